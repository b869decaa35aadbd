// Why: what an inspector takes away is asked over HTTP, of what was said on the topics, and must hold far from here.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type EvidencePack, type SignedRoot, verifyPack, verifyRoots } from '@kept-informed/evidence-chain'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { type Instant, isoInstant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { extractText, getDocumentProxy } from 'unpdf'
import { sha256 } from '../sha256.js'
import { checkBy, type PublicKey, signingKeys } from '../signing/signing-keys.js'
import { openEvidenceDatabase, type RunningEvidence, startEvidence } from '../start-evidence.js'
import { verifyChains } from '../verify-chains.js'

const calendar = workingCalendar()
const at = (day: string, time: string): Instant => calendar.instantAt(day, time)
const ARREST = at('2026-11-23', '08:30')
const CASE = '01TW/1234567/26'
const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]

let n = 0
const fact = (topic: string, type: string, data: object, caseId: string) => ({
  topic, key: caseId,
  value: JSON.stringify({ specversion: '1.0', id: `test/0/${n++}/0`, source: 'urn:test', type, subject: caseId, time: isoInstant(ARREST + n), datacontenttype: 'application/json', data }),
})
const recorded = (caseId: string) => fact('obligations.v1', 'case-event-recorded.v1', { revision: 1, event: { source: 'urn:test', id: 'arrest-1', type: 'suspect-arrested', occurredAt: ARREST, receivedAt: ARREST, retracted: false, sha256: 'x' } }, caseId)
type Change = { state?: string; metAt?: Instant; metBy?: string; late?: boolean; reason?: string; kind?: string }
const obligation = (id: string, { state = 'owed', metAt, ...change }: Change, caseId = CASE, revision = 1) =>
  fact('obligations.v1', 'obligation-owed.v1', {
    revision,
    obligation: {
      obligationId: id, caseId, victimId: 'v-1', recipientId: 'v-1', ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code', mustTell: false, entitlement: 'standard',
      because: { source: 'urn:test', id: 'arrest-1' }, corrects: null, clock: 'event', clockStartedAt: ARREST, assumedClock: false, dueOn: '2026-11-30', dueBy: calendar.endOfDay('2026-11-30'), state, metAt: metAt ?? null, metBy: null, late: false, reason: null,
      endedAt: metAt ?? null, endedBy: null, confidence: 'V2', history: [], facts: { eventType: 'suspect-arrested', occurredAt: ARREST, receivedAt: ARREST, crimeReference: 'x', offenceCategory: 'theft', data: { reason: 'SECRET FACT' } }, ...change,
    },
  }, caseId)
const told = (id: string) =>
  fact('deliveries.v1', 'notification-told.v1', {
    revision: 1,
    notification: {
      notificationId: `about ${id}`, caseId: CASE, obligationIds: [id], victimId: 'v-1', recipientId: 'v-1', templateId: 'suspect-arrested', templateVersion: '3', language: 'en', state: 'told', withheldBecause: null,
      deliveries: [{ deliveryId: 'd1', notificationId: `about ${id}`, channel: 'sms', contactId: 'm1', fallbackOf: null, status: 'delivered', attempts: [{ attemptId: 'a1', n: 1, provider: 'twilio', startedAt: ARREST + 60_000, outcome: 'accepted', providerReference: 'SM1' }] }],
      rendered: [{ channel: 'sms', detail: 'full', sha256: sha256('the words') }],
    },
  }, CASE)

describe('evidence that goes out', () => {
  let now = ARREST
  let log: EventLog
  let database: Database
  let running: RunningEvidence
  let url: string
  let drop: () => Promise<void>
  const bearer = (scope: string) => ({ authorization: `Bearer ${Buffer.from(scope).toString('base64url')}` })
  const get = (path: string, scope = 'evidence:read') => fetch(`${running.url}${path}`, { headers: scope === '' ? {} : bearer(scope) })
  const packOf = async (caseId = CASE) => (await (await get(`/cases/${encodeURIComponent(caseId)}/evidence-pack`)).json()) as EvidencePack
  const verify = (body: unknown, scope = 'evidence:read', type = 'application/json') =>
    fetch(`${running.url}/evidence-packs/verify`, { method: 'POST', headers: { ...bearer(scope), 'content-type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const verdictOn = async (body: unknown) => (await verify(body)).json() as Promise<unknown>
  const keys = async () => ((await (await fetch(`${running.url}/evidence-keys`)).json()) as { keys: PublicKey[] }).keys
  const said = async (...records: ReturnType<typeof fact>[]): Promise<void> => {
    await log.produce(records)
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('evidence does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  }
  const begin = async (seeds: Buffer[]): Promise<void> => {
    log = await embeddedEventLog({ url, topicPrefix: '' })
    await log.ensureTopics(['obligations.v1', 'deliveries.v1', 'obligations.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    database = await openEvidenceDatabase(url)
    const auth = { verify: async (token: string) => ({ subject: 's', clientId: 's', scopes: [Buffer.from(token, 'base64url').toString()] }) }
    const parts = { clock: { now: () => now, arrivedAt: () => now }, database, eventLog: log, auth, metrics: new Metrics('evidence'), packs: SHIPPED_PACKS, actsFor: ['police' as const], posting: DEFAULT_POSTING, supervised: supervisedOver(undefined), log: () => undefined, signing: signingKeys(seeds) }
    running = await startEvidence(parts, { port: 0, logger: createLogger({ level: 'silent', name: 'evidence' }) })
  }
  const end = async (): Promise<void> => {
    await running.close()
    await log.close()
  }

  beforeAll(async () => {
    const test = await testDatabase('evidence_pack')
    drop = test.drop
    url = test.url
    await begin([OLD])
    await said(recorded(CASE), obligation('o1', { state: 'met', metAt: ARREST + 62_000, metBy: 'sms-receipt' }), told('o1'), obligation('o2', {}), recorded('X'), obligation('x1', {}, 'X'))
  })
  afterAll(async () => {
    await end()
    await drop()
  })

  it('a pack holds the case’s record, and nothing that only a message needs; it verifies here and with nothing but the public key', async () => {
    const answer = await get(`/cases/${encodeURIComponent(CASE)}/evidence-pack`)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, expect.stringContaining('application/json'), 'no-store'])
    const text = await answer.text()
    expect(text).not.toContain('SECRET FACT')
    const pack = JSON.parse(text) as EvidencePack
    expect(pack).toMatchObject({
      statement: { caseId: CASE, madeAt: isoInstant(now), keyId: signingKeys([OLD]).keyId, head: { index: 3 }, dailyRoot: null }, dailyRoot: null,
      codePacks: [{ pack: 'victims-code', version: '2021', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      wordings: [{ notificationId: 'about o1', templateId: 'suspect-arrested', templateVersion: '3', language: 'en', channel: 'sms', detail: 'full', sha256: sha256('the words') }],
      certificates: [{ obligationId: 'o1' }, { obligationId: 'o2' }], timeline: { caseId: CASE, obligations: [{ obligationId: 'o1', state: 'met' }, { obligationId: 'o2', state: 'owed' }] },
    })
    expect(await verdictOn(pack)).toEqual({ valid: true, firstBroken: null })
    expect(verifyPack(pack, { sha256, check: checkBy(await keys()) })).toEqual({ valid: true, firstBroken: null })
  })

  it.each<[string, (pack: EvidencePack) => unknown, object]>([
    ['an entry is left out', (pack) => ({ ...pack, chain: pack.chain.toSpliced(1, 1) }), { chain: CASE, index: 1 }],
    ['the timeline is prettier', (pack) => ({ ...pack, timeline: { ...pack.timeline, tasks: [] , obligations: [] } }), { chain: 'timeline', index: 0 }],
    ['it is no pack at all', () => ({ chain: [] }), { chain: 'evidence-pack', index: 0 }],
  ])('touched, it does not: %s', async (_name, touch, firstBroken) => {
    expect(await verdictOn(touch(await packOf()))).toEqual({ valid: false, firstBroken: { ...firstBroken, why: expect.any(String) } })
  })

  it('the certificate of an obligation answers the question in words, and is the file that the pack names', async () => {
    const answer = await get('/obligations/o1/certificate')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = new Uint8Array(await answer.arrayBuffer())
    expect((await packOf()).certificates[0]).toEqual({ obligationId: 'o1', sha256: createHash('sha256').update(pdf).digest('hex') })
    const { text } = await extractText(await getDocumentProxy(pdf, { verbosity: 0 }), { mergePages: true })
    const words = text.replaceAll(/\s+/g, ' ')
    for (const phrase of ['Yes. It was told on Monday 23 November 2026 at 08:31, in time; it was due by the end of Monday 30 November 2026.', 'Text message, try 1', 'by twilio: accepted, reference SM1; delivered', sha256('the words'), 'case.suspect-arrested.v1', '5 working days', CASE]) expect(words).toContain(phrase)
  })

  it('each day that is over has one signed root over all chains, when anything was taken; a pack proves that its chain stood in it', async () => {
    now = at('2026-11-24', '00:00') - 1
    expect(await running.handle.nightly.runDue(now)).toBe(0)
    expect(await running.handle.nightly.nextDueAt()).toBe(at('2026-11-24', '00:00'))
    now = at('2026-11-24', '00:00')
    await running.handle.nightly.runDue(now)
    const pack = await packOf()
    expect(pack).toMatchObject({ dailyRoot: { root: { index: 0, day: '2026-11-23', cases: 2, at: isoInstant(now) }, head: { index: 3 } } })
    expect(pack.dailyRoot?.proof).toHaveLength(1)
    expect(await verdictOn(pack)).toEqual({ valid: true, firstBroken: null })

    now = at('2026-11-25', '00:00')
    expect([await running.handle.nightly.nextDueAt(), await running.handle.nightly.runDue(now)]).toEqual([null, 0])

    await said(obligation('o2', { state: 'overdue' }, CASE, 2))
    await running.handle.nightly.runDue(now)
    const grown = await packOf()
    expect(grown).toMatchObject({ dailyRoot: { root: { index: 1, day: '2026-11-24', cases: 2 }, head: { index: 4 } } })
    expect(await verdictOn(grown)).toEqual({ valid: true, firstBroken: null })
    expect((await packOf('X')).dailyRoot).toMatchObject({ root: { index: 0 }, head: { index: 1 } })
    expect(await verdictOn({ ...grown, dailyRoot: (await packOf('X')).dailyRoot })).toMatchObject({ valid: false, firstBroken: { chain: 'daily-roots', index: 0 } })
  })

  it('the roots are served for whoever keeps them elsewhere, page by page', async () => {
    const first = (await (await get('/daily-roots?limit=1')).json()) as { items: SignedRoot[]; next: string }
    const second = (await (await get(`/daily-roots?limit=1&after=${first.next}`)).json()) as { items: SignedRoot[]; next: null }
    expect([second.next, verifyRoots([...first.items, ...second.items], sha256, checkBy(await keys()))]).toEqual([null, null])
  })

  it('another key signs from now on; what the one before signed still holds', async () => {
    const before = await packOf()
    await end()
    await begin([NEW])
    const after = await packOf()
    expect((await keys()).map(({ kid }) => kid)).toEqual([signingKeys([OLD]).keyId, signingKeys([NEW]).keyId])
    expect(after.statement.keyId).toBe(signingKeys([NEW]).keyId)
    expect(await Promise.all([before, after].map(verdictOn))).toEqual([{ valid: true, firstBroken: null }, { valid: true, firstBroken: null }])
  })

  it.each([
    ['no token', '/cases/X/evidence-pack', '', 401], ['another scope', '/cases/X/evidence-pack', 'timeline:read', 403], ['an unknown case', '/cases/NOPE/evidence-pack', 'evidence:read', 404],
    ['an unknown obligation', '/obligations/nope/certificate', 'evidence:read', 404], ['another scope for a certificate', '/obligations/o1/certificate', 'timeline:read', 403],
    ['a wrong query', '/daily-roots?limit=0&x=1', 'evidence:read', 400], ['roots without a token', '/daily-roots', '', 401],
  ])('%s: %s is refused', async (_name, path, scope, status) => {
    const answer = await get(path, scope)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringContaining('application/problem+json')])
  })

  it.each([
    ['a list', '[]', 'evidence:read', 'application/json', 400], ['no JSON', '{', 'evidence:read', 'application/json', 400], ['a text', 'x', 'evidence:read', 'text/plain', 415], ['another scope', '{}', 'timeline:read', 'application/json', 403],
    ['over 1 MiB', JSON.stringify({ x: 'x'.repeat(1_048_577) }), 'evidence:read', 'application/json', 413],
  ])('verifying %s is refused', async (_name, body, scope, type, status) => {
    expect((await verify(body, scope, type)).status).toBe(status)
  })

  it('what is signed can be neither changed nor taken away; and a chain made anew from its start is found by the roots', async () => {
    for (const table of ['daily_root', 'rooted_head', 'public_key']) await expect(database.query(`delete from ${table}`)).rejects.toThrow(/insert-only|permission denied/)
    expect(await verifyChains(database)).toMatchObject({ valid: true, roots: 2 })
    await database.query('alter table entry disable trigger insert_only')
    await database.query('grant delete on entry to current_user')
    await database.query(`delete from entry where case_id = 'X' and index = 1`)
    await database.query(`update chain_head set index = 0, hash = (select hash from entry where case_id = 'X' and index = 0) where case_id = 'X'`)
    expect(await verifyChains(database)).toMatchObject({ valid: false, firstBroken: { chain: 'X', index: 1, why: expect.stringMatching(/stood in the root of 2026-11-23/) } })
  })
})
