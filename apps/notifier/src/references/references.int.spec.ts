// Why: whoever doubts a message must get a true answer, and whoever guesses must learn nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

describe('is this message from you?', () => {
  let run: RunningNotifier
  let text: { body: string }
  beforeAll(async () => {
    run = await runningNotifier()
    await run.call('PUT', '/victims/ref-1', victim([sms('+447700900181')]))
    await run.publish({ context: caseContext('REF/1/26', [caseVictim('ref-1')]) }, { obligation: obligation('REF/1/26', 'ref-1') })
    await run.eventually(() => expect(run.twilio.texts.some(({ to }) => to === '+447700900181')).toBe(true))
    text = run.twilio.texts.find(({ to }) => to === '+447700900181') ?? { body: '' }
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const referenceIn = (body: string): string => /KI-[0-9A-F]{8}/.exec(body)?.[0] ?? ''

  it('yes: the day and the way, and nothing else', async () => {
    const reference = referenceIn(text.body)
    const day = new Date(run.clock.now()).toISOString().slice(0, 10)
    for (const asked of [reference, reference.toLowerCase().replace('-', ' ')]) {
      const { status, body } = await run.call('GET', `/references/${encodeURIComponent(asked)}`, undefined, bearerOf('references:read'))
      expect({ status, body }).toEqual({ status: 200, body: { reference, ours: true, messages: [{ day, channel: 'sms' }] } })
    }
  })

  it('no', async () => {
    const { status, body } = await run.call('GET', '/references/KI-00000000', undefined, bearerOf('references:read'))
    expect({ status, body }).toEqual({ status: 200, body: { reference: 'KI-00000000', ours: false, messages: [] } })
  })

  it.each([
    { what: 'not a reference', path: '/references/CR-26-0198842', scope: 'references:read', status: 400, pointers: ['/reference'] },
    { what: 'without the scope', path: '/references/KI-00000000', scope: 'victims:read', status: 403, pointers: [] },
  ])('$what: $status', async ({ path, scope, status, pointers }) => {
    const answer = await run.call('GET', path, undefined, bearerOf(scope))
    expect(answer.status).toBe(status)
    expect((answer.body?.['errors'] as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
