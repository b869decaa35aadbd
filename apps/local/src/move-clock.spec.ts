// Why: a moved clock is only worth something if what falls due on the way happens in order, each at its own time, and what that causes too.
import { describe, expect, it } from '@jest/globals'
import { isoInstant, parseInstant, type Instant } from '@kept-informed/kernel'
import { localClock } from './local-clock.js'
import { clockMover, type Part, Stuck } from './move-clock.js'

const at = (text: string): Instant => parseInstant(text) ?? Number.NaN
const START = at('2026-12-24T09:00:00Z')
const HOUR = 3_600_000

type Job = { name: string; due: Instant; then?: (now: Instant) => void }

/** A service in memory: jobs by time, records still to be read. */
function aPart(name: string) {
  const jobs: Job[] = []
  const ran: string[] = []
  let unread = 0
  const part: Part = {
    name,
    lag: async () => (unread > 0 ? unread-- : 0),
    sweeps: {
      nextDueAt: async () => (jobs.length === 0 ? null : Math.min(...jobs.map(({ due }) => due))),
      runDue: async (now) => {
        const due = jobs.filter((job) => job.due <= now).sort((a, b) => a.due - b.due)
        for (const job of due) {
          jobs.splice(jobs.indexOf(job), 1)
          ran.push(`${job.name} at ${isoInstant(now)}`)
          job.then?.(now)
        }
        return due.length
      },
    },
  }
  return { part, ran, plan: (...more: Job[]) => void jobs.push(...more), receive: (records: number) => void (unread += records) }
}

function aRun(parts: Part[], marks = async () => 0) {
  let real = START
  const clock = localClock(() => real, null, START)
  let kept = 0
  const mover = clockMover({ clock, parts, marks, keep: async () => void (kept += 1), patienceMs: 50 })
  return { clock, mover, passes: (ms: number) => void (real += ms), kept: () => kept }
}

describe('the clock is moved', () => {
  it('what falls due on the way runs in order, at its own time, over all services', async () => {
    const [one, two] = [aPart('one'), aPart('two')]
    const order: string[] = []
    one.plan({ name: 'b', due: START + 2 * HOUR, then: () => order.push('b') }, { name: 'd', due: START + 4 * HOUR, then: () => order.push('d') }, { name: 'after', due: START + 9 * HOUR })
    two.plan({ name: 'a', due: START + HOUR, then: () => order.push('a') }, { name: 'c', due: START + 3 * HOUR, then: () => order.push('c') })
    const { mover } = aRun([one.part, two.part])
    expect(await mover.move((now) => now + 5 * HOUR)).toBe(START + 5 * HOUR)
    expect(order).toEqual(['a', 'b', 'c', 'd'])
    expect(one.ran).toEqual(['b at 2026-12-24T11:00:00.000Z', 'd at 2026-12-24T13:00:00.000Z'])
    expect(two.ran).toEqual(['a at 2026-12-24T10:00:00.000Z', 'c at 2026-12-24T12:00:00.000Z'])
  })

  it('what a job causes within the way is done too, at its own time', async () => {
    const one = aPart('one')
    one.plan({ name: 'call', due: START + HOUR, then: (now) => one.plan({ name: 'receipt', due: now + 1_000 }) })
    await aRun([one.part]).mover.move((now) => now + 2 * HOUR)
    expect(one.ran).toEqual(['call at 2026-12-24T10:00:00.000Z', 'receipt at 2026-12-24T10:00:01.000Z'])
  })

  it('it waits for records that are not read yet, and looks again when new ones came', async () => {
    const one = aPart('one')
    let looks = 0
    one.receive(3)
    const marks = async () => Math.min((looks += 1), 6)
    await aRun([one.part], marks).mover.move((now) => now)
    expect(await one.part.lag()).toBe(0)
    expect(looks).toBeGreaterThan(6)
  })

  it('it runs on at real speed from there, and is kept', async () => {
    const run = aRun([])
    await run.mover.move((now) => now + HOUR)
    run.passes(1_000)
    expect(run.clock.now()).toBe(START + HOUR + 1_000)
    expect(run.kept()).toBeGreaterThan(1)
  })

  it('the past is refused', async () => {
    const { mover, clock } = aRun([])
    expect(await mover.move((now) => now - 1)).toBeNull()
    expect(clock.isSet()).toBe(true)
    expect(clock.now()).toBe(START)
  })

  it('two moves at once are made one after the other', async () => {
    const { mover } = aRun([])
    expect(await Promise.all([mover.move((now) => now + HOUR), mover.move((now) => now + HOUR)])).toEqual([START + HOUR, START + 2 * HOUR])
  })

  it('work that does not get done ends the move by name, and the clock runs on', async () => {
    const stuck: Part = { name: 'rules', lag: async () => 7 }
    const run = aRun([stuck])
    await expect(run.mover.move((now) => now + HOUR)).rejects.toThrow(new Stuck('what is due does not get done: rules'))
    run.passes(500)
    expect(run.clock.now()).toBe(START + 500)
  })
})
