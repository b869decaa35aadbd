// Why: who weighs another Code asks a system that is in use: the answer must be whole, nothing may change, and one question is one at a time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseCloudEvent } from '@kept-informed/case-event'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import { type Database, withReadOnly } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { type CodePack, SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { openApi } from '../openapi.js'
import type { RulesParts } from '../rules-parts.js'
import { openRulesDatabase, type RunningRules, startRules } from '../start-rules.js'
import { compareShare } from './compare-share.js'

const NOW = Date.parse('2026-11-27T09:00:00Z')
const MONDAY = '2026-11-23T10:00:00Z'
const [CODE, POLICY] = SHIPPED_PACKS as [CodePack, CodePack]
const limited = (standard: number, more: Partial<CodePack> = {}): CodePack => ({
  ...CODE, version: 'draft', ...more, rows: CODE.rows.map((row) => (row.ruleId === 'suspect-arrested' ? { ...row, limits: { standard, enhanced: 1 } } : row)),
})
const NONE = { appear: 0, vanish: 0, earlier: 0, later: 0, missed: 0 }

describe('POST /what-if', () => {
  let log: EventLog
  let database: Database
  let running: RunningRules
  let url: string
  let drop: () => Promise<void>
  let answerer: RulesParts['whatIf']

  const ask = async (body: unknown, { scope = 'what-if:read', type = 'application/json' }: { scope?: string | null; type?: string } = {}) => {
    const response = await fetch(`${running.url}/what-if`, {
      method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': type, ...(scope !== null && { authorization: `Bearer ${Buffer.from(scope).toString('base64url')}` }) },
    })
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> }
  }
  const pointers = (body: Record<string, unknown>): string[] => (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)

  beforeAll(async () => {
    const test = await testDatabase('what_if')
    url = test.url
    drop = test.drop
    log = await embeddedEventLog({ url, topicPrefix: '' })
    await log.ensureTopics(['case-events.v1', 'deliveries.v1', 'obligations.v1', 'case-events.v1.dead-letter', 'deliveries.v1.dead-letter'].map((name) => ({ name, partitions: 1 })))
    database = await openRulesDatabase(url)
    answerer = (asked) => withReadOnly(url, 'rules', (q) => compareShare(q, { part: 0, of: 1 }, asked, () => undefined))
    const logger = createLogger({ level: 'silent', name: 'rules' })
    running = await startRules(
      {
        clock: { now: () => NOW, arrivedAt: () => NOW }, database, eventLog: log, auth: { verify: async (token: string) => ({ subject: 's', clientId: 'c', scopes: [Buffer.from(token, 'base64url').toString()] }) },
        logger, metrics: new Metrics('rules'), packs: SHIPPED_PACKS, calendar: workingCalendar(), whatIf: (asked, signal) => answerer(asked, signal), supervised: supervisedOver(undefined), settings: { PARK_UNKNOWN_CASE_HOURS: 24 },
      },
      { port: 0, host: '127.0.0.1', logger, sweeps: false },
    )
    for (const caseId of ['C1', 'C2', 'C3', 'C4', 'C5']) {
      const event = (type: string, data: object) => ({ specversion: '1.0', id: `${caseId} ${type}`, source: 'urn:test', type: `case.${type}.v1`, subject: caseId, time: MONDAY, datacontenttype: 'application/json', data })
      const events = [
        event('crime-reported', { crimeReference: caseId, offence: { category: 'theft' }, victims: [{ victimId: `v-${caseId}`, role: 'victim' }], officer: { officerId: 'PC1', unit: 'north' }, force: 'met' }),
        event('suspect-arrested', { suspectRef: 's1' }),
      ]
      for (const json of events) expect(parseCloudEvent(json, NOW).ok).toBe(true)
      await log.produce(events.map((one) => ({ topic: 'case-events.v1', key: caseId, headers: { 'content-type': 'application/cloudevents+json' }, value: JSON.stringify(one) })))
    }
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('rules does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })

  it('says by rule what would differ, names a few obligations, and changes nothing', async () => {
    const stored = () => database.query('select (select count(*) from case_event) as events, (select count(*) from obligation) as obligations, (select sum(version) from case_state) as versions, (select count(*) from outbox) as outbox')
    const before = await stored()
    const { status, body } = await ask({ pack: limited(3) })
    expect(status).toBe(200)
    expect(body).toMatchObject({ pack: 'victims-code', version: 'draft', from: null, to: null, cases: 5, facts: 10, seconds: expect.any(Number), forgotten: [] })
    expect((body['rules'] as Record<string, object>)['suspect-arrested']).toEqual({ ...NONE, earlier: 5, missed: 5 })
    const { earlier } = (body['examples'] as Record<string, Record<string, string[]>>)['suspect-arrested'] ?? {}
    expect(earlier).toHaveLength(3)
    expect(await database.query('select 1 from obligation where obligation_id = any($1)', [earlier])).toHaveLength(3)
    expect(Object.keys(body).sort()).toEqual([...openApi.components.schemas.WhatIf.required].sort())
    expect(await stored()).toEqual(before)
  })

  it.each<[string, object, object]>([
    ['days without any of it', { pack: limited(3), to: '2026-11-22' }, NONE],
    ['its first day', { pack: limited(3), from: '2026-11-23', to: '2026-11-23' }, { ...NONE, earlier: 5, missed: 5 }],
    ['the Code as it is', { pack: CODE }, NONE],
  ])('for %s', async (_, body, expected) => {
    const answer = await ask(body)
    expect([answer.status, (answer.body['rules'] as Record<string, object>)['suspect-arrested'] ?? NONE]).toEqual([200, expected])
  })

  it('says what the draft forgets', async () => {
    const { status, body } = await ask({ pack: { ...CODE, rows: CODE.rows.filter(({ ruleId }) => ruleId !== 'suspect-arrested') }, from: '2026-11-01' })
    expect([status, (body['rules'] as Record<string, object>)['suspect-arrested'], body['forgotten']]).toEqual([200, { ...NONE, vanish: 5 }, [{ pointer: '/pack/rows', detail: expect.stringContaining('suspect-arrested') }]])
  })

  it.each<[string, unknown, number, string[]]>([
    ['no pack', {}, 400, ['/pack']],
    ['a list', [], 400, ['']],
    ['not JSON', '{', 400, ['']],
    ['every fault of a pack, and of the days', { pack: { ...CODE, version: '', rows: [{ ...CODE.rows[0], clock: 'soon', source: '' }] }, from: '2026-02-30', to: 'today' }, 400, ['/pack/version', '/pack/rows/0/clock', '/pack/rows/0/source', '/from', '/to']],
    ['days that end before they begin', { pack: CODE, from: '2026-11-24', to: '2026-11-23' }, 422, ['/to']],
    ['a rule id of another pack', { pack: { ...CODE, rows: [...CODE.rows, POLICY.rows[0]] } }, 422, [`/pack/rows/${CODE.rows.length}/ruleId`]],
  ])('refuses %s', async (_, body, status, expected) => {
    const answer = await ask(body)
    expect([answer.status, answer.headers.get('content-type'), pointers(answer.body).sort()]).toEqual([status, expect.stringContaining('application/problem+json'), [...expected].sort()])
  })

  it.each<[string, unknown, object, number]>([
    ['nobody', { pack: CODE }, { scope: null }, 401],
    ['another scope', { pack: CODE }, { scope: 'quarantine:write' }, 403],
    ['another form', 'pack: draft', { type: 'application/yaml' }, 415],
    ['more than 1 MiB', { pack: CODE, more: 'x'.repeat(1_100_000) }, {}, 413],
  ])('refuses %s', async (_, body, how, status) => {
    expect((await ask(body, how)).status).toBe(status)
  })

  it('answers one question at a time, and the next after it, also after one that failed', async () => {
    const answering = answerer
    let fail: (error: Error) => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      answerer = () => (resolve(), new Promise((_, reject) => (fail = reject)))
    })
    const first = ask({ pack: CODE })
    await begun
    const second = await ask({ pack: CODE })
    expect([second.status, Number(second.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0)
    fail(new Error('the database is away'))
    expect((await first).status).toBe(500)
    answerer = answering
    expect((await ask({ pack: CODE })).status).toBe(200)
  })

  it('stops when nobody waits for the answer any more', async () => {
    const answering = answerer
    const stopped = new Promise<void>((resolve) => {
      answerer = (_, signal) => new Promise((_done, reject) => signal.addEventListener('abort', () => (resolve(), reject(new Error('ended')))))
    })
    const gone = new AbortController()
    const asking = fetch(`${running.url}/what-if`, { method: 'POST', signal: gone.signal, body: JSON.stringify({ pack: CODE }), headers: { 'content-type': 'application/json', authorization: `Bearer ${Buffer.from('what-if:read').toString('base64url')}` } })
    setTimeout(() => gone.abort(), 200)
    await expect(asking).rejects.toThrow()
    await stopped
    answerer = answering
  })
})
