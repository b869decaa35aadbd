import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type ASystem, aSystem } from './a-system.js'
import { inParallel } from './in-parallel.js'
import type { ReplayEvent } from './police-data.js'
import { readQuarantine, readTimelines } from './read-evidence.js'
import { registerVictims } from './register-victims.js'
import { sendEvents } from './send-events.js'
import { type System, systemAt, waitOf } from './system.js'

const event = (n: number): ReplayEvent => ({ specversion: '1.0', id: `e${n}`, source: 'urn:police', type: 'case.crime-reported.v1', subject: `c${n}`, time: '2026-01-01T00:00:00Z', datacontenttype: 'application/json', data: {} })
const events = (count: number): ReplayEvent[] => Array.from({ length: count }, (_, n) => event(n))
const problem = (status: number, title: string, errors: { pointer: string; detail: string }[] = [], headers = {}) => () => ({ status, headers, body: { title, errors } })
const ok = (body: unknown = {}) => () => ({ status: 200, body })
const accepted = () => ({ status: 202, body: [] })

describe('at the doors of a system', () => {
  let there: ASystem
  let system: System
  let pauses: number[]
  const door = (prefix: string) => there.asked.filter(({ door }) => door.startsWith(prefix))
  beforeEach(async () => {
    there = await aSystem()
    pauses = []
    system = systemAt(there.intake, { pause: async (ms) => void pauses.push(ms), patienceMs: 30_000 })
  })
  afterEach(async () => {
    await system.close()
    await there.stop()
  })

  it('signs in once, as the script that it is', async () => {
    there.says('PUT /victims', ok())
    await registerVictims(system, ['v-1', 'v-2', 'v-3'], 0)
    expect(door('POST /token')).toEqual([{ door: 'POST /token', authorization: `Basic ${Buffer.from('records-system:local').toString('base64')}`, contentType: 'application/x-www-form-urlencoded', body: 'grant_type=client_credentials' }])
    expect(door('PUT /victims').map(({ authorization }) => authorization)).toEqual(Array(3).fill('Bearer token'))
  })

  it('signs in again when the token has run out', async () => {
    there.says('POST /token', ok({ access_token: 'old' }), ok({ access_token: 'new' }))
    there.says('POST /case-events', problem(401, 'expired'), accepted)
    expect((await sendEvents(system, events(1))).accepted).toHaveLength(1)
    expect(door('POST /case-events').map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new'])
  })

  it.each([
    ['in order, in batches that intake takes', 1_201, [500, 500, 201]],
    ['just as many as a batch holds', 500, [500]],
    ['nothing', 0, []],
  ])('sends %s', async (_, count, sizes) => {
    there.says('POST /case-events', accepted)
    const sent = await sendEvents(system, events(count))
    expect(sent).toEqual({ accepted: events(count), refused: [] })
    expect(door('POST /case-events').map(({ body }) => (body as unknown[]).length)).toEqual(sizes)
    expect(door('POST /case-events').flatMap(({ body }) => body)).toEqual(events(count))
    expect(door('POST /case-events').every(({ contentType }) => contentType === 'application/cloudevents-batch+json')).toBe(true)
  })

  it('waits as long as it is told to, and sends the same again', async () => {
    there.says('POST /case-events', problem(429, 'wait', [], { 'retry-after': '7' }), problem(503, 'away', [], { 'retry-after': '2' }), problem(503, 'away'), () => ({ status: 0 }), accepted)
    expect((await sendEvents(system, events(3))).accepted).toHaveLength(3)
    expect(pauses).toEqual([7_000, 2_000, 1_000, 1_000])
    expect(system.waits()).toBe(4)
    expect(door('POST /case-events').map(({ body }) => body)).toEqual(Array(5).fill(events(3)))
  })

  it('gives up when it is put off for too long', async () => {
    there.says('POST /case-events', problem(503, 'The log is away', [], { 'retry-after': '20' }))
    await expect(sendEvents(system, events(1))).rejects.toThrow(/puts off POST for more than 30 s: 503 The log is away/)
    expect(pauses).toEqual([20_000])
  })

  it('names what is refused, and sends the rest of the batch', async () => {
    const errors = [{ pointer: '/1/time', detail: 'is in the future' }, { pointer: '/1/data/force', detail: 'is missing' }, { pointer: '/3', detail: 'is odd' }]
    there.says('POST /case-events', problem(400, 'no', errors), accepted)
    expect(await sendEvents(system, events(4))).toEqual({
      accepted: [event(0), event(2)],
      refused: [{ event: event(1), faults: ['/time is in the future', '/data/force is missing'] }, { event: event(3), faults: ['is odd'] }],
    })
  })

  it.each([
    ['a refusal of the whole', 400, [{ pointer: '', detail: 'must be an array' }], /400 no; the whole must be an array/],
    ['a fault of the system', 500, [], /intake did not take a batch of 2: 500 no/],
    ['a missing scope', 403, [], /403 no/],
  ])('%s ends the run', async (_, status, errors, message) => {
    there.says('POST /case-events', problem(status, 'no', errors))
    await expect(sendEvents(system, events(2))).rejects.toThrow(message)
  })

  it('an erased victim stays erased; other refusals end the run', async () => {
    there.says('PUT /victims/v-1', problem(410, 'erased'))
    there.says('PUT /victims', () => ({ status: 201 }))
    expect(await registerVictims(system, ['v-1', 'v-2', 'v-3'], 0)).toEqual({ registered: 2, erased: 1 })
    there.says('PUT /victims', problem(400, 'no', [{ pointer: '/name', detail: 'is missing' }]))
    await expect(registerVictims(system, ['v-2'], 0)).rejects.toThrow('notifier did not take the details of v-2: 400 no; /name is missing')
  })

  it('reads every page of the quarantine', async () => {
    const item = (id: string) => ({ quarantineId: id, event: { source: 'urn:police', id, data: { secret: 1 } }, reasons: [{ reason: 'bad-time', pointers: ['/time'] }], value: 'e30=' })
    there.says('GET /quarantine?limit=500&after=a%2Fb', ok({ items: [item('e3')], next: null }))
    there.says('GET /quarantine?limit=500', ok({ items: [item('e1'), { ...item('e2'), event: null }], next: 'a/b' }))
    expect((await readQuarantine(system)).map(({ event }) => event)).toEqual([{ source: 'urn:police', id: 'e1' }, null, { source: 'urn:police', id: 'e3' }])
  })

  it('reads the timelines, whose references are percent-encoded; a case without one is left out', async () => {
    there.says('GET /cases/01TW%2F1%2F26/timeline', ok({ caseId: 'x', events: [{ source: 's', id: 'i', type: 't', receivedAt: 'r' }], obligations: [], notifications: [{ deliveries: [{ channel: 'sms', status: 'delivered', attempts: [] }] }] }))
    expect(await readTimelines(system, ['01TW/1/26', 'none'])).toEqual([{ events: [{ source: 's', id: 'i', receivedAt: 'r' }], obligations: [], notifications: [{ deliveries: [{ channel: 'sms', status: 'delivered' }] }] }])
  })

  it.each([
    ['tells the time', ok({ now: '2026-02-01T00:00:00Z' }), Date.UTC(2026, 1, 1)],
    ['has no clock', problem(404, 'none'), null],
    ['does not answer', () => ({ status: 0 }), null],
  ])('a start page that %s', async (_, reply, expected) => {
    there.says('GET /clock', reply)
    expect(await system.clock()).toBe(expected)
  })

  it.each([
    ['moves', ok({ now: '2026-02-11T00:00:00Z' }), { ok: true, now: '2026-02-11T00:00:00Z' }],
    ['refuses', problem(403, 'real providers are set'), { ok: false, why: '403 real providers are set' }],
  ])('a clock that %s', async (_, reply, expected) => {
    there.says('POST /clock', reply)
    expect(await system.advance('P10D')).toEqual(expected)
    expect(door('POST /clock')[0]?.body).toEqual({ advance: 'P10D' })
  })
})

describe('how long to wait', () => {
  const now = Date.UTC(2026, 0, 1)
  it.each([
    [429, '3', 3_000], [503, '0', 0], [503, undefined, 1_000], [503, 'soon', 1_000], [0, undefined, 1_000],
    [429, 'Thu, 01 Jan 2026 00:00:05 GMT', 5_000], [429, 'Wed, 31 Dec 2025 00:00:05 GMT', 0], [200, '3', null], [500, undefined, null], [400, '3', null],
  ])('%d with Retry-After %s: %p ms', (status, after, expected) => {
    expect(waitOf({ status, headers: { 'retry-after': after }, body: null }, now)).toBe(expected)
  })
})

describe('side by side', () => {
  it('so many at a time and no more, answers in order', async () => {
    let under = 0
    let most = 0
    const doubled = await inParallel([5, 1, 4, 2, 3, 0], 3, async (n) => {
      most = Math.max(most, ++under)
      await new Promise((done) => setTimeout(done, n))
      under--
      return n * 2
    })
    expect([doubled, most]).toEqual([[10, 2, 8, 4, 6, 0], 3])
  })

  it('the first failure ends it', async () => {
    const begun: number[] = []
    const work = async (n: number) => {
      begun.push(n)
      if (n === 2) throw new Error('no')
    }
    await expect(inParallel([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('no')
    expect(begun.length).toBeLessThan(6)
  })
})
