// Why: what is reported of a force is counted from real rows; so is what must not be seen in it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { balanceOf } from '@kept-informed/evidence-chain'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { keepBalance } from '../balance/keep-balance.js'
import { signingKeys } from '../signing/signing-keys.js'
import { openEvidenceDatabase, type RunningEvidence, startEvidence } from '../start-evidence.js'

const NOW = Date.UTC(2026, 10, 26, 12)
const HOUR = 3_600_000
const DUE = Date.UTC(2026, 10, 20, 12)
const SIGNING = signingKeys([Buffer.alloc(32, 1)])
type Owed = { state: string; late?: boolean; due?: number; behindHours?: number; right?: number | null; under18?: boolean; case?: string; unfounded?: boolean }
type Right = { right: number | null; inTime: number; late: number; missed: number; excused: number; due: number; medianLateHours: number | null; breakdown: Record<string, { group: string; inTime: number | null; late: number | null; missed: number | null }[]> }

describe('timeliness and balances', () => {
  let database: Database
  let log: EventLog
  let running: RunningEvidence
  let drop: () => Promise<void>
  let next = 0

  const inCase = async (caseId: string, more: object = {}): Promise<void> => {
    const context = { force: 'a-force', offenceCategory: 'theft', restricted: false, victims: [{ victimId: 'grown', under18: false }, { victimId: 'child', under18: true }], ...more }
    await database.query(`insert into case_context (case_id, revision, officer_id, unit, context) values ($1, 1, 'PC-1', 'north', $2)`, [caseId, context])
  }
  const owed = async ({ state, late = false, due = DUE, behindHours, right = 6, under18 = false, case: caseId = 'T/1', unfounded = false }: Owed, times = 1): Promise<void> => {
    for (let time = 0; time < times; time++) {
      const snapshot = { victimId: under18 ? 'child' : 'grown', right, late, entitlement: 'standard', metAt: behindHours === undefined ? null : due + behindHours * HOUR, unfounded }
      await database.query(`insert into obligation (obligation_id, case_id, revision, state, due_by, owed_by, snapshot) values ($1, $2, 1, $3, $4, 'police', $5)`, [`o${next++}`, caseId, state, due, snapshot])
    }
  }
  const get = async (path: string, scope = 'timeline:read') => {
    const answer = await fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${Buffer.from(scope).toString('base64url')}` } })
    return { status: answer.status, body: (await answer.json()) as { rights: Right[]; from: string; to: string; items: { index: number; broken: string | null; gap: object[] }[]; next: string | null; errors: { pointer: string }[] } }
  }
  const rights = async (query = '') => (await get(`/timeliness${query}`)).body.rights

  beforeAll(async () => {
    const test = await testDatabase('evidence_timeliness')
    drop = test.drop
    log = await embeddedEventLog({ url: test.url, topicPrefix: '' })
    await log.ensureTopics(['obligations.v1', 'deliveries.v1', 'obligations.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    database = await openEvidenceDatabase(test.url)
    const auth = { verify: async (token: string) => ({ subject: 's', clientId: 'ops-console', scopes: [Buffer.from(token, 'base64url').toString()] }) }
    running = await startEvidence(
      { clock: { now: () => NOW, arrivedAt: () => NOW }, database, eventLog: log, auth, metrics: new Metrics('evidence'), packs: SHIPPED_PACKS, actsFor: ['police'], posting: DEFAULT_POSTING, supervised: supervisedOver(undefined), log: () => undefined, signing: SIGNING },
      { port: 0, logger: createLogger({ level: 'silent', name: 'evidence' }) },
    )
    await inCase('T/1')
    await inCase('T/SECRET', { restricted: true })
    await inCase('T/OTHER', { force: 'another', offenceCategory: 'robbery' })
    await owed({ state: 'met', behindHours: -1 }, 20)
    await owed({ state: 'met', behindHours: -1, under18: true }, 8)
    await owed({ state: 'met', late: true, behindHours: 2 }, 6)
    await owed({ state: 'met', late: true, behindHours: 10, under18: true }, 2)
    await owed({ state: 'overdue', late: true }, 7)
    await owed({ state: 'excused' }, 5)
    await owed({ state: 'cancelled' }, 9)
    await owed({ state: 'met', behindHours: 0, unfounded: true }, 9)
    await owed({ state: 'owed', due: NOW + HOUR }, 9)
    await owed({ state: 'met', behindHours: 0, due: DUE - 60 * 24 * HOUR }, 9)
    await owed({ state: 'met', behindHours: 0, case: 'T/SECRET' }, 9)
    await owed({ state: 'met', behindHours: 0, case: 'T/OTHER', right: null }, 6)
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })

  it('counts by right what was due and how it went; not what is not due yet, was cancelled, or is of a case that is not there for who asks', async () => {
    expect(await rights()).toMatchObject([{ right: 6, inTime: 28, late: 8, missed: 7, excused: 5, due: 48, medianLateHours: 2 }, { right: null, inTime: 6, due: 6, medianLateHours: null }])
  })

  it.each([['a force', '?force=another', [null]], ['a unit', '?unit=south', []], ['another period', '?from=2026-09-01&to=2026-09-30', [6]], ['an owner', '?owedBy=cps', []]])('of %s', async (_, query, found) => expect((await rights(query)).map(({ right }) => right)).toEqual(found))

  it('breaks it down by what evidence lawfully has, and shows no small number, nor one that could be worked out', async () => {
    const [six] = await rights()
    expect(six?.breakdown['age']).toEqual([{ group: 'adult', inTime: null, late: null, missed: 7, excused: 5 }, { group: 'under-18', inTime: null, late: null, missed: 0, excused: 0 }])
    expect(six?.breakdown['entitlement']).toEqual([])
  })

  it('names every fault of a question', async () => {
    expect((await get('/timeliness?from=2026-02-30&owedBy=army&x=1')).body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/from', '/owedBy', '/x'])
    expect((await get('/timeliness?from=2026-11-02&to=2026-11-01')).body.errors).toEqual([expect.objectContaining({ pointer: '/to' })])
    expect([(await get('/timeliness', 'evidence:read')).status, (await get('/balances', 'evidence:read')).status, (await get('/balances?limit=0&after=x')).status]).toEqual([403, 403, 400])
  })

  it('shows the balances, newest first, each with its gaps and whether it is as it was signed', async () => {
    const tallies = { caseEvents: null, obligations: null, notifications: null, attempts: null, providers: null }
    const gap = (caseId: string) => ({ line: 'attempts' as const, id: `a-${caseId}`, caseId, why: 'it is lost' })
    const taken = (day: string, gaps: ReturnType<typeof gap>[]) => balanceOf({ day, asOf: `${day}T23:59:59.000Z` }, { tallies, gaps, onTheWay: new Set() })
    await keepBalance(database, taken('2026-11-24', []), SIGNING)
    await keepBalance(database, taken('2026-11-25', [gap('T/1'), gap('T/SECRET')]), SIGNING)
    await database.query(`insert into balance (index, at, day, gaps, balance, key_id, signature) values (7, 0, null, '[]', $1, $2, 'x')`, [taken('2026-11-26', []), SIGNING.keyId])
    const { items } = (await get('/balances')).body
    expect(items.map(({ index, broken }) => [index, broken])).toEqual([[7, expect.any(String)], [1, null], [0, null]])
    expect(items[1]?.gap).toEqual([{ line: 'attempts', id: 'a-T/1', caseId: 'T/1', why: 'it is lost' }, { line: 'attempts', id: null, caseId: null, why: 'it is lost' }])
    const first = (await get('/balances?limit=2')).body
    expect((await get(`/balances?limit=2&after=${first.next}`)).body.items.map(({ index }) => index)).toEqual([0])
  })
})
