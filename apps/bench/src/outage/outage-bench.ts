// Why: what waits for a provider that was away for an hour, and what waits for a process that has just died, waits for a machine to notice.
// Measured on the services as processes of their own, two of the notifier.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Door, knockingOn, startSystem, type System } from '@kept-informed/app-faults'
import type { NewRecord } from '@kept-informed/event-log'
import { chance } from '@kept-informed/testing'
import { type Arrivals, arrivalsIn, eventually } from '../journey/arrivals.js'
import { arrested, detailsOf, phoneOf, reported, SAYS, victimOf } from '../journey/bench-case.js'
import { numbers } from '../journey/bench-copy.js'

/** `firstAfterSeconds`, `drainSeconds`: from the provider's return to the first and the last text. `takeoverSeconds`: the longest that news took when one of two notifiers was killed and not started again. */
export type OutageReport = { held: number; firstAfterSeconds: number; drainSeconds: number; takeoverSeconds: number }

const BATCH = 50
const AN_HOUR_IN_STEPS = Array<number>(12).fill(300_000)
const A_STEP_TAKES_MS = 1_000
const STEADY_PER_SECOND = 10
const STEADY_SECONDS = 40
const KILLED_AFTER_SECONDS = 10
const FIRST = 1_000_000
const AT_ONCE = 20

export async function outageBench({ held }: { held: number }, say: (line: string) => void): Promise<OutageReport> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-informed-outage-'))
  const system = await startSystem(folder, chance(1))
  try {
    const [door, arrivals] = await Promise.all([knockingOn(system), arrivalsIn(system.worldDatabaseUrl)])
    try {
      const drained = await drain({ system, door, arrivals }, held)
      say(JSON.stringify(drained))
      return { held, ...drained, takeoverSeconds: await silence({ system, door, arrivals }) }
    } finally {
      await arrivals.close()
    }
  } finally {
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type Outside = { system: System; door: Door; arrivals: Arrivals }

async function drain({ system, door, arrivals }: Outside, held: number): Promise<{ firstAfterSeconds: number; drainSeconds: number }> {
  const cases = numbers(0, held)
  await begin({ system, door, arrivals }, cases)
  system.lines.twilio.fault('refuse')
  await post({ system, door }, cases.map(arrested))
  for (const step of AN_HOUR_IN_STEPS) {
    await sleep(A_STEP_TAKES_MS)
    await system.jump(step)
  }
  system.lines.twilio.fault(null)
  const since = performance.now()
  const seconds = (): number => Math.round((performance.now() - since) / 100) / 10
  let firstAfterSeconds: number | null = null
  await eventually(`${held} texts after the outage`, async () => {
    const there = await arrivals.count(SAYS.arrested)
    if (there > 0) firstAfterSeconds ??= seconds()
    return there >= held
  })
  return { firstAfterSeconds: firstAfterSeconds ?? Number.NaN, drainSeconds: seconds() }
}

/** News comes at a steady pace; one of two notifiers dies and is not started again: the longest that a piece of news then took. */
async function silence({ system, door, arrivals }: Outside): Promise<number> {
  const cases = numbers(FIRST, STEADY_PER_SECOND * STEADY_SECONDS)
  await begin({ system, door, arrivals }, cases)
  const sentAt = new Map<string, number>()
  const since = performance.now()
  for (let second = 0; second < STEADY_SECONDS; second++) {
    await sleep(Math.max(0, since + second * 1_000 - performance.now()))
    if (second === KILLED_AFTER_SECONDS) await system.services['notifier-2'].end()
    const news = cases.slice(second * STEADY_PER_SECOND, (second + 1) * STEADY_PER_SECOND)
    for (const n of news) sentAt.set(phoneOf(n), system.now())
    await post({ system, door }, news.map(arrested))
  }
  return Math.round(Math.max(...(await arrivals.delays({ word: SAYS.arrested, sentAt }))) / 100) / 10
}

async function begin({ system, door, arrivals }: Outside, cases: readonly number[]): Promise<void> {
  const before = await arrivals.count(SAYS.reported)
  for (let i = 0; i < cases.length; i += AT_ONCE) await Promise.all(cases.slice(i, i + AT_ONCE).map((n) => door('PUT', `${system.urls.notifier}/victims/${victimOf(n)}`, detailsOf(n))))
  await post({ system, door }, cases.map(reported))
  await eventually(`${cases.length} cases begun`, async () => (await arrivals.count(SAYS.reported)) >= before + cases.length)
}

async function post({ system, door }: Pick<Outside, 'system' | 'door'>, news: readonly NewRecord[]): Promise<void> {
  for (let i = 0; i < news.length; i += BATCH) {
    const events = news.slice(i, i + BATCH).map(({ value }) => JSON.parse(String(value)) as unknown)
    await door('POST', `${system.urls.intake}/case-events`, events, 'application/cloudevents-batch+json')
  }
}
