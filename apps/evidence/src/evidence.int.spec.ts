import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { openApi } from './openapi.js'
import { signingKeys } from './signing/signing-keys.js'
import { openEvidenceDatabase, type RunningEvidence, startEvidence } from './start-evidence.js'
import { strangers } from './testing/strangers.js'
import { verifyChains } from './verify-chains.js'

const AT = Date.UTC(2026, 10, 24, 9)
const CASE = '01TW/1234567/26'
const ref = { source: 'urn:test', id: 'e1' }

const obligation = (id: string, state: string, dueBy: number | null = AT + 1000) => ({
  obligationId: id, caseId: CASE, victimId: 'v1', recipientId: 'v1', ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police',
  basis: 'code', mustTell: false, entitlement: 'standard', because: ref, corrects: null, clock: 'event', clockStartedAt: AT, assumedClock: false, dueOn: '2026-11-30', dueBy, state,
  metAt: null, metBy: null, late: false, reason: null, confidence: 'V2', history: [], facts: { eventType: 'suspect-arrested', occurredAt: AT, receivedAt: AT, crimeReference: 'x', offenceCategory: 'theft', data: { reason: 'SECRET FACT' } },
})
const context = { caseId: CASE, crimeReference: 'x', offenceCategory: 'theft', force: 'f', officer: { officerId: 'PC-1', unit: 'north' }, restricted: false, closed: false, victims: [], suspectRefs: [], holds: [], sequenceGaps: [] }

let n = 0
const message = (type: string, data: object, caseId = CASE, topic = 'obligations.v1') => ({
  topic, key: caseId,
  value: JSON.stringify({ specversion: '1.0', id: `case-events.v1/0/${n++}/0`, source: 'urn:kept-informed:rules', type, subject: caseId, time: isoInstant(AT), datacontenttype: 'application/json', data }),
})

describe('evidence', () => {
  let log: EventLog
  let database: Database
  let running: RunningEvidence
  let drop: () => Promise<void>
  const get = (path: string, scopes = 'timeline:read') => fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${Buffer.from(scopes).toString('base64url')}` } })

  beforeAll(async () => {
    const test = await testDatabase('evidence')
    drop = test.drop
    log = await embeddedEventLog({ url: test.url, topicPrefix: '' })
    await log.ensureTopics(['obligations.v1', 'deliveries.v1', 'obligations.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 2 })))
    database = await openEvidenceDatabase(test.url)
    const auth = { verify: async (token: string) => ({ subject: 's', clientId: 's', scopes: [Buffer.from(token, 'base64url').toString()] }) }
    const parts = { clock: { now: () => AT, arrivedAt: () => AT }, database, eventLog: log, auth, metrics: new Metrics('evidence'), packs: SHIPPED_PACKS, actsFor: ['police' as const], posting: DEFAULT_POSTING, supervised: supervisedOver(undefined), log: () => undefined, signing: signingKeys([Buffer.alloc(32, 1)]) }
    running = await startEvidence(parts, { port: 0, logger: createLogger({ level: 'silent', name: 'evidence' }) })
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })
  const settled = async (): Promise<void> => {
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('evidence does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  }

  it('makes the timeline from the newest snapshots, without case facts', async () => {
    const met = { ...obligation('o1', 'met'), metAt: AT, metBy: 'sms-receipt' }
    await log.produce([
      message('case-event-recorded.v1', { revision: 1, event: { ...ref, type: 'suspect-arrested', occurredAt: AT, receivedAt: AT, retracted: false, sha256: 'x' } }),
      message('case-context-changed.v1', { revision: 1, context }),
      message('obligation-met.v1', { revision: 3, obligation: met }),
      message('obligation-owed.v1', { revision: 1, obligation: obligation('o1', 'owed') }),
      message('obligation-owed.v1', { revision: 1, obligation: obligation('o2', 'overdue', null) }),
      message('obligation-cancelled.v1', { revision: 2, obligation: { ...obligation('no-longer-supported', 'cancelled'), unfounded: true } }),
    ])
    await settled()
    const answer = await get(`/cases/${encodeURIComponent(CASE)}/timeline`)
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({
      caseId: CASE, asOf: isoInstant(AT), codeVersion: '2021',
      events: [{ ...ref, type: 'case.suspect-arrested.v1', retracted: false }],
      obligations: [{ obligationId: 'o1', state: 'met', metAt: isoInstant(AT), dueBy: isoInstant(AT + 1000) }, { obligationId: 'o2', dueBy: null }],
      notifications: [], tasks: [],
    })
    expect(text).not.toContain('SECRET FACT')
  })

  it('shows which message was recalled and which corrects it, of every other nothing, and each as it is described', async () => {
    const notification = (notificationId: string, over: object = {}) => ({
      notificationId, caseId: CASE, obligationIds: [], victimId: 'v1', recipientId: 'v1', templateId: 'correction', templateVersion: '1', language: 'en', state: 'told', withheldBecause: null, wordings: [], reasons: [], rungs: [], history: [], rendered: [],
      deliveries: [{ deliveryId: `d-${notificationId}`, channel: 'sms', contactId: 'm1', fallbackOf: null, status: 'delivered', attempts: [{ attemptId: `a-${notificationId}`, n: 1, provider: 'p', startedAt: AT, outcome: 'accepted', providerReference: null }] }], ...over,
    })
    const said = [notification('n1', { recall: { recallId: 'r1', corrects: [] } }), notification('n2', { recall: { recallId: 'r1', corrects: ['n1'] } }), notification('n3')]
    await log.produce(said.map((one) => message('notification-told.v1', { revision: 1, notification: one }, CASE, 'deliveries.v1')))
    await settled()
    const { notifications } = (await (await get(`/cases/${encodeURIComponent(CASE)}/timeline`)).json()) as { notifications: { notificationId: string; recall?: object }[] }
    expect(notifications.map(({ notificationId, recall }) => [notificationId, recall]).toSorted()).toEqual([['n1', { recallId: 'r1', corrects: [] }], ['n2', { recallId: 'r1', corrects: ['n1'] }], ['n3', undefined]])
    expect(notifications.flatMap((one) => strangers(one, openApi.components.schemas.Notification, ''))).toEqual([])
  })

  it('lists what is owed, soonest first, by page and filter', async () => {
    const first = (await (await get('/obligations?limit=1')).json()) as { items: { obligationId: string; officerId: string }[]; next: string }
    expect(first.items).toMatchObject([{ obligationId: 'o1', officerId: 'PC-1', caseId: CASE }])
    const second = (await (await get(`/obligations?limit=1&after=${first.next}`)).json()) as { items: object[]; next: null }
    expect(second).toMatchObject({ items: [{ obligationId: 'o2' }], next: null })
    expect(await (await get('/obligations?state=overdue&officerId=PC-1&unit=north')).json()).toMatchObject({ items: [{ obligationId: 'o2' }] })
    expect(await (await get('/obligations?officerId=PC-2')).json()).toEqual({ items: [], next: null })
    const ofVictim = async (victimId: string) => ((await (await get(`/obligations?victimId=${victimId}`)).json()) as { items: { victimId: string }[] }).items.map((one) => one.victimId)
    expect([new Set(await ofVictim('v1')), await ofVictim('nobody')]).toEqual([new Set(['v1']), []])
  })

  it.each([
    ['no token', '/obligations', '', 401],
    ['another scope', '/obligations', 'victims:read', 403],
    ['an unknown case', '/cases/NOPE/timeline', 'timeline:read', 404],
    ['a broken query', '/obligations?state=done&limit=0', 'timeline:read', 400],
  ])('%s: %s is refused', async (_name, path, scopes, status) => {
    const answer = scopes === '' ? await fetch(`${running.url}${path}`) : await get(path, scopes)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('a fact that comes again adds nothing; a record that is none is set aside with its bytes', async () => {
    const before = await verifyChains(database)
    const again = message('obligation-owed.v1', { revision: 4, obligation: obligation('o1', 'owed') })
    await log.produce([again, again, { topic: 'obligations.v1', key: CASE, value: 'garbage' }])
    await settled()
    const after = await verifyChains(database)
    expect(after).toMatchObject({ valid: true, entries: before.entries + 1 })
    for (let tries = 0; tries < 200 && !(await running.handle.relay.idle()); tries++) await new Promise((done) => setTimeout(done, 25))
    expect((await log.endOffsets('obligations.v1.dead-letter')).reduce((a, b) => a + b, 0)).toBe(1)
  })

  it('the chain can be neither changed nor emptied, and a forged row is named', async () => {
    await expect(database.query('update entry set at = 0')).rejects.toThrow(/insert-only|permission denied/)
    await expect(database.query('delete from entry')).rejects.toThrow(/insert-only|permission denied/)
    await expect(database.query('truncate entry')).rejects.toThrow(/insert-only|permission denied/)
    await database.query('alter table entry disable trigger insert_only')
    await database.query('grant update on entry to current_user')
    await database.query('update entry set at = at + 1 where case_id = $1 and index = 2', [CASE])
    expect(await verifyChains(database)).toMatchObject({ valid: false, firstBroken: { chain: CASE, index: 2 } })
  })
})
