import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { openApi } from './openapi.js'
import { signingKeys } from './signing/signing-keys.js'
import { openEvidenceDatabase, type RunningEvidence, startEvidence } from './start-evidence.js'

const CASE = '01TW/1234567/26'
const [ARRESTED, ASSESSED] = [Date.UTC(2026, 10, 23, 10), Date.UTC(2026, 10, 26, 10)]
const arrest = { source: 'urn:test', id: 'e1' }
const assessment = { source: 'urn:test', id: 'e2' }
const FIRST_DUE = Date.UTC(2026, 10, 30, 23, 59, 59, 999)
const DUE = Date.UTC(2026, 10, 27, 23, 59, 59, 999)

const obligation = {
  obligationId: 'o1', caseId: CASE, victimId: 'v1', recipientId: 'g1', ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code', mustTell: false,
  entitlement: 'enhanced', because: arrest, corrects: null, clock: 'event', clockStartedAt: ARRESTED, assumedClock: false, dueOn: '2026-11-27', dueBy: DUE, state: 'met', metAt: ASSESSED + 1000, metBy: 'sms-receipt',
  late: false, reason: null, endedAt: ASSESSED + 1000, endedBy: { telling: 'd1' }, confidence: 'V2',
  history: [
    { at: ASSESSED, what: 'entitlement', from: 'standard', to: 'enhanced', because: assessment },
    { at: ASSESSED, what: 'due', from: isoInstant(FIRST_DUE), to: isoInstant(DUE), because: assessment },
  ],
  facts: { eventType: 'suspect-arrested', occurredAt: ARRESTED, receivedAt: ARRESTED, crimeReference: 'x', offenceCategory: 'theft', data: { reason: 'SECRET FACT' } },
}
const victim = { victimId: 'v1', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'enhanced', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [] }
const context = {
  caseId: CASE, crimeReference: 'x', offenceCategory: 'theft', force: 'f', officer: { officerId: 'PC-1', unit: 'north' }, restricted: false, closed: false,
  victims: [victim, { ...victim, victimId: 'g1', role: 'family-spokesperson', actsFor: 'v1' }], suspectRefs: [], holds: [], sequenceGaps: [],
}
const event = (ref: object, type: string, occurredAt: number) => ({ revision: 1, event: { ...ref, type, occurredAt, receivedAt: occurredAt, retracted: false, sha256: 'x' } })

let n = 0
const message = (type: string, data: object, caseId = CASE) => ({
  topic: 'obligations.v1', key: caseId,
  value: JSON.stringify({ specversion: '1.0', id: `case-events.v1/0/${n++}/0`, source: 'urn:kept-informed:rules', type, subject: caseId, time: isoInstant(ARRESTED), datacontenttype: 'application/json', data }),
})

describe('GET /obligations/{obligationId}/why', () => {
  let log: EventLog
  let running: RunningEvidence
  let drop: () => Promise<void>
  const get = (path: string, scopes = 'timeline:read') => fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${Buffer.from(scopes).toString('base64url')}` } })

  beforeAll(async () => {
    const test = await testDatabase('evidence_why')
    drop = test.drop
    log = await embeddedEventLog({ url: test.url, topicPrefix: '' })
    await log.ensureTopics(['obligations.v1', 'deliveries.v1', 'obligations.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    const database = await openEvidenceDatabase(test.url)
    const auth = { verify: async (token: string) => ({ subject: 's', clientId: 's', scopes: [Buffer.from(token, 'base64url').toString()] }) }
    const parts = { clock: { now: () => ASSESSED, arrivedAt: () => ASSESSED }, database, eventLog: log, auth, metrics: new Metrics('evidence'), packs: SHIPPED_PACKS, actsFor: ['police' as const], posting: DEFAULT_POSTING, supervised: supervisedOver(undefined), log: () => undefined, signing: signingKeys([Buffer.alloc(32, 1)]) }
    running = await startEvidence(parts, { port: 0, logger: createLogger({ level: 'silent', name: 'evidence' }) })
    await log.produce([
      message('case-event-recorded.v1', event(arrest, 'suspect-arrested', ARRESTED)),
      message('case-event-recorded.v1', event(assessment, 'needs-assessed', ASSESSED)),
      message('case-context-changed.v1', { revision: 1, context }),
      message('obligation-met.v1', { revision: 1, obligation }),
      message('obligation-cancelled.v1', { revision: 1, obligation: { ...obligation, obligationId: 'no-longer-supported', state: 'cancelled', unfounded: true } }),
      message('obligation-excused.v1', { revision: 1, obligation: { ...obligation, obligationId: 'excused', state: 'excused', metAt: null, metBy: null, reason: 'opted-out', endedAt: ASSESSED, endedBy: assessment } }),
      message('obligation-cancelled.v1', { revision: 1, obligation: { ...obligation, obligationId: 'said-before', state: 'cancelled', metAt: null, metBy: null, reason: 'left-case', endedAt: undefined, endedBy: undefined } }),
      message('obligation-owed.v1', { revision: 1, obligation: { ...obligation, obligationId: 'alone', pack: 'not-here', history: [], caseId: 'C2' } }, 'C2'),
    ])
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('evidence does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })

  it('says the event, the row, the counting, the person, the end and each earlier value', async () => {
    const answer = await get('/obligations/o1/why')
    expect(answer.status).toBe(200)
    const because = { ...assessment, type: 'case.needs-assessed.v1', occurredAt: isoInstant(ASSESSED) }
    expect(await answer.json()).toEqual({
      obligationId: 'o1', state: 'met', because: { ...arrest, type: 'case.suspect-arrested.v1', occurredAt: isoInstant(ARRESTED) }, corrects: null,
      row: {
        pack: 'victims-code', version: '2021', ruleId: 'suspect-arrested', right: 6, paragraph: null, kind: 'inform', owedBy: 'police', basis: 'code', limits: { standard: 5, enhanced: 1 },
        tell: 'Arrest and reasons where applicable', source: expect.stringContaining('Right 6'), confidence: 'V2',
      },
      day: { clock: 'event', clockStartedAt: isoInstant(ARRESTED), startedOn: '2026-11-23', assumedClock: false, countedFrom: '2026-11-26', workingDays: 1, dueOn: '2026-11-27', dueBy: isoInstant(DUE), skipped: [] },
      person: { victimId: 'v1', recipientId: 'g1', entitlement: 'enhanced', grounds: ['assessed'], toldFor: 'family-spokesperson' },
      ended: { state: 'met', at: isoInstant(ASSESSED + 1000), because: { telling: 'd1' }, by: 'sms-receipt', reason: null, late: false },
      earlier: [
        { at: isoInstant(ASSESSED), what: 'entitlement', from: 'standard', to: 'enhanced', because },
        { at: isoInstant(ASSESSED), what: 'due', from: isoInstant(FIRST_DUE), to: isoInstant(DUE), because },
      ],
      inWords: {
        en: 'The suspect was arrested on Monday 23 November 2026. The police must tell you within 1 working day of Thursday 26 November 2026, when you got enhanced rights, so by Friday 27 November 2026. Before that, the day was Monday 30 November 2026. This is part of Right 6 of the Victims’ Code (version 2021). You have enhanced rights, because an assessment of your needs said so. Your family’s spokesperson is told for you. Your family’s spokesperson was told on Thursday 26 November 2026 by text message. That was in time.',
        cy: { text: expect.stringContaining('Cafodd y sawl a ddrwgdybir ei arestio ddydd Llun 23 Tachwedd 2026.'), approved: false },
      },
    })
  })

  it('has every member that its description requires, and no other', async () => {
    const body = (await (await get('/obligations/o1/why')).json()) as Record<string, object>
    const described = openApi.components.schemas.Why
    expect(Object.keys(body).sort()).toEqual([...described.required].sort())
    for (const part of ['row', 'day', 'person'] as const) {
      const of = described.properties[part] as { required: string[]; properties: object }
      expect(Object.keys(of.properties)).toEqual(expect.arrayContaining(Object.keys(body[part] ?? {})))
      expect(Object.keys(body[part] ?? {})).toEqual(expect.arrayContaining(of.required))
    }
  })

  it('names the event that ended it otherwise, and its day', async () => {
    expect(await (await get('/obligations/excused/why')).json()).toMatchObject({
      ended: { state: 'excused', at: isoInstant(ASSESSED), because: { ...assessment, type: 'case.needs-assessed.v1', occurredAt: isoInstant(ASSESSED) }, by: null, reason: 'opted-out', late: false },
      inWords: { en: expect.stringContaining('because you asked on Thursday 26 November 2026 not to be told about this.'), cy: { text: expect.stringContaining('oherwydd i chi ofyn ddydd Iau 26 Tachwedd 2026'), approved: false } },
    })
  })

  it('says nothing of an end that an earlier release did not keep', async () => {
    expect(await (await get('/obligations/said-before/why')).json()).toMatchObject({ ended: { at: null, because: null }, inWords: { en: expect.stringContaining('because you are no longer part of this case.') } })
    const { obligations } = (await (await get(`/cases/${encodeURIComponent(CASE)}/timeline`)).json()) as { obligations: { obligationId: string }[] }
    expect(Object.fromEntries(obligations.map((one) => [one.obligationId, one]))).toMatchObject({
      'said-before': { endedAt: null, endedBy: null }, excused: { endedAt: isoInstant(ASSESSED), endedBy: assessment }, o1: { endedAt: isoInstant(ASSESSED + 1000), endedBy: { telling: 'd1' } },
    })
  })

  it('explains what it can where the case, its events and the pack are not at hand', async () => {
    expect(await (await get('/obligations/alone/why')).json()).toMatchObject({ because: arrest, row: { limits: null, tell: null, right: 6 }, day: { workingDays: 4 }, person: { grounds: [], toldFor: 'acts-for-victim' } })
  })

  it.each([
    ['an unknown one', '/obligations/nope/why', 'timeline:read', 404],
    ['an id that no text can hold', '/obligations/%00/why', 'timeline:read', 404],
    ['one that no fact supports any more', '/obligations/no-longer-supported/why', 'timeline:read', 404],
    ['another scope', '/obligations/o1/why', 'evidence:read', 403],
  ])('%s is refused', async (_name, path, scopes, status) => {
    const answer = await get(path, scopes)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringContaining('application/problem+json')])
  })
})
