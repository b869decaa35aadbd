// A restricted case is not there for who has no business in it: not in quarantine, its counts, what is foreseen, what another Code would mean, or an error.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import type { CallerIdentity } from '@kept-informed/identity'
import { type Database, withReadOnly } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { openRulesDatabase, type RunningRules, startRules } from './start-rules.js'
import { compareShare } from './what-if/compare-share.js'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const [OPEN, SECRET, TO_COME] = ['Q/OPEN/26', 'Q/SECRET/26', 'Q/COMING/26']
type Data = Record<string, unknown>
type Item = { quarantineId: string; caseId: string | null; key: string | null }

let next = 0
const event = (caseId: string, type: string, data: Data, more: Data = {}) =>
  ({ specversion: '1.0', id: `e${next++}`, source: 'urn:test', type: `case.${type}.v1`, subject: caseId, time: new Date(NOW).toISOString(), datacontenttype: 'application/json', data, ...more })
const crime = (caseId: string, more: Data = {}) =>
  event(caseId, 'crime-reported', { crimeReference: caseId, offence: { category: 'theft' }, victims: [{ victimId: 'v', role: 'victim' }], officer: { officerId: 'PC-1', unit: 'north' }, force: 'f', ...more })
const arrest = (caseId: string, more: Data = {}) => event(caseId, 'suspect-arrested', { suspectRef: 's' }, more)
const record = (one: { subject?: unknown }, key: string | null = String(one.subject)) => ({ topic: 'case-events.v1', key, headers: { 'content-type': 'application/cloudevents+json' }, value: JSON.stringify(one) })

const person = (subject: string, ...scopes: string[]): CallerIdentity => ({ subject, clientId: 'ops-console', scopes: [...scopes, 'previews:read', 'what-if:read'] })
const OPERATOR = person('op-1', 'quarantine:write')
const SUPERVISOR = person('PS-1', 'quarantine:restricted')
const PROTECTOR = person('dp-1', 'quarantine:restricted', 'restricted:read')
const SYSTEM: CallerIdentity = { subject: 'records', clientId: 'records', scopes: ['quarantine:write', 'previews:read', 'what-if:read'] }

describe('a restricted case', () => {
  let log: EventLog
  let database: Database
  let running: RunningRules
  let drop: () => Promise<void>
  const metrics = new Metrics('rules')

  const call = async (who: CallerIdentity, path: string, body?: unknown) => {
    const authorization = `Bearer ${Buffer.from(JSON.stringify(who)).toString('base64url')}`
    const answer = await fetch(`${running.url}${path}`, { method: body === undefined ? 'GET' : 'POST', body: body === undefined ? undefined : JSON.stringify(body), headers: { authorization, 'content-type': 'application/json' } })
    const text = await answer.text()
    return { status: answer.status, text, body: (text === '' ? {} : JSON.parse(text)) as Data }
  }
  const items = async (who: CallerIdentity, query = '') => (await call(who, `/quarantine${query}`)).body['items'] as Item[]
  const settled = async (): Promise<void> => {
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('rules does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  }

  beforeAll(async () => {
    const test = await testDatabase('rules_restricted')
    drop = test.drop
    log = await embeddedEventLog({ url: test.url, topicPrefix: '' })
    await log.ensureTopics(['case-events.v1', 'deliveries.v1', 'obligations.v1', 'case-events.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    database = await openRulesDatabase(test.url)
    const logger = createLogger({ level: 'silent', name: 'rules' })
    const parts = {
      clock: { now: () => NOW, arrivedAt: () => NOW }, database, eventLog: log, logger, metrics, packs: SHIPPED_PACKS, calendar: workingCalendar(), settings: { PARK_UNKNOWN_CASE_HOURS: 24 },
      auth: { verify: (token: string) => Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString()) as CallerIdentity) },
      supervised: (authorization: string) => Promise.resolve({ officers: authorization === `Bearer ${Buffer.from(JSON.stringify(SUPERVISOR)).toString('base64url')}` ? ['PC-1'] : [], units: [] }),
      whatIf: (asked: Parameters<typeof compareShare>[2]) => withReadOnly(test.url, 'rules', (q) => compareShare(q, { part: 0, of: 1 }, asked, () => undefined)),
    }
    running = await startRules(parts, { port: 0, host: '127.0.0.1', logger, sweeps: false })
    await log.produce([
      record(crime(OPEN)), record(arrest(OPEN)), record(arrest(OPEN, { time: 'x' })),
      record(crime(SECRET)), record(event(SECRET, 'case-restricted', { reason: 'a colleague' })), record(arrest(SECRET)), record(arrest(SECRET, { time: 'x' })),
      // It says another case than its key; it can be read no further than its bytes; it would register a case that is restricted, for which another waits.
      record(arrest(OPEN), SECRET), { topic: 'case-events.v1', key: null, headers: {}, value: `{ "subject": "${SECRET}", oops` },
      record(crime(TO_COME, { restricted: true, force: 7 })), record(arrest(TO_COME, { time: 'x' })),
    ])
    await settled()
  }, 60_000)
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  }, 30_000)

  it.each<[string, CallerIdentity, Record<string, number>, { open: number; all: number }]>([
    ['an operator', OPERATOR, { [OPEN]: 1 }, { open: 1, all: 1 }],
    ['who is set over its officer', SUPERVISOR, { [SECRET]: 2 }, { open: 1, all: 2 }],
    ['who answers for the force', PROTECTOR, { [SECRET]: 2, [TO_COME]: 2, nameless: 1 }, { open: 1, all: 5 }],
    ['a system in its own name', SYSTEM, { [OPEN]: 1, [SECRET]: 2, [TO_COME]: 2, nameless: 1 }, { open: 2, all: 6 }],
  ])('in quarantine, for %s', async (_, who, expected, { open, all }) => {
    const seen: Record<string, number> = {}
    for (const { caseId, key } of await items(who)) {
      const of = key === SECRET ? SECRET : (caseId ?? 'nameless')
      seen[of] = (seen[of] ?? 0) + 1
    }
    expect(seen).toEqual(expected)
    expect((await call(who, '/quarantine/counts')).body['waiting']).toBe(all)
    expect(await items(who, `?caseId=${OPEN}`)).toHaveLength(open)
  })

  it('is answered to an operator, record by record, as nothing that ever was', async () => {
    const seen = new Set((await items(OPERATOR)).map(({ quarantineId }) => quarantineId))
    const nothing = '00000000-0000-4000-8000-000000000000'
    for (const { quarantineId } of (await items(SYSTEM)).filter((one) => !seen.has(one.quarantineId))) {
      for (const [of, body] of [['', undefined], ['/release', {}], ['/discard', { reason: 'x' }]] as const) {
        const answer = await call(OPERATOR, `/quarantine/${quarantineId}${of}`, body)
        expect([answer.status, answer.text]).toEqual([404, (await call(OPERATOR, `/quarantine/${nothing}${of}`, body)).text])
      }
    }
  })

  it.each<[string, (caseId: string) => Data]>([
    ['an event in it', (caseId) => arrest(caseId)], ['one that names nobody of it', (caseId) => event(caseId, 'suspect-arrested', { suspectRef: 's', victimIds: ['v'] })],
    ['its crime, reported', (caseId) => crime(caseId)],
  ])('is foreseen as one that nobody has heard of: %s', async (_, made) => {
    const asked = made(SECRET)
    const [hidden, unknown] = [await call(OPERATOR, '/foreseen', asked), await call(OPERATOR, '/foreseen', { ...asked, subject: 'Q/UNKNOWN/26', data: JSON.parse(JSON.stringify(asked['data']).replaceAll(SECRET, 'Q/UNKNOWN/26')) as Data })]
    const shape = (text: string): string => text.replaceAll('Q/UNKNOWN/26', SECRET).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|"[0-9a-f]{24,64}"/g, '')
    expect([hidden.status, shape(hidden.text)]).toEqual([unknown.status, shape(unknown.text)])
  })

  it('takes no mended record from an operator, in the words of a case that was never registered', async () => {
    const [{ quarantineId }] = (await items(OPERATOR)) as [Item]
    const into = (caseId: string) => call(OPERATOR, `/quarantine/${quarantineId}/release`, { event: arrest(caseId) })
    expect(await into(SECRET)).toMatchObject({ status: 400, text: (await into('Q/UNKNOWN/26')).text })
  })

  it('is left out of what another Code would have meant', async () => {
    const [pack] = SHIPPED_PACKS
    const ask = async (who: CallerIdentity) => (await call(who, '/what-if', { pack: { ...pack, version: 'draft' } })).body
    expect([(await ask(OPERATOR))['cases'], (await ask(SYSTEM))['cases']]).toEqual([1, 2])
  })

  it('waits for nobody unseen: when the oldest came is a number that names nothing', async () => {
    expect(await metrics.registry.metrics()).toContain(`kept_informed_quarantine_restricted_since_timestamp_seconds{service="rules"} ${NOW / 1_000}`)
  })

  it('is mended by who is set over its officer', async () => {
    const [first] = (await items(SUPERVISOR)) as [Item]
    expect((await call(SUPERVISOR, `/quarantine/${first.quarantineId}/release`, { event: arrest(SECRET) })).status).toBe(202)
    expect(await items(SUPERVISOR)).toHaveLength(1)
  })
})
