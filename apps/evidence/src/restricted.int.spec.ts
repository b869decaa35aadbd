// A restricted case is not there for who has no business in it: not in a list, a count, a timeline, an explanation, a pack or an error.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { isoInstant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { signingKeys } from './signing/signing-keys.js'
import { openEvidenceDatabase, type RunningEvidence, startEvidence } from './start-evidence.js'

const AT = Date.UTC(2026, 10, 23, 10)
const [OPEN, SECRET] = ['R/OPEN/26', 'R/SECRET/26']
const DUE = Date.UTC(2026, 10, 30, 23, 59, 59, 999)

const obligation = (caseId: string, obligationId: string) => ({
  obligationId, caseId, victimId: 'v1', recipientId: 'v1', ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code', mustTell: false,
  entitlement: 'standard', because: { source: 'urn:test', id: caseId }, corrects: null, clock: 'event', clockStartedAt: AT, assumedClock: false, dueOn: '2026-11-30', dueBy: DUE, state: 'owed', metAt: null, metBy: null,
  late: false, reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [], facts: { eventType: 'suspect-arrested', occurredAt: AT, receivedAt: AT, crimeReference: 'x', offenceCategory: 'theft', data: {} },
})
const context = (caseId: string, restricted: boolean) => ({
  caseId, crimeReference: 'x', offenceCategory: 'theft', force: 'f', officer: { officerId: 'PC-1', unit: 'north' }, restricted, closed: false,
  victims: [{ victimId: 'v1', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [] }],
  suspectRefs: [], holds: [], sequenceGaps: [],
})
let n = 0
const message = (type: string, caseId: string, data: object) => ({
  topic: 'obligations.v1', key: caseId,
  value: JSON.stringify({ specversion: '1.0', id: `case-events.v1/0/${n++}/0`, source: 'urn:kept-informed:rules', type, subject: caseId, time: isoInstant(AT), datacontenttype: 'application/json', data }),
})
const story = (caseId: string, obligationId: string, restricted: boolean) => [
  message('case-event-recorded.v1', caseId, { revision: 1, event: { source: 'urn:test', id: caseId, type: 'suspect-arrested', occurredAt: AT, receivedAt: AT, retracted: false, sha256: 'x' } }),
  message('case-context-changed.v1', caseId, { revision: 1, context: context(caseId, restricted) }),
  message('obligation-owed.v1', caseId, { revision: 1, obligation: obligation(caseId, obligationId) }),
]

describe('a restricted case', () => {
  let log: EventLog
  let running: RunningEvidence
  let drop: () => Promise<void>
  let directory: 'answers' | 'away' = 'answers'
  const lines: string[] = []
  const get = async (subject: string, path: string, { clientId = 'officer-view', scopes = 'timeline:read evidence:read' } = {}) => {
    const answer = await fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${Buffer.from(JSON.stringify({ subject, clientId, scopes: scopes.split(' ') })).toString('base64url')}` } })
    const text = await answer.text()
    return { status: answer.status, text, body: answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as { items: { caseId: string }[]; totals: { open: number } }) : null }
  }

  beforeAll(async () => {
    const test = await testDatabase('evidence_restricted')
    drop = test.drop
    log = await embeddedEventLog({ url: test.url, topicPrefix: '' })
    await log.ensureTopics(['obligations.v1', 'deliveries.v1', 'obligations.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    const supervised = (authorization: string) => {
      if (directory === 'away') return Promise.reject(new Error('away'))
      const { subject } = JSON.parse(Buffer.from(authorization.replace('Bearer ', ''), 'base64url').toString()) as { subject: string }
      return Promise.resolve({ officers: subject === 'PS-1' ? ['PC-1'] : [], units: subject === 'PS-2' ? ['north'] : [] })
    }
    const auth = { verify: (token: string) => Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString()) as { subject: string; clientId: string; scopes: string[] }) }
    const parts = {
      clock: { now: () => AT, arrivedAt: () => AT }, database: await openEvidenceDatabase(test.url), eventLog: log, auth, metrics: new Metrics('evidence'), packs: SHIPPED_PACKS, actsFor: ['police' as const],
      posting: DEFAULT_POSTING, signing: signingKeys([Buffer.alloc(32, 1)]), supervised, log: (line: string) => void lines.push(line),
    }
    running = await startEvidence(parts, { port: 0, logger: createLogger({ level: 'silent', name: 'evidence' }) })
    await log.produce([...story(OPEN, 'open', false), ...story(SECRET, 'secret', true)])
    for (const until = performance.now() + 20_000; (await get('s', '/obligations', { clientId: 's' })).body?.items.length !== 2; ) if (performance.now() > until) throw new Error('the facts never came')
  }, 60_000)
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  }, 30_000)

  const PATHS = [`/cases/${encodeURIComponent(SECRET)}/timeline`, '/obligations/secret/why', `/cases/${encodeURIComponent(SECRET)}/evidence-pack`, '/obligations/secret/certificate']

  it.each<[string, string, object, boolean]>([
    ['its officer', 'PC-1', {}, true], ['who is set over the officer', 'PS-1', {}, true], ['who is set over the unit', 'PS-2', {}, true], ['a system in its own name', 'records', { clientId: 'records' }, true],
    ['who answers for the force', 'in-1', { scopes: 'timeline:read evidence:read restricted:read' }, true], ['another officer', 'PC-2', {}, false], ['somebody of no role', 'x', {}, false],
  ])('for %s', async (_, subject, how, there) => {
    expect((await get(subject, '/obligations', how)).body?.items.map(({ caseId }) => caseId).sort()).toEqual(there ? [OPEN, SECRET] : [OPEN])
    expect((await get(subject, '/obligations?officerId=PC-1&with=telling&limit=1', how)).body?.items).toHaveLength(1)
    const forecast = await get(subject, '/forecast', how)
    expect([forecast.body?.totals.open, forecast.text.includes(SECRET)]).toEqual(there ? [2, true] : [1, false])
    for (const path of PATHS) {
      const answer = await get(subject, path, how)
      expect([path, answer.status]).toEqual([path, there ? 200 : 404])
      // Word for word what is answered for what does not exist.
      if (!there) expect(answer.text).toBe((await get(subject, path.replace('SECRET', 'NONE').replace('secret', 'none'), how)).text)
    }
  })

  it('is its officer’s alone while the directory is away, and that is said in the log', async () => {
    directory = 'away'
    expect((await get('PC-1', PATHS[0]!)).status).toBe(200)
    expect((await get('PS-1', PATHS[0]!)).status).toBe(404)
    expect((await get('PS-1', '/obligations')).body?.items).toHaveLength(1)
    expect(lines.join()).toContain('could not be asked')
    directory = 'answers'
  })
})
