// Why: what will be missed is asked over HTTP, of what was said on the topics; so it is tested with nothing in between left out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog, type NewRecord } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { type Instant, isoInstant, type LocalDate } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { workingCalendar } from '@kept-informed/victims-code'
import { openApi } from '../openapi.js'
import { signingKeys } from '../signing/signing-keys.js'
import { openEvidenceDatabase, type RunningEvidence, startEvidence } from '../start-evidence.js'
import { strangers } from '../testing/strangers.js'

const calendar = workingCalendar()
const at = (day: LocalDate, time = '09:00'): Instant => calendar.instantAt(day, time)
/** A Wednesday. */
const NOW = at('2026-11-25', '10:00')
const FIRST_RECORD = at('2026-10-20')
const WORKING_DAYS = ['2026-10-28', '2026-10-29', '2026-10-30', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24']

let n = 0
function record(topic: 'obligations.v1' | 'deliveries.v1', type: string, caseId: string, data: object): NewRecord {
  const value = { specversion: '1.0', id: `test/0/${n++}/0`, source: 'urn:test', type, subject: caseId, time: isoInstant(NOW - 3_600_000), datacontenttype: 'application/json', data }
  return { topic, key: caseId, value: JSON.stringify(value) }
}

const inCase = (caseId: string, unit: string, officerId: string): NewRecord =>
  record('obligations.v1', 'case-context-changed.v1', caseId, { revision: 1, context: { caseId, crimeReference: caseId, offenceCategory: 'theft', force: 'f', officer: { officerId, unit }, restricted: false, closed: false, victims: [], suspectRefs: [], holds: [], sequenceGaps: [] } })

const reported = (caseId: string, day: LocalDate, receivedAt = at(day)): NewRecord =>
  record('obligations.v1', 'case-event-recorded.v1', caseId, { revision: 1, event: { source: 'urn:test', id: caseId, type: 'crime-reported', occurredAt: at(day), receivedAt, retracted: false, sha256: 'x' } })

type Owed = { id: string; caseId: string; ruleId: string; dueOn: LocalDate | null; kind?: 'inform' | 'act'; owedBy?: string; state?: string; metAt?: Instant; revision?: number }
function owed({ id, caseId, ruleId, dueOn, kind = 'inform', owedBy = 'police', state = 'owed', metAt, revision = 1 }: Owed): NewRecord {
  const obligation = {
    obligationId: id, caseId, victimId: `victim of ${id}`, recipientId: 'v1', ruleId, pack: 'victims-code', codeVersion: '2021', right: 6, kind, owedBy, basis: 'code', mustTell: false, entitlement: 'standard', because: { source: 'urn:test', id: caseId },
    corrects: null, clock: 'event', clockStartedAt: at('2026-11-20'), assumedClock: false, dueOn, dueBy: dueOn === null ? null : calendar.endOfDay(dueOn), state, metAt: metAt ?? null, metBy: metAt === undefined ? null : 'person',
    late: false, reason: null, confidence: 'V2', history: [], facts: { eventType: 'suspect-arrested', occurredAt: NOW, receivedAt: NOW, crimeReference: 'x', offenceCategory: 'theft', data: {} },
  }
  return record('obligations.v1', 'obligation-owed.v1', caseId, { revision, obligation })
}

const message = (id: string, caseId: string, some: object): NewRecord =>
  record('deliveries.v1', 'notification-planned.v1', caseId, {
    revision: 1,
    notification: { notificationId: `about ${id}`, caseId, obligationIds: [id], victimId: 'v1', recipientId: 'v1', templateId: 't', templateVersion: '1', language: 'en', state: 'planned', withheldBecause: null, deliveries: [], rendered: [], ...some },
  })
const text = (arrivesAt: Instant) => ({ channel: 'sms', contactId: 'm1', leavesAt: arrivesAt, arrivesAt })
const inThePost = (since: Instant) => [{ deliveryId: 'd1', notificationId: 'n1', channel: 'letter', contactId: 'p1', fallbackOf: null, status: 'accepted', attempts: [{ attemptId: 'a1', n: 1, provider: 'print', startedAt: since, outcome: 'accepted', providerReference: null }] }]
const task = (id: string, caseId: string, kind: string): NewRecord =>
  record('deliveries.v1', 'task-opened.v1', caseId, { revision: 1, task: { taskId: `${kind} ${id}`, caseId, kind, for: 'officer:PC-1', victimId: 'v1', obligationIds: [id], notificationId: null, dueBy: null, state: 'open', outcome: null, reason: 'x' } })

/** Each unit met one thing by a person on each of the last twenty working days; `quiet` has never done anything. */
const PAST = ['north', 'busy'].flatMap((unit) => [
  inCase(`done-${unit}`, unit, 'PC-0'),
  ...WORKING_DAYS.map((day) => owed({ id: `done-${unit}-${day}`, caseId: `done-${unit}`, ruleId: 'needs-assessment', dueOn: day, kind: 'act', state: 'met', metAt: at(day) })),
])
const CRIMES = [reported('old', '2026-10-20', FIRST_RECORD), inCase('old', 'north', 'PC-0'), ...['2026-10-28', '2026-11-04', '2026-11-11', '2026-11-18'].flatMap((day) => [0, 1].flatMap((i) => [reported(`crime ${day} ${i}`, day), inCase(`crime ${day} ${i}`, 'north', 'PC-0')]))]

const OPEN = [
  inCase('N1', 'north', 'PC-1'), inCase('N2', 'north', 'PC-2'), inCase('B1', 'busy', 'PC-3'), inCase('Q1', 'quiet', 'PC-4'),
  owed({ id: 'letter', caseId: 'N1', ruleId: 'suspect-arrested', dueOn: '2026-11-26' }), message('letter', 'N1', { state: 'sending', rungs: [], deliveries: inThePost(at('2026-11-25')) }),
  owed({ id: 'act', caseId: 'N1', ruleId: 'needs-assessment', dueOn: '2026-11-27', kind: 'act' }),
  owed({ id: 'no-way', caseId: 'N2', ruleId: 'suspect-charged', dueOn: '2026-11-27' }), message('no-way', 'N2', { state: 'failed', rungs: [] }),
  owed({ id: 'hearing', caseId: 'N2', ruleId: 'hearing-listed', dueOn: '2026-11-26', owedBy: 'witness-care-unit' }), message('hearing', 'N2', { state: 'withheld', withheldBecause: 'outside-safe-hours', rungs: [text(at('2026-11-26'))] }),
  owed({ id: 'not-said', caseId: 'N2', ruleId: 'suspect-bailed', dueOn: '2026-11-30' }), message('not-said', 'N2', {}),
  owed({ id: 'of-cps', caseId: 'N2', ruleId: 'charge-altered', dueOn: '2026-11-30', owedBy: 'cps' }), task('of-cps', 'N2', 'hand-off'),
  owed({ id: 'overdue', caseId: 'N2', ruleId: 'suspect-charged', dueOn: '2026-11-24', state: 'overdue' }),
  owed({ id: 'no-day', caseId: 'N2', ruleId: 'periodic-update', dueOn: null }),
  ...['1', '2', '3'].map((i) => owed({ id: `act-before-${i}`, caseId: 'B1', ruleId: 'agree-contact', dueOn: '2026-11-30', kind: 'act' })),
  owed({ id: 'approval', caseId: 'B1', ruleId: 'suspect-arrested', dueOn: '2026-11-30' }), message('approval', 'B1', { state: 'withheld', withheldBecause: 'needs-approval', rungs: [] }), task('approval', 'B1', 'approve-message'),
  owed({ id: 'quiet', caseId: 'Q1', ruleId: 'agree-contact', dueOn: '2026-12-11', kind: 'act' }),
]

type Item = { obligationId: string; dueOn: string; willBeMet: boolean | null; reason: string; hoursBefore: number | null; place: number | null }
type Answer = { asOf: string; items: Item[]; next: string | null; totals: Record<string, unknown>; load: { day: string; unit: string | null }[]; assumptions: object }

describe('GET /forecast', () => {
  let now = NOW
  let log: EventLog
  let running: RunningEvidence
  let drop: () => Promise<void>
  const get = (path: string, scopes = 'timeline:read') => fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${Buffer.from(scopes).toString('base64url')}` } })
  const forecast = async (query = ''): Promise<Answer> => (await (await get(`/forecast${query}`)).json()) as Answer
  const idsOf = ({ items }: Answer): string[] => items.map(({ obligationId }) => obligationId)
  const said = async (records: NewRecord[]): Promise<void> => {
    await log.produce(records)
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('evidence does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  }

  beforeAll(async () => {
    const test = await testDatabase('evidence_forecast')
    drop = test.drop
    log = await embeddedEventLog({ url: test.url, topicPrefix: '' })
    await log.ensureTopics(['obligations.v1', 'deliveries.v1', 'obligations.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    const database = await openEvidenceDatabase(test.url)
    const auth = { verify: async (token: string) => ({ subject: 's', clientId: 's', scopes: [Buffer.from(token, 'base64url').toString()] }) }
    const parts = {
      clock: { now: () => now, arrivedAt: () => now }, database, eventLog: log, auth, metrics: new Metrics('evidence'), packs: SHIPPED_PACKS, actsFor: ['police' as const, 'witness-care-unit' as const], posting: DEFAULT_POSTING, supervised: supervisedOver(undefined), log: () => undefined, signing: signingKeys([Buffer.alloc(32, 1)]),
    }
    running = await startEvidence(parts, { port: 0, logger: createLogger({ level: 'silent', name: 'evidence' }) })
    await said([...PAST, ...CRIMES, ...OPEN])
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })

  it('names what will be missed and what nobody can say, soonest first, with its reason; what will be met and what is overdue is counted', async () => {
    const { asOf, items, next, totals } = await forecast()
    expect([asOf, next]).toEqual([isoInstant(NOW), null])
    expect(items.map((item) => `${item.dueOn} ${item.obligationId}: ${item.willBeMet === null ? 'who knows' : 'missed'}, ${item.reason}, in ${item.hoursBefore ?? '?'} hours, place ${item.place ?? 'none'}`)).toEqual([
      '2026-11-26 letter: missed, letter-misses-post, in 38 hours, place none',
      '2026-11-27 no-way: missed, no-rung-in-time, in 62 hours, place none',
      '2026-11-30 approval: missed, queue-longer-than-pace, in 134 hours, place 4',
      '2026-11-30 not-said: who knows, ways-not-known, in ? hours, place none',
      '2026-11-30 of-cps: who knows, owed-by-another, in ? hours, place none',
      '2026-12-11 quiet: missed, queue-longer-than-pace, in 398 hours, place 1',
    ])
    expect(totals).toMatchObject({ open: 12, willBeMet: 5, breaches: 4, unknown: 2, overdue: 1 })
  })

  it('each item says whose it is, in full; instants are RFC 3339; the reason is a sentence too', async () => {
    const { items } = await forecast('?unit=north&ruleId=suspect-arrested')
    expect(items).toEqual([
      {
        obligationId: 'letter', caseId: 'N1', victimId: 'victim of letter', officerId: 'PC-1', unit: 'north', ruleId: 'suspect-arrested', owedBy: 'police', dueOn: '2026-11-26', dueBy: isoInstant(calendar.endOfDay('2026-11-26')),
        willBeMet: false, reason: 'letter-misses-post', sentence: 'Only a letter is left, and the last post that arrives in time is gone.', expectedAt: isoInstant(calendar.endOfDay('2026-11-30')), hoursBefore: 38, place: null,
      },
    ])
  })

  it.each<[string, string, string[], number]>([
    ['a unit', '?unit=busy', ['approval'], 4],
    ['an officer', '?officerId=PC-1', ['letter'], 2],
    ['a rule', '?ruleId=suspect-charged', ['no-way'], 2],
    ['a day', '?day=2026-11-30', ['approval', 'not-said', 'of-cps'], 6],
    ['an owner who is another', '?owedBy=cps', ['of-cps'], 1],
    ['several at once', '?unit=north&officerId=PC-2&owedBy=police', ['no-way', 'not-said'], 3],
    ['a unit that is not there', '?unit=west', [], 0],
    ['what is empty is not asked for', '?unit=&officerId=&day=', ['letter', 'no-way', 'approval', 'not-said', 'of-cps', 'quiet'], 12],
  ])('is of %s: %s', async (_name, query, ids, open) => {
    const answer = await forecast(query)
    expect([idsOf(answer), answer.totals['open']]).toEqual([ids, open])
  })

  it('comes page by page, each after the other and none twice; the totals are those of all pages', async () => {
    const [all, seen, totals] = [idsOf(await forecast()), [] as string[], new Set<string>()]
    for (let after: string | null = ''; after !== null; ) {
      const page: Answer = await forecast(`?limit=4&after=${after}`)
      seen.push(...idsOf(page))
      totals.add(JSON.stringify(page.totals))
      after = page.next
    }
    expect([seen, totals.size]).toEqual([all, 1])
  })

  it('counts by reason, unit, officer, rule and day', async () => {
    const { totals } = await forecast('?unit=north')
    expect(totals).toEqual({
      open: 7, willBeMet: 2, breaches: 2, unknown: 2, overdue: 1,
      byReason: { overdue: 1, 'letter-misses-post': 1, 'no-rung-in-time': 1, 'ways-not-known': 1, 'owed-by-another': 1 },
      byForce: [{ force: 'f', open: 7, willBeMet: 2, breaches: 2, unknown: 2, overdue: 1 }],
      byUnit: [{ unit: 'north', open: 7, willBeMet: 2, breaches: 2, unknown: 2, overdue: 1 }],
      byOfficer: [{ officerId: 'PC-1', open: 2, willBeMet: 1, breaches: 1, unknown: 0, overdue: 0 }, { officerId: 'PC-2', open: 5, willBeMet: 1, breaches: 1, unknown: 2, overdue: 1 }],
      byRule: [
        { ruleId: 'charge-altered', open: 1, willBeMet: 0, breaches: 0, unknown: 1, overdue: 0 }, { ruleId: 'hearing-listed', open: 1, willBeMet: 1, breaches: 0, unknown: 0, overdue: 0 },
        { ruleId: 'needs-assessment', open: 1, willBeMet: 1, breaches: 0, unknown: 0, overdue: 0 }, { ruleId: 'suspect-arrested', open: 1, willBeMet: 0, breaches: 1, unknown: 0, overdue: 0 },
        { ruleId: 'suspect-bailed', open: 1, willBeMet: 0, breaches: 0, unknown: 1, overdue: 0 }, { ruleId: 'suspect-charged', open: 2, willBeMet: 0, breaches: 1, unknown: 0, overdue: 1 },
      ],
      byDay: [
        { day: '2026-11-24', open: 1, willBeMet: 0, breaches: 0, unknown: 0, overdue: 1 }, { day: '2026-11-26', open: 2, willBeMet: 1, breaches: 1, unknown: 0, overdue: 0 },
        { day: '2026-11-27', open: 2, willBeMet: 1, breaches: 1, unknown: 0, overdue: 0 }, { day: '2026-11-30', open: 2, willBeMet: 0, breaches: 0, unknown: 2, overdue: 0 },
      ],
    })
  })

  it('expects the work of the coming days: eight crimes on five Wednesdays, and what is open by its day', async () => {
    const { load } = await forecast('?unit=north&days=2')
    expect(load).toMatchObject([
      { day: '2026-11-25', unit: 'north', bankHoliday: false, expectedCrimes: 1.6, openDuties: 1 },
      { day: '2026-11-26', unit: 'north', bankHoliday: false, expectedCrimes: 0, openDuties: 2 },
    ])
    const { load: everybody } = await forecast()
    expect(everybody).toHaveLength(3 * 7)
  })

  it('says what it assumes', async () => {
    expect((await forecast()).assumptions).toMatchObject({
      actsFor: ['police', 'witness-care-unit'], posting: { cutOff: '17:30' }, workingHours: { from: '09:00', to: '17:00' }, receiptWithinHours: 4,
      pace: { overWorkingDays: 20, knownAfterWorkingDays: 5, byUnit: expect.arrayContaining([{ unit: 'busy', perWorkingDay: 1, lateShare: 1 }, { unit: 'north', perWorkingDay: 1, lateShare: 1 }]) },
      load: { from: '2026-10-21', to: '2026-11-24' },
    })
  })

  it('has every member that its description requires, and no other', async () => {
    const answer = await forecast()
    expect(strangers(answer, openApi.components.schemas.Forecast, '')).toEqual([])
  })

  it.each([
    ['no token', '', '', 401, []],
    ['another scope', '', 'victims:read', 403, []],
    ['a filter that is not there', '?officer=PC-1', 'timeline:read', 400, ['/officer']],
    ['everything wrong at once', '?unit=a&unit=b&day=2026-02-30&owedBy=army&days=29&limit=501&after=x&state=owed', 'timeline:read', 400, ['/after', '/day', '/days', '/limit', '/owedBy', '/state', '/unit']],
    ['a token of another list', `?after=${Buffer.from('[null,"o1"]').toString('base64url')}`, 'timeline:read', 400, ['/after']],
  ])('%s is refused: %s', async (_name, query, scopes, status, pointers) => {
    const answer = scopes === '' ? await fetch(`${running.url}/forecast`) : await get(`/forecast${query}`, scopes)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect([answer.status, errors.map(({ pointer }) => pointer).sort()]).toEqual([status, pointers])
  })

  it('counts the breaches that are coming for who is on call, each quarter of an hour', async () => {
    const counted = async (): Promise<string[]> => (await (await fetch(`${running.url}/metrics`)).text()).split('\n').filter((line) => line.startsWith('kept_informed_forecast_breaches{') && !line.endsWith(' 0'))
    now = NOW + 15 * 60_000
    await running.handle.sweeps.runDue(now)
    expect((await counted()).map((line) => line.replace(/,service="evidence"/, '')).sort()).toEqual([
      'kept_informed_forecast_breaches{reason="letter-misses-post"} 1', 'kept_informed_forecast_breaches{reason="no-rung-in-time"} 1', 'kept_informed_forecast_breaches{reason="queue-longer-than-pace"} 2',
    ])
  })

  it('late work that a unit leaves lying does not stand before what is still in time', async () => {
    const lying = [inCase('L1', 'left', 'PC-5'), inCase('F1', 'first', 'PC-6'), ...['left', 'first'].flatMap((unit) => {
      const caseId = unit === 'left' ? 'L1' : 'F1'
      const late = Array.from({ length: 6 }, (_, i) => owed({ id: `${unit} late ${i}`, caseId, ruleId: 'agree-contact', dueOn: '2026-10-27', kind: 'act', state: 'overdue' }))
      const done = WORKING_DAYS.map((day) => owed({ id: `${unit} done ${day}`, caseId, ruleId: 'agree-contact', dueOn: unit === 'left' ? day : '2026-10-27', kind: 'act', state: 'met', metAt: at(day) }))
      return [...late, ...done, owed({ id: `${unit} in time`, caseId, ruleId: 'agree-contact', dueOn: '2026-11-30', kind: 'act' })]
    })]
    await said(lying)
    const { assumptions } = (await forecast()) as Answer & { assumptions: { pace: { byUnit: object[] } } }
    expect(assumptions.pace.byUnit).toEqual(expect.arrayContaining([{ unit: 'left', perWorkingDay: 1, lateShare: 0 }, { unit: 'first', perWorkingDay: 1, lateShare: 1 }]))
    expect((await forecast('?unit=left')).items).toEqual([])
    expect((await forecast('?unit=first')).items).toMatchObject([{ obligationId: 'first in time', reason: 'queue-longer-than-pace', place: 7 }])
  })

  it('knows at once what happened since: a person told the letter’s news', async () => {
    await said([owed({ id: 'letter', caseId: 'N1', ruleId: 'suspect-arrested', dueOn: '2026-11-26', state: 'met', metAt: NOW, revision: 2 })])
    expect(await forecast('?officerId=PC-1')).toMatchObject({ items: [], totals: { open: 1, willBeMet: 1, breaches: 0 } })
  })
})
