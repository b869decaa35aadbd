import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const operator = (subject = 'op-1') => bearerOf('providers:write', subject)

describe('who runs this says how much goes by whom', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier({ sweeps: false })
  }, 60_000)
  afterAll(() => run.close(), 30_000)
  const named = async (name: string) => ((await run.call('GET', '/providers', undefined, operator())).body as { items: { provider: string }[] }).items.find(({ provider }) => provider === name)

  it('sees each of them, open and whole', async () => {
    expect(await named('twilio')).toEqual({ provider: 'twilio', channel: 'sms', weight: 100, perSecond: null, health: 1, shutUntil: null, shutSince: null, changes: [] })
    expect(await named('print-folder')).toMatchObject({ channel: 'letter' })
  })

  it('changes weight and pace; what was, by whom and why is kept, the newest first', async () => {
    expect(await run.call('PUT', '/providers/twilio', { weight: 10, perSecond: 5, reason: 'a bill is disputed' }, operator())).toMatchObject({ status: 200, body: { weight: 10, perSecond: 5 } })
    await run.call('PUT', '/providers/twilio', { weight: 100, reason: 'paid' }, operator('op-2'))
    expect(await named('twilio')).toMatchObject({
      weight: 100, perSecond: null,
      changes: [
        { what: 'perSecond', from: '5', to: null, by: 'op-2', reason: 'paid' }, { what: 'weight', from: '10', to: '100', by: 'op-2' },
        { what: 'perSecond', from: null, to: '5', by: 'op-1' }, { what: 'weight', from: '100', to: '10', by: 'op-1', reason: 'a bill is disputed' },
      ],
    })
    await expect(run.database.query(`update provider_change set by_whom = 'nobody'`)).rejects.toThrow(/insert-only/)
  })

  it.each([
    [{}, ['/weight', '/reason']],
    [{ weight: 101, perSecond: 0, reason: ' ' }, ['/weight', '/perSecond', '/reason']],
    [{ weight: 1.5, reason: 'x' }, ['/weight']],
    [[], ['']],
  ])('refuses %j', async (body, pointers) => {
    const answer = await run.call('PUT', '/providers/twilio', body, operator())
    expect([answer.status, (answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)]).toEqual([400, pointers])
  })

  it('knows no other provider, and nobody without the scope', async () => {
    expect((await run.call('PUT', '/providers/pigeon', { weight: 1, reason: 'x' }, operator())).status).toBe(404)
    expect((await run.call('GET', '/providers', undefined, bearerOf('tasks:write'))).status).toBe(403)
  })
})
