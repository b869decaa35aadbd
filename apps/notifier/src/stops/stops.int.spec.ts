// Why: what a person stops must not leave from that moment on, whoever was about to send it; and when it is let go nothing is lost.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isoInstant } from '@kept-informed/kernel'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { email, sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const HOUR = 3_600_000

describe('what a person has stopped', () => {
  let run: RunningNotifier
  let n = 0
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const stop = (order: object, by = 'op-1') => run.call('POST', '/stops', { reason: 'wrong news', until: isoInstant(run.clock.now() + HOUR), ...order }, bearerOf('stops:write', by))
  const lift = (stopId: unknown, by = 'op-2') => run.call('POST', `/stops/${String(stopId)}/lift`, { reason: 'mended' }, bearerOf('stops:write', by))
  const someone = async (contacts: (to: string) => object[] = (to) => [sms(to)]) => {
    n += 1
    const [caseId, id, to] = [`STOP/${n}/26`, `st-${n}`, `+4477009006${String(n).padStart(2, '0')}`]
    await run.call('PUT', `/victims/${id}`, victim(contacts(to) as never))
    await run.publish({ context: caseContext(caseId, [caseVictim(id)]) })
    return { caseId, id, to }
  }
  const tell = ({ caseId, id }: { caseId: string; id: string }, over: Parameters<typeof obligation>[2] = {}) => run.publish({ obligation: obligation(caseId, id, over) })
  const snapshotOf = (caseId: string) => run.snapshotOf(caseId)
  const withheld = (caseId: string) => run.eventually(() => expect(snapshotOf(caseId)).toMatchObject({ state: 'withheld', withheldBecause: 'stopped' }))
  const texts = (to: string) => run.twilio.texts.filter((text) => text.to === to)

  it.each<[string, (who: { caseId: string }) => object]>([
    ['all of it', () => ({ kind: 'system' })],
    ['a rule', () => ({ kind: 'rule', value: 'suspect-arrested' })],
    ['a text', () => ({ kind: 'template', value: 'suspect-arrested' })],
    ['one version of it', () => ({ kind: 'template', value: 'suspect-arrested/en/1' })],
    ['a source', () => ({ kind: 'source', value: 'urn:test' })],
    ['a case', ({ caseId }) => ({ kind: 'case', value: caseId })],
    ['the only channel', () => ({ kind: 'channel', value: 'sms' })],
  ])('%s: withheld with a task to call, and when it is let go it leaves once', async (_, order) => {
    const who = await someone()
    const { status, body } = await stop(order(who))
    expect(status).toBe(201)
    await tell(who)
    await withheld(who.caseId)
    await run.eventually(() => expect(run.heard.filter((message) => message.caseId === who.caseId && 'task' in message.data).map((message) => ('task' in message.data ? [message.data.task.kind, message.data.task.reason] : []))).toEqual([['call', 'stopped']]))
    expect((await lift(body?.['stopId'])).status).toBe(200)
    await run.eventually(() => expect(texts(who.to)).toHaveLength(1))
    await run.eventually(() => expect(snapshotOf(who.caseId)).toMatchObject({ withheldBecause: null }))
  })

  it('another case, another source, another rule goes on', async () => {
    const [who, other] = [await someone(), await someone()]
    const stops = await Promise.all([stop({ kind: 'case', value: who.caseId }), stop({ kind: 'source', value: 'urn:another' }), stop({ kind: 'rule', value: 'suspect-charged' })])
    await tell(other)
    await run.eventually(() => expect(texts(other.to)).toHaveLength(1))
    await Promise.all(stops.map(({ body }) => lift(body?.['stopId'])))
  })

  it('a channel: the next one carries', async () => {
    const who = await someone((to) => [sms(to), email(`st-${n}@example.org`)])
    const { body } = await stop({ kind: 'channel', value: 'sms' })
    await tell(who)
    await run.eventually(() => expect(snapshotOf(who.caseId)).toMatchObject({ state: expect.stringMatching(/sending|told/) }))
    expect(texts(who.to)).toHaveLength(0)
    await lift(body?.['stopId'])
  })

  it('ends by itself', async () => {
    const who = await someone()
    await stop({ kind: 'case', value: who.caseId })
    await tell(who)
    await withheld(who.caseId)
    await run.travel(run.clock.now() + HOUR)
    expect(texts(who.to)).toHaveLength(1)
  })

  it('is kept for ever, with who, why and until when, and who let it go', async () => {
    const { body } = await stop({ kind: 'rule', value: 'verdict' }, 'op-7')
    await lift(body?.['stopId'], 'op-8')
    const listed = await run.call('GET', '/stops?limit=1', undefined, bearerOf('stops:write'))
    expect(listed.body).toMatchObject({ items: [{ stopId: body?.['stopId'], kind: 'rule', value: 'verdict', reason: 'wrong news', by: 'op-7', lifted: { by: 'op-8', reason: 'mended' } }], next: expect.any(String) })
    expect((await run.call('GET', '/stops?standing=true', undefined, bearerOf('stops:write'))).body).toMatchObject({ items: [] })
    await expect(run.database.query('delete from stop')).rejects.toThrow(/insert-only/)
    expect((await lift(body?.['stopId'])).status).toBe(409)
    expect((await lift('nothing')).status).toBe(404)
  })

  it('nobody stops anything without the scope, a reason or an end', async () => {
    expect((await run.call('POST', '/stops', { kind: 'system', reason: 'x', until: isoInstant(NOON + 9 * HOUR) }, bearerOf('tasks:write'))).status).toBe(403)
    expect((await run.call('POST', '/stops', { kind: 'system' }, bearerOf('stops:write'))).body).toMatchObject({ status: 400, errors: [{ pointer: '/reason' }, { pointer: '/until' }] })
  })
})
