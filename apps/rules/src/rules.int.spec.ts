import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { openRulesDatabase, type RunningRules, startRules } from './start-rules.js'
import { inTheBackground } from './what-if/in-the-background.js'

const TOPICS = ['case-events.v1', 'deliveries.v1', 'obligations.v1', 'case-events.v1.dead-letter', 'deliveries.v1.dead-letter']
const HOUR = 3_600_000
let now: Instant = Date.parse('2026-11-23T10:00:00Z')

type Data = Record<string, unknown>
let next = 0
const cloudEvent = (caseId: string, type: string, data: Data, more: Data = {}) => ({
  specversion: '1.0', id: `e${next++}`, source: 'urn:test', type: `case.${type}.v1`, subject: caseId, time: new Date(now).toISOString(), datacontenttype: 'application/json', data, ...more,
})
const record = (event: { subject?: unknown }, key: string | null = String(event.subject)) => ({ topic: 'case-events.v1', key, headers: { 'content-type': 'application/cloudevents+json' }, value: JSON.stringify(event) })
const crime = (caseId: string, more: Data = {}) => cloudEvent(caseId, 'crime-reported', {
  crimeReference: caseId, offence: { category: 'burglary-dwelling' }, victims: [{ victimId: `v-${caseId}`, role: 'victim' }], officer: { officerId: 'PC1', unit: 'north' }, force: 'met',
}, more)
const arrest = (caseId: string, more: Data = {}) => cloudEvent(caseId, 'suspect-arrested', { suspectRef: 's1' }, more)

type Said = { type: string; subject: string; data: { revision: number; obligation?: { ruleId: string; state: string; dueOn: string | null; because: { id: string }; obligationId: string; victimId: string } } }

describe('rules', () => {
  let log: EventLog
  let database: Database
  let running: RunningRules
  let url: string
  let drop: () => Promise<void>

  const call = async (path: string, body?: unknown, scope = 'quarantine:write'): Promise<{ status: number; body: Data }> => {
    const response = await fetch(`${running.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST', body: body === undefined ? undefined : JSON.stringify(body),
      headers: { authorization: `Bearer ${Buffer.from(scope).toString('base64url')}`, 'content-type': 'application/json' },
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Data) }
  }
  const quarantined = async (caseId: string): Promise<Data[]> => (await call(`/quarantine?caseId=${encodeURIComponent(caseId)}`)).body['items'] as Data[]
  const start = async (): Promise<void> => {
    database = await openRulesDatabase(url)
    const auth = { verify: async (token: string) => ({ subject: 's', clientId: 'c', scopes: [Buffer.from(token, 'base64url').toString()] }) }
    const logger = createLogger({ level: 'silent', name: 'rules' })
    const parts = {
      clock: { now: () => now, arrivedAt: () => now }, database, eventLog: log, auth, logger, metrics: new Metrics('rules'),
      packs: SHIPPED_PACKS, calendar: workingCalendar(), whatIf: inTheBackground(url), supervised: supervisedOver(undefined), settings: { PARK_UNKNOWN_CASE_HOURS: 24 },
    }
    running = await startRules(parts, { port: 0, host: '127.0.0.1', logger, sweeps: false })
  }
  const settled = async (): Promise<void> => {
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('rules does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  }
  const send = async (...records: Parameters<EventLog['produce']>[0]): Promise<void> => {
    await log.produce(records)
    await settled()
  }
  const said = async (caseId: string, topic = 'obligations.v1'): Promise<Said[]> => {
    const rows = await database.query<{ value: Buffer }>(`select value from event_log.log_record where topic = $1 and key = $2 order by partition, "offset"`, [topic, caseId])
    return rows.map(({ value }) => JSON.parse(value.toString()) as Said)
  }
  /** The newest word on each obligation of the case, by rule. */
  const owed = async (caseId: string): Promise<Record<string, string>> => {
    const latest = new Map<string, Said>()
    for (const one of await said(caseId)) if (one.data.obligation && one.data.revision >= (latest.get(one.data.obligation.obligationId)?.data.revision ?? 0)) latest.set(one.data.obligation.obligationId, one)
    return Object.fromEntries([...latest.values()].map(({ data }) => [data.obligation?.ruleId ?? '', data.obligation?.state ?? '']))
  }

  beforeAll(async () => {
    const test = await testDatabase('rules')
    url = test.url
    drop = test.drop
    log = await embeddedEventLog({ url, topicPrefix: '' })
    await log.ensureTopics(TOPICS.map((name) => ({ name, partitions: 2 })))
    await start()
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })

  it('owes what the Code says, and says so once', async () => {
    const again = arrest('C1')
    await send(record(crime('C1')), record(again), record(again))
    await send(record(again))
    expect(await owed('C1')).toMatchObject({ 'crime-confirmed': 'owed', 'suspect-arrested': 'owed', 'burglary-attendance': 'owed' })
    const arrests = (await said('C1')).filter(({ data }) => data.obligation?.ruleId === 'suspect-arrested')
    expect(arrests.map(({ type, data }) => [type, data.obligation?.dueOn])).toEqual([['obligation-owed.v1', '2026-11-30']])
  })

  it('an event before its case waits, and then has its effect', async () => {
    const early = arrest('C2')
    await send(record(early))
    expect(await said('C2')).toEqual([])
    expect(await quarantined('C2')).toEqual([])
    await send(record(crime('C2')))
    expect(await owed('C2')).toMatchObject({ 'suspect-arrested': 'owed' })
  })

  it('one that waits too long is shown to a person, and still goes on by itself', async () => {
    await send(record(arrest('C3')))
    now += 24 * HOUR
    expect(await running.handle.sweeps.nextDueAt()).toBeLessThanOrEqual(now)
    await running.handle.sweeps.runDue(now)
    await settled()
    expect((await quarantined('C3')).map((item) => item['reasons'])).toEqual([[{ reason: 'unknown-case' }]])
    expect(await said('C3', 'case-events.v1.dead-letter')).toHaveLength(1)
    await send(record(crime('C3')))
    expect(await quarantined('C3')).toEqual([])
    expect(await owed('C3')).toMatchObject({ 'suspect-arrested': 'owed' })
  })

  it('time alone makes what is owed overdue', async () => {
    await send(record(crime('C4')))
    now += 30 * 24 * HOUR
    await running.handle.sweeps.runDue(now)
    await settled()
    expect(await owed('C4')).toMatchObject({ 'crime-confirmed': 'overdue' })
  })

  it.each([
    ['not JSON', { topic: 'case-events.v1', key: 'C5', headers: {}, value: 'garbage' }, ['not-json']],
    ['a key that nothing can store', { topic: 'case-events.v1', key: 'C5', headers: { odd: 'half \ud800 a pair' }, value: Buffer.from([0xff, 0x00]) }, ['not-json']],
    ['several faults at once', record({ ...arrest('C5'), type: 'case.nonsense.v1', time: 'yesterday' } as { subject: string }), ['unknown-type', 'bad-time']],
    ['another key than its subject', record(arrest('C5'), 'C6'), ['key-mismatch']],
  ])('sets aside with its reasons, and the rest goes on: %s', async (_, bad, reasons) => {
    const caseId = `C5-${next}`
    const before = ((await call('/quarantine?limit=500')).body['items'] as Data[]).length
    await send(bad, record(crime(caseId)))
    const items = (await call('/quarantine?limit=500')).body['items'] as { reasons: { reason: string }[] }[]
    expect(items).toHaveLength(before + 1)
    expect(items.map((item) => item.reasons.map(({ reason }) => reason))).toContainEqual(reasons)
    expect(await owed(caseId)).toMatchObject({ 'crime-confirmed': 'owed' })
  })

  it('a mended record has the effect that it would have had in time; one still wrong stays', async () => {
    const wrong = arrest('C7', { time: 'yesterday' })
    await send(record(crime('C7')), record(wrong))
    const [item] = await quarantined('C7')
    expect(item).toMatchObject({ state: 'waiting', caseId: 'C7', topic: 'case-events.v1', event: wrong, value: Buffer.from(JSON.stringify(wrong)).toString('base64') })
    const path = `/quarantine/${String(item?.['quarantineId'])}`
    expect((await call(path)).body).toEqual(item)
    expect(await call(`${path}/release`, { event: { ...wrong, time: 'today' } })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/event/time' }] } })
    expect(await call(`${path}/release`, { event: { ...wrong, time: new Date(now).toISOString(), data: { suspectRef: 's1', victimIds: ['nobody'] } } })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/event/data/victimIds/0' }] } })
    expect(await call(`${path}/release`, { event: { ...wrong, time: new Date(now).toISOString() } })).toMatchObject({ status: 202 })
    await settled()
    expect(await quarantined('C7')).toEqual([])
    expect(await owed('C7')).toMatchObject({ 'suspect-arrested': 'owed' })
    expect((await call(`${path}/release`, {})).status).toBe(404)
    expect([(await call(path)).status, (await call('/quarantine/nothing')).status]).toEqual([404, 404])
  })

  it('counts what waits for a person by reason, and apart from it what waits for its case', async () => {
    type Counts = { waiting: number; parked: number; oldestReceivedAt: string; byReason: { reason: string; count: number }[] }
    const counts = async () => (await call('/quarantine/counts')).body as unknown as Counts
    const of = ({ byReason }: Counts, reason: string): number => byReason.find((one) => one.reason === reason)?.count ?? 0
    const before = await counts()
    await send(record({ ...arrest('C30'), type: 'case.nonsense.v1', time: 'yesterday' } as { subject: string }), record(arrest('C31-never-registered')))
    const after = await counts()
    expect([after.waiting - before.waiting, after.parked - before.parked, of(after, 'bad-time') - of(before, 'bad-time'), of(after, 'unknown-type') - of(before, 'unknown-type')]).toEqual([1, 1, 1, 1])
    expect(after.byReason.map(({ count }) => count)).toEqual(after.byReason.map(({ count }) => count).toSorted((a, b) => b - a))
    const [oldest] = (await call('/quarantine?limit=1')).body['items'] as { receivedAt: string }[]
    expect(after.oldestReceivedAt).toBe(oldest?.receivedAt)
  })

  it('names what there is to choose from: each source once, and the rules of the packs', async () => {
    await send(record(crime('C-CHOICE', { source: 'urn:b' })), ...['urn:a', 'urn:b'].map((source) => record(arrest('C-CHOICE', { source }))))
    const items = async (path: string) => (await call(path, undefined, 'timeline:read')).body['items'] as Data[]
    expect((await items('/event-sources')).map(({ source }) => source)).toEqual(['urn:a', 'urn:b', 'urn:test'])
    expect(await items('/code-rules')).toContainEqual({ ruleId: 'suspect-arrested', right: 6, kind: 'inform', basis: 'code', inForce: true })
    expect([(await call('/code-rules')).status, (await call('/event-sources')).status]).toEqual([403, 403])
  })

  it('a discarded one ends with its reason, and needs one', async () => {
    await send(record(crime('C8')), record(arrest('C8', { time: 'x' })))
    const [item] = await quarantined('C8')
    const path = `/quarantine/${String(item?.['quarantineId'])}/discard`
    expect(await call(path, {})).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } })
    expect((await call(path, { reason: 'a test by the sender' })).status).toBe(204)
    expect(await quarantined('C8')).toEqual([])
  })

  it('a victim who joins later releases what named them', async () => {
    await send(record(crime('C9')), record(cloudEvent('C9', 'suspect-arrested', { suspectRef: 's1', victimIds: ['late'] })))
    expect((await quarantined('C9')).map((item) => item['reasons'])).toEqual([[{ reason: 'unknown-victim', pointers: ['/data/victimIds/0'] }]])
    await send(record(cloudEvent('C9', 'victim-added', { victimId: 'late', role: 'victim' })))
    expect(await quarantined('C9')).toEqual([])
    expect((await said('C9')).some(({ data }) => data.obligation?.ruleId === 'suspect-arrested' && data.obligation.victimId === 'late')).toBe(true)
  })

  it('a telling meets what it told, and taken back it is owed again', async () => {
    await send(record(crime('C10')), record(arrest('C10')))
    const obligation = (await said('C10')).find(({ data }) => data.obligation?.ruleId === 'suspect-arrested')?.data.obligation
    const telling = { tellingId: 't1', caseId: 'C10', victimId: 'v-C10', recipientId: 'v-C10', obligationIds: [obligation?.obligationId], at: now + 1, metBy: 'email-accepted', undoneAt: null }
    const tell = (type: string, what: object) => ({ topic: 'deliveries.v1', key: 'C10', value: JSON.stringify({ specversion: '1.0', id: `d${next++}`, source: 'urn:n', type, subject: 'C10', data: { telling: what } }) })
    await send(tell('victim-told-by-message.v1', telling))
    expect(await owed('C10')).toMatchObject({ 'suspect-arrested': 'met' })
    await send(tell('telling-undone.v1', { ...telling, undoneAt: now + 2 }), tell('victim-told-by-message.v1', telling))
    expect(await owed('C10')).toMatchObject({ 'suspect-arrested': 'owed' })
  })

  it('the same source and id in another case is the same event', async () => {
    await send(record(crime('C11')), record(crime('C12')))
    const first = arrest('C11')
    await send(record(first), record({ ...first, subject: 'C12' }))
    expect(await owed('C11')).toHaveProperty('suspect-arrested')
    expect(await owed('C12')).not.toHaveProperty('suspect-arrested')
  })

  it.each([
    ['/quarantine?limit=0', '/limit'],
    ['/quarantine?reason=bad', '/reason'],
    ['/quarantine?nonsense=1', '/nonsense'],
    ['/quarantine?after=xyz', '/after'],
  ])('%s is refused with its fault', async (path, pointer) => {
    expect(await call(path)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } })
  })
})
