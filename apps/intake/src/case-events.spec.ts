import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { CASE_EVENTS_TOPIC, parseCaseEvent } from '@kept-informed/case-event'
import type { EventLog, NewRecord } from '@kept-informed/event-log'
import type { TokenVerifier } from '@kept-informed/identity'
import { Retryable } from '@kept-informed/kernel'
import { type Serving, serve } from '@kept-informed/runtime'
import { createLogger } from '@kept-informed/telemetry'
import request from 'supertest'
import { IntakeModule } from './index.js'

const NOW = Date.parse('2026-11-24T09:00:00Z')
const CASE = '01TW/1234567/26'
const arrest = {
  specversion: '1.0', id: 'e-1', source: 'urn:example-police:records', type: 'case.suspect-arrested.v1', subject: CASE, time: '2026-11-23T07:40:00Z',
  data: { suspectRef: 'S-1', colour: 'unknown members are kept' }, region: 'west',
}
const CE = { 'ce-specversion': '1.0', 'ce-id': 'e-1', 'ce-source': arrest.source, 'ce-type': arrest.type, 'ce-subject': CASE, 'ce-time': arrest.time }
const STRUCTURED = 'application/cloudevents+json'
const BATCH = 'application/cloudevents-batch+json'

/** Keeps what was produced; `away` and `slow` are what a real log is on a bad day. The real ones have tests of their own. */
const log = { records: [] as NewRecord[], away: false, until: Promise.resolve() }
const eventLog: EventLog = {
  produce: async (records) => {
    await log.until
    if (log.away) throw new Retryable('the brokers are away')
    log.records.push(...records)
  },
  endOffsets: () => (log.away ? Promise.reject(new Retryable('the brokers are away')) : Promise.resolve([0])),
  consume: () => Promise.reject(new Error('intake consumes nothing')),
  ensureTopics: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
const auth: TokenVerifier = {
  verify: (token) => {
    if (token === 'issuer-away') return Promise.reject(new Retryable('the issuer is away'))
    return Promise.resolve(token === 'unknown' ? null : { subject: 's', clientId: 'c', scopes: token === 'good' ? ['other', 'case-events:write'] : ['case-events:read'] })
  },
}

let serving: Serving
beforeAll(async () => {
  const parts = { clock: { now: () => NOW, arrivedAt: (at: number) => at }, eventLog, auth, mostBytesUnderWay: 1_000 }
  serving = await serve({ module: IntakeModule.with(parts), port: 0, host: '127.0.0.1', logger: createLogger({ level: 'silent', name: 'intake' }) })
})
afterAll(() => serving.close())
beforeEach(() => {
  log.records = []
  log.away = false
  log.until = Promise.resolve()
})

const post = (contentType: string, body: unknown, headers: Record<string, string> = {}) =>
  request(serving.url).post('/case-events').set({ authorization: 'Bearer good', 'content-type': contentType, ...headers }).send(typeof body === 'string' ? body : JSON.stringify(body))
const batchOf = (count: number) => Array.from({ length: count }, (_, n) => ({ ...arrest, id: `e-${n}` }))
const valueOf = (record: NewRecord | undefined): Buffer => Buffer.from(record?.value ?? '')

describe('POST /case-events, taken', () => {
  it.each<[string, string, unknown, Record<string, string>]>([
    ['structured', STRUCTURED, arrest, {}],
    ['structured, with its charset', `${STRUCTURED}; charset=UTF-8`, arrest, {}],
    ['plain JSON that says it is a CloudEvent', 'application/json', arrest, {}],
    ['a batch of one', BATCH, [arrest], {}],
  ])('%s', async (_, contentType, body, headers) => {
    const answer = await post(contentType, body, headers)
    expect([answer.status, answer.body]).toEqual([202, [{ source: arrest.source, id: 'e-1', status: 'accepted' }]])
    expect(log.records.map(({ topic, key, headers: of }) => ({ topic, key, of }))).toEqual([{ topic: CASE_EVENTS_TOPIC, key: CASE, of: { 'content-type': STRUCTURED } }])
    expect(JSON.parse(valueOf(log.records[0]).toString())).toEqual(arrest)
  })

  it('binary, percent-encoded as its binding says, becomes structured', async () => {
    const answer = await post('application/json', arrest.data, { ...CE, 'ce-subject': encodeURIComponent(CASE), 'ce-sequence': '7', 'ce-region': 'we%20st' })
    expect(answer.status).toBe(202)
    expect(JSON.parse(valueOf(log.records[0]).toString())).toEqual({ ...arrest, region: 'we st', sequence: '7', datacontenttype: 'application/json' })
  })

  it('the bytes of a single event are passed on as they are', async () => {
    const text = `{ ${JSON.stringify(arrest).slice(1, -1)}, "big": 12345678901234567890 }\n`
    await post(STRUCTURED, text).expect(202)
    expect(valueOf(log.records[0]).toString()).toBe(text)
  })

  it('what is produced is what the topic’s parser takes, and the trace goes on', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`
    await post(STRUCTURED, arrest, { traceparent }).expect(202)
    const { key, headers = {} } = log.records[0]!
    expect(parseCaseEvent({ key, headers, value: valueOf(log.records[0]) }, NOW)).toMatchObject({ ok: true, event: { id: 'e-1', caseId: CASE, traceparent, extensions: { region: 'west' } } })
  })

  it('five hundred at once, in order', async () => {
    const answer = await post(BATCH, batchOf(500)).expect(202)
    expect((answer.body as { id: string }[]).map(({ id }) => id)).toEqual(batchOf(500).map(({ id }) => id))
    expect(log.records).toHaveLength(500)
  })

  it('an empty batch is an empty answer', async () => {
    expect((await post(BATCH, [])).body).toEqual([])
  })

  it('the same event twice is taken twice: the rules skip the second', async () => {
    await post(BATCH, [arrest, arrest]).expect(202)
  })

  it('compressed by gzip', async () => {
    const sent = await fetch(`${serving.url}/case-events`, { method: 'POST', headers: { authorization: 'Bearer good', 'content-type': STRUCTURED, 'content-encoding': 'gzip' }, body: gzipSync(JSON.stringify(arrest)) })
    expect(sent.status).toBe(202)
    expect(JSON.parse(valueOf(log.records[0]).toString())).toEqual(arrest)
  })

  it('five minutes ahead is now', () => post(STRUCTURED, { ...arrest, time: '2026-11-24T09:05:00Z' }).expect(202))
})

describe('POST /case-events, refused', () => {
  const large = { ...arrest, more: 'x'.repeat(262_144) }
  it.each<[string, number, Parameters<typeof post>, string[]]>([
    ['no token', 401, [STRUCTURED, arrest, { authorization: '' }], []],
    ['a token that is not good', 401, [STRUCTURED, arrest, { authorization: 'Bearer unknown' }], []],
    ['a token without the scope', 403, [STRUCTURED, arrest, { authorization: 'Bearer reader' }], []],
    ['the issuer is away', 503, [STRUCTURED, arrest, { authorization: 'Bearer issuer-away' }], []],
    ['XML', 415, ['application/xml', '<event/>'], []],
    ['text', 415, ['text/plain', JSON.stringify(arrest)], []],
    ['Avro', 415, ['application/cloudevents+avro', 'x'], []],
    ['plain JSON without ce- headers', 415, ['application/json', arrest.data], []],
    ['a list as plain JSON', 415, ['application/json', [arrest]], []],
    ['another charset', 415, [`${STRUCTURED}; charset=iso-8859-1`, arrest], []],
    ['an empty body', 400, [STRUCTURED, ''], ['']],
    ['an event that is a list', 400, [STRUCTURED, [arrest]], ['']],
    ['a batch that is an event', 400, [BATCH, arrest], ['']],
    ['an empty object', 400, [STRUCTURED, {}], ['/specversion', '/id', '/source', '/type', '/subject', '/time', '/data']],
    ['a missing member', 400, [STRUCTURED, { ...arrest, data: {} }], ['/data/suspectRef']],
    ['binary with a missing member and no time', 400, ['application/json', {}, { ...CE, 'ce-time': '' }], ['/time', '/data/suspectRef']],
    ['binary that misses an attribute', 400, ['application/json', arrest.data, { 'ce-id': 'e-1' }], ['/specversion', '/source', '/type', '/subject', '/time']],
    ['a time too far ahead', 400, [STRUCTURED, { ...arrest, time: '2026-11-24T09:05:01Z' }], ['/time']],
    ['an unknown type', 400, [STRUCTURED, { ...arrest, type: 'case.suspect-winked.v1' }], ['/type']],
    ['two bad ones of three', 400, [BATCH, [{ ...arrest, id: 1 }, arrest, { ...arrest, subject: 'a b', data: { suspectRef: 3 } }]], ['/0/id', '/2/subject', '/2/data/suspectRef']],
    ['an event of a batch that is no object', 400, [BATCH, [arrest, null]], ['/1']],
    ['thousands of levels', 400, [BATCH, `[${JSON.stringify(arrest).replace('"west"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`)}]`], [`/0/region${'/0'.repeat(63)}`]],
    ['501 events', 413, [BATCH, batchOf(501)], ['']],
    ['an event over 256 KiB', 413, [STRUCTURED, large], ['']],
    ['an event over 256 KiB in a batch, beside a faulty one', 413, [BATCH, [arrest, large, {}]], ['/1', '/2/specversion', '/2/id', '/2/source', '/2/type', '/2/subject', '/2/time', '/2/data']],
    ['a binary event over 256 KiB', 413, ['application/json', { suspectRef: 'S', more: large.more }, CE], ['']],
    ['a body over 1 MiB', 413, [STRUCTURED, { ...arrest, more: 'x'.repeat(1_048_576) }], []],
  ])('%s: %d', async (_, status, sent, pointers) => {
    const answer = await post(...sent)
    const problem = JSON.parse(answer.text) as { status: number; title: string; errors: { pointer: string; detail: string }[] }
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(problem).toMatchObject({ type: 'about:blank', status, title: expect.any(String) })
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(pointers)
    expect(log.records).toEqual([])
  })

  it('UTF-16, which Node could read but the log’s readers do not: 415', async () => {
    const sent = await fetch(`${serving.url}/case-events`, { method: 'POST', headers: { authorization: 'Bearer good', 'content-type': `${STRUCTURED}; charset=utf-16le` }, body: Buffer.from(JSON.stringify(arrest), 'utf16le') })
    expect([sent.status, log.records]).toEqual([415, []])
  })

  it('no JSON: 400', async () => {
    await post(STRUCTURED, '{').expect(400)
    expect(log.records).toEqual([])
  })

  it('bytes that are not UTF-8: 400', async () => {
    const sent = await fetch(`${serving.url}/case-events`, { method: 'POST', headers: { authorization: 'Bearer good', 'content-type': STRUCTURED }, body: Buffer.from(JSON.stringify(arrest).replace('west', '\xff'), 'latin1') })
    expect([sent.status, log.records]).toEqual([400, []])
  })

  it('the log is away: 503, and when to come again', async () => {
    log.away = true
    const answer = await post(STRUCTURED, arrest)
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5'])
    await request(serving.url).get('/health/ready').expect(503)
  })

  it('too much waits for the log: 429, and when to come again; then all is well', async () => {
    let goOn = (): void => undefined
    log.until = new Promise((resolve) => (goOn = resolve))
    const waiting = post(BATCH, batchOf(10)).then((answer) => answer.status)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const answer = await post(BATCH, batchOf(10))
    goOn()
    expect([answer.status, answer.headers['retry-after'], await waiting]).toEqual([429, '1', 202])
    await post(BATCH, batchOf(10)).expect(202)
  })
})

describe('the open doors', () => {
  it.each(['/health/live', '/health/ready', '/metrics', '/openapi.json', '/asyncapi.json'])('%s needs no token', (path) => request(serving.url).get(path).expect(200))
})
