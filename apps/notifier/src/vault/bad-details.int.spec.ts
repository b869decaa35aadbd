import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Json, rightBody } from '../testing/bad-bodies.contract.js'
import { anyBodies, type Check, labelledBodies, SEED, wrongAbout } from '../testing/judged-bodies.contract.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

/** At the door, with what is stored after each; ten thousand are read in `bad-details.spec.ts`. */
const BODIES = 2_500
const AT_ONCE = 8
const READ_EVERY = 200

describe(`bad details, SEED=${SEED}`, () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier()
    await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => run.call('PUT', `/victims/b-${lane}`, rightBody())))
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const read = async (lane: number): Promise<string> => {
    const response = await fetch(`${run.url}/victims/b-${lane}`, { headers: { authorization: `Bearer scopes.${Buffer.from('victims:read').toString('base64url')}` } })
    return `${response.headers.get('etag')} ${await response.text()}`
  }
  /** What is stored, byte for byte: after a refusal it must be what it was. Read through the door too, but a reading is written down and takes its time. */
  const stored = async (lane: number): Promise<string> => JSON.stringify(await run.database.query('select version, sealed, hashes, age_fact, age_changes_at from victim_details where victim_id = $1', [`b-${lane}`]))
  const putAll = async ({ bodies, check }: { bodies: Json[]; check: Check }): Promise<unknown[]> => {
    const wrong: unknown[] = []
    await Promise.all(Array.from({ length: AT_ONCE }, async (_, lane) => {
      let [before, readBefore] = [await stored(lane), await read(lane)]
      for (let n = lane; n < bodies.length && wrong.length < 5; n += AT_ONCE) {
        const body = bodies[n] as Json
        const answer = await run.call('PUT', `/victims/b-${lane}`, JSON.stringify(body), { 'content-type': 'application/json' })
        const after = await stored(lane)
        const taken = answer.status < 300
        const readAfter = taken || n % READ_EVERY === lane ? await read(lane) : readBefore
        const changed = !taken && (after !== before || readAfter !== readBefore) ? ['something of it was kept'] : []
        const problems = [...changed, ...wrongAbout(body, answer, taken ? keptIn(readAfter) : null), ...check(answer, n)]
        if (problems.length > 0) wrong.push({ problems, status: answer.status, errors: answer.body?.['errors'], body: JSON.stringify(body).slice(0, 3_000) })
        ;[before, readBefore] = [after, readAfter]
      }
    }))
    return wrong
  }

  it('each is taken or refused as it must be: the right status, every place named, nothing half kept', async () => {
    expect(await putAll(labelledBodies(BODIES / 2))).toEqual([])
  }, 600_000)

  it('anything at all is taken or refused whole', async () => {
    expect(await putAll(anyBodies(BODIES / 2))).toEqual([])
    expect(run.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
  }, 600_000)

  it.each([
    { name: 'an id that no table can hold', path: '/victims/nul%00', method: 'PUT', pointer: '/victimId' },
    { name: 'an id that is too long', path: `/victims/${'x'.repeat(256)}`, method: 'PUT', pointer: '/victimId' },
    { name: 'such an id, read', path: '/victims/nul%00', method: 'GET', pointer: '/victimId' },
    { name: 'such an id, erased', path: '/victims/nul%00', method: 'DELETE', pointer: '/victimId' },
    { name: 'such an id, exported', path: '/victims/nul%00/export', method: 'GET', pointer: '/victimId' },
    { name: 'a case that cannot be one', path: '/cases/not%20a%20case/adverse-contacts', method: 'PUT', pointer: '/caseId' },
    { name: 'an officer that no table can hold', path: '/officers/nul%00', method: 'PUT', pointer: '/officerId' },
    { name: 'a unit that no table can hold', path: '/units/nul%00', method: 'PUT', pointer: '/unit' },
    { name: 'a list that nobody has, and a number that is none', path: '/cases/B%2F1/adverse-contacts', method: 'PUT', body: { phones: ['12'], emails: 'x', postalAddresses: [{ lines: [], postcode: 'E1' }] }, pointer: '/phones/0' },
    { name: 'an officer with a NUL', path: '/officers/o-1', method: 'PUT', body: { name: 'a\u0000', phone: 'call me', email: 'x', unit: 7, supervisorId: '\ud800' }, pointer: '/supervisorId' },
    { name: 'a unit without anything', path: '/units/u-1', method: 'PUT', body: {}, pointer: '/name' },
    { name: 'a text for a body', path: '/units/u-1', method: 'PUT', body: 'text', pointer: '' },
    { name: 'a number in a filter that is none', path: '/tasks?after=nul%00', method: 'GET', pointer: '/after' },
    { name: 'a NUL in a filter', path: '/tasks?for=nul%00', method: 'GET', pointer: '/for' },
    { name: 'a NUL in a filter of uses', path: '/details-uses?victimId=nul%00', method: 'GET', pointer: '/victimId' },
    { name: 'a task that no table can hold', path: '/tasks/nul%00/complete', method: 'POST', body: { outcome: 'done' }, pointer: '/taskId' },
  ] as { name: string; path: string; method: string; body?: unknown; pointer: string }[])('$name: 400', async ({ path, method, body, pointer }) => {
    const answer = await run.call(method, path, method === 'PUT' || method === 'POST' ? JSON.stringify(body ?? (path.includes('victims') ? rightBody() : { name: 'N', phone: '101' })) : undefined)
    expect({ status: answer.status, pointers: ((answer.body?.['errors'] ?? []) as { pointer: string }[]).map((fault) => fault.pointer) }).toEqual({ status: 400, pointers: expect.arrayContaining([pointer]) as unknown })
  })

  it('the body of the contract comes back as it was put', async () => {
    expect((await run.call('PUT', '/victims/b-contract', rightBody())).status).toBe(201)
    expect((await run.call('GET', '/victims/b-contract')).body).toEqual(rightBody())
  })
})

const keptIn = (read: string): Json => JSON.parse(read.slice(read.indexOf(' ') + 1)) as Json
