import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Change, type Json, labelledChanges, rightBody, wildBodies } from '../testing/bad-bodies.contract.js'
import { type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const BODIES = 10_000
const AT_ONCE = 8
const READ_EVERY = 200
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))

type Answer = { status: number; body: Record<string, unknown> | null }
type Fault = { pointer: string; detail: string }

/** RFC 6901: what the pointer names, or that its last step is a member that is missing. */
function named(body: Json, pointer: string): 'there' | 'missing' | 'nowhere' {
  if (pointer === '') return 'there'
  if (!pointer.startsWith('/')) return 'nowhere'
  const names = pointer.slice(1).split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  let value: Json | undefined = body
  for (const [step, name] of names.entries()) {
    if (typeof value !== 'object' || value === null) return 'nowhere'
    if (!Object.hasOwn(value, name)) return step === names.length - 1 && !Array.isArray(value) ? 'missing' : 'nowhere'
    value = (value as { [name: string]: Json })[name]
  }
  return 'there'
}

/** Whatever is kept was sent, as it was sent; a postcode may be tidied. */
function keptOtherwise(sent: Json | undefined, kept: Json, at = ''): string[] {
  if (typeof kept !== 'object' || kept === null) return sent === kept || (at.endsWith('/postcode') && String(sent).replace(/\s/g, '').toUpperCase() === String(kept).replace(/\s/g, '')) ? [] : [at]
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent) !== Array.isArray(kept)) return [at]
  if (Array.isArray(kept) && (sent as Json[]).length !== kept.length) return [at]
  return Object.entries(kept).flatMap(([name, value]) => keptOtherwise(Object.hasOwn(sent, name) ? (sent as { [name: string]: Json })[name] : undefined, value, `${at}/${name}`))
}

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
  const putAll = async (bodies: Json[], check: (answer: Answer, n: number) => unknown[]): Promise<unknown[]> => {
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
        const problems = [...changed, ...(taken ? falselyKept(body, readAfter) : wronglyRefused(body, answer)), ...check(answer, n)]
        if (problems.length > 0) wrong.push({ problems, status: answer.status, errors: answer.body?.['errors'], body: JSON.stringify(body).slice(0, 3_000) })
        ;[before, readBefore] = [after, readAfter]
      }
    }))
    return wrong
  }

  it('each is taken or refused as it must be: the right status, every place named, nothing half kept', async () => {
    const all: Change[][] = fc.sample(labelledChanges, { numRuns: BODIES / 2, seed: SEED })
    const bodies = all.map((changes) => {
      const body = rightBody()
      for (const { apply } of changes) apply(body)
      return body
    })
    const wrong = await putAll(bodies, (answer, n) => {
      const changes = all[n] ?? []
      const status = changes.some(({ effect }) => effect === 'shape') ? 400 : changes.some(({ effect }) => effect === 'meaning') ? 422 : 200
      const pointers = ((answer.body?.['errors'] ?? []) as Fault[]).map(({ pointer }) => pointer)
      const missed = changes.filter(({ effect, at }) => effect !== 'fine' && !pointers.includes(at)).map(({ at }) => `not named: ${at}`)
      return [...(answer.status === status ? [] : [`must be ${status}`]), ...missed]
    })
    expect(wrong).toEqual([])
  }, 600_000)

  it('anything at all is taken or refused whole', async () => {
    expect(await putAll(fc.sample(wildBodies, { numRuns: BODIES / 2, seed: SEED }), () => [])).toEqual([])
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
    expect({ status: answer.status, pointers: ((answer.body?.['errors'] ?? []) as Fault[]).map((fault) => fault.pointer) }).toEqual({ status: 400, pointers: expect.arrayContaining([pointer]) as unknown })
  })

  it('the body of the contract comes back as it was put', async () => {
    expect((await run.call('PUT', '/victims/b-contract', rightBody())).status).toBe(201)
    expect((await run.call('GET', '/victims/b-contract')).body).toEqual(rightBody())
  })
})

const falselyKept = (body: Json, read: string): string[] => keptOtherwise(body, JSON.parse(read.slice(read.indexOf(' ') + 1)) as Json).map((at) => `kept otherwise: ${at}`)

function wronglyRefused(body: Json, { status, body: problem }: Answer): string[] {
  if (status !== 400 && status !== 422) return [`answered ${status}`]
  const errors = (problem?.['errors'] ?? []) as Fault[]
  const misplaced = errors.flatMap(({ pointer, detail }) => {
    const is = named(body, pointer)
    return is === 'nowhere' || (is === 'missing') !== detail.startsWith('is missing') ? [`${pointer} is ${is}: ${detail}`] : []
  })
  return errors.length === 0 ? ['names nothing'] : misplaced
}
