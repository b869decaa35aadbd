import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type ASystem, aSystem } from './a-system.js'
import type { Account } from './account.js'
import { letFinish } from './let-finish.js'
import { planReplay, type ReplayEvent } from './police-data.js'
import type { ReplayArguments } from './read-arguments.js'
import { runReplay } from './run-replay.js'
import { type System } from './system.js'

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
const CLOCK = '2026-11-24T09:00:00.000Z'

describe('a replay', () => {
  let there: ASystem
  let folder: string
  let taken: ReplayEvent[]
  let said: string[]
  /** Events that the stand-in loses, by id. */
  let lost: string[]
  const replay = (more: Partial<ReplayArguments> = {}) => runReplay({ files: ['outcomes.csv', 'street.csv'].map((name) => join(folder, name)), to: there.intake, advance: true, json: join(folder, 'out.json'), ...more }, (line) => void said.push(line))
  const report = (): unknown => JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))

  beforeEach(async () => {
    there = await aSystem()
    folder = mkdtempSync(join(tmpdir(), 'replay-run-'))
    ;[taken, said, lost] = [[], [], []]
    writeFileSync(join(folder, 'street.csv'), `Crime ID,Month,Reported by,LSOA code,Crime type\n${[A, B].map((id) => `${id},2016-01,Met,E01,Burglary\n`).join('')}`)
    writeFileSync(join(folder, 'outcomes.csv'), `Crime ID,Month,Reported by,LSOA code,Outcome type\n${A},2016-01,Met,E01,Suspect charged\n${C},2016-01,Met,E01,Offender fined\n`)
    there.says('GET /health/live', () => ({ status: 200 }))
    there.says('GET /clock', () => ({ status: 200, body: { now: CLOCK } }))
    there.says('POST /clock', () => ({ status: 200, body: { now: '2026-12-04T09:00:00.000Z' } }))
    there.says('PUT /victims/', () => ({ status: 201 }))
    there.says('POST /case-events', ({ body }) => (taken.push(...(body as ReplayEvent[])), { status: 202, body: [] }))
    const fined = (one: ReplayEvent): boolean => one.type === 'case.sentence-passed.v1'
    there.says('GET /quarantine', () => ({ status: 200, body: { items: taken.filter(fined).map((event) => ({ event, reasons: [{ reason: 'bad-data' }] })), next: null } }))
    there.says('GET /cases/', ({ door }) => {
      const events = taken.filter((one) => door.includes(one.subject) && !fined(one) && !lost.includes(one.id)).map(({ source, id, type }) => ({ source, id, type, receivedAt: CLOCK }))
      const obligations = events.filter(({ type }) => type.includes('charged')).map(({ source, id }) => ({ ruleId: 'suspect-charged', state: 'met', because: { source, id } }))
      return events.length === 0 ? { status: 404 } : { status: 200, body: { events, obligations, notifications: [{ deliveries: [{ channel: 'sms', status: 'delivered' }] }] } }
    })
  })
  afterEach(async () => {
    await there.stop()
    rmSync(folder, { recursive: true })
  })

  it('ends with every event accounted for, in the table and in the JSON', async () => {
    expect(await replay()).toEqual({ exitCode: 0 })
    expect(report()).toMatchObject({
      crimes: 3, in: 5, causes: 1, noRule: 3, quarantined: 1, refused: 0, accounted: true,
      events: { 'case.crime-reported.v1': 3, 'case.suspect-charged.v1': 1, 'case.sentence-passed.v1': 1 },
      obligations: { 'suspect-charged': { owed: 0, met: 1, overdue: 0, cancelled: 0, excused: 0 } }, messages: { sms: 3 }, seconds: expect.any(Number),
    })
    expect(said.at(-1)).toBe('The account: 5 events in = 1 that caused obligations + 3 that owe nothing + 1 quarantined. Every event is accounted for.')
    expect(said.join('\n')).toMatch(/Open Government Licence v3\.0[\s\S]*months only[\s\S]*moved by 10 years, to 2026-01\.[\s\S]*The clock was moved by P10D/)
  })

  it('registers every victim before the first event, and sends in time order, none in the future', async () => {
    await replay()
    const doors = there.asked.map(({ door }) => door)
    expect(doors.findLastIndex((door) => door.startsWith('PUT /victims/'))).toBeLessThan(doors.indexOf('POST /case-events'))
    expect(new Set(doors.filter((door) => door.startsWith('PUT /victims/'))).size).toBe(3)
    expect(taken.map(({ time }) => time)).toEqual(taken.map(({ time }) => time).sort())
    expect(taken.every(({ time }) => time.startsWith('2026-01') && time < CLOCK)).toBe(true)
  })

  it('a lost event is named, and the run has failed', async () => {
    lost = [`${B}:reported`]
    expect(await replay()).toEqual({ exitCode: 1 })
    expect(said.at(-1)).toBe(`  missing: urn:data.police.uk:met ${B}:reported`)
    expect(report()).toMatchObject({ accounted: false, in: 5, noRule: 2 })
  })

  it('what intake refuses is named, and the run has failed, though the rest is accounted for', async () => {
    there.says('POST /case-events', () => ({ status: 400, body: { title: 'no', errors: [{ pointer: '/0/time', detail: 'is odd' }] } }), () => ({ status: 202 }))
    there.says('GET /cases/', () => ({ status: 200, body: { events: planReplay([A, B, C].map((crimeId) => ({ crimeId, month: '2016-01', reportedBy: '', lsoaCode: '' })), [A, C].map((crimeId) => ({ crimeId, month: '2016-01', reportedBy: '', lsoaCode: '', outcome: 'Suspect charged' })), { yearsLater: 10 }).events.map(({ source, id }) => ({ source, id, receivedAt: CLOCK })), obligations: [], notifications: [] } }))
    expect(await replay()).toEqual({ exitCode: 1 })
    expect(report()).toMatchObject({ in: 4, refused: 1, accounted: true })
    expect(said.join('\n')).toMatch(/Refused: [a-c]{64}:\w+: \/time is odd/)
  })

  it('fewer crimes when asked', async () => {
    expect(await replay({ limit: 1 })).toEqual({ exitCode: 0 })
    expect(report()).toMatchObject({ crimes: 1, in: 2 })
  })

  it.each<[string, Partial<ReplayArguments>, RegExp[]]>([
    ['files and report', { files: ['/none.csv', '/none-either.csv'], json: '/no/such/folder/out.json' }, [/^\/none\.csv: there is/, /^\/none-either\.csv: there is/, /^--json: .* cannot be written$/]],
    ['a year that is not over', { year: 2027 }, [/^--year 2027: .*take --year 2026/]],
    ['an address where nothing is', { to: new URL('http://127.0.0.1:9') }, [/^--to: nothing answers at http:\/\/127\.0\.0\.1:9\//]],
  ])('wrong use is named before anything is sent: %s', async (_, more, faults) => {
    expect(await replay(more)).toEqual({ exitCode: 2, faults: faults.map((fault) => expect.stringMatching(fault)) })
    expect(taken).toEqual([])
  })
})

describe('a system whose clock does not move', () => {
  const account = (causes: number, accounted: boolean): Account => ({ events: {}, obligations: {}, messages: {}, in: 2, causes, noRule: 0, quarantined: 0, quarantinedBy: {}, alreadyKnown: 0, missing: [], accounted })
  const system = (moved: Awaited<ReturnType<System['advance']>>) => ({ advance: async () => moved }) as unknown as System

  it.each<[string, boolean, boolean[], number]>([
    ['until nothing changed for 10 s when all is accounted for', true, [false, false, true], 14],
    ['for a minute when something is missing', true, [false], 60],
    ['the same when it is to be left alone', false, [true], 10],
  ])('is watched %s', async (_, advance, looks, seconds) => {
    let now = 0
    let n = 0
    const look = async () => account(Math.min(n, looks.length - 1), looks[Math.min(n++, looks.length - 1)] ?? true)
    const said: string[] = []
    await letFinish(system({ ok: false, why: '409 no' }), { look, advance, say: (line) => void said.push(line), pause: async (ms) => void (now += ms), realNow: () => now })
    expect(now / 1_000).toBe(seconds)
    expect(said).toEqual(advance ? ['The clock could not be moved (409 no); waiting until nothing changes.'] : [])
  })
})
