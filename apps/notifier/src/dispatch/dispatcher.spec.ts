import { describe, expect, it } from '@jest/globals'
import { type ChannelProvider, type SendOutcome, type SmsMessage, UnprintableLetter } from '@kept-informed/channels'
import type { MayLeave } from './may-leave.js'
import { makeDispatcher } from './dispatcher.js'
import type { AnsweredAttempt } from './record-answers.js'

const clock = { now: () => 1, arrivedAt: (at: number) => at }
const message: SmsMessage = { channel: 'sms', attemptId: 'a', deliveryId: 'd', to: '+447700900101', text: 'hello' }

function dispatching(send: () => Promise<SendOutcome>, options: { atOnce?: number; hardLimitMs?: number; mayLeave?: () => Promise<MayLeave> } = {}) {
  const answered: AnsweredAttempt[] = []
  const errors: unknown[] = []
  const provider: ChannelProvider = { name: 'test', channel: 'sms', send, reconcile: () => Promise.resolve({ found: false }), close: () => Promise.resolve() }
  const dispatcher = makeDispatcher({ atOnce: 2, hardLimitMs: 50, clock, mayLeave: () => Promise.resolve<MayLeave>('yes'), ...options, record: (answer) => Promise.resolve(void answered.push(answer)), onError: (error) => errors.push(error) })
  const call = (attemptId: string, make = () => Promise.resolve(message)) => ({ attemptId, notificationId: 'n', recipientId: 'v', shard: 0, startBy: 1, provider, lane: attemptId, priority: 1 as const, watched: [], message: make })
  return { dispatcher, answered, errors, call }
}

describe('calls to a provider', () => {
  it('are so many at once and no more, and each is recorded once', async () => {
    let now = 0
    let most = 0
    const { dispatcher, answered, call } = dispatching(async () => {
      most = Math.max(most, (now += 1))
      await new Promise((resolve) => setTimeout(resolve, 2))
      now -= 1
      return { outcome: 'accepted', providerReference: 'r' }
    })
    dispatcher.submit(['1', '2', '3', '4', '5'].map((id) => call(id)))
    expect(dispatcher.underWay()).toBe(5)
    expect(dispatcher.freeFor('test')).toBe(11)
    await dispatcher.idle()
    expect(most).toBe(2)
    expect(answered.map(({ attemptId }) => attemptId).sort()).toEqual(['1', '2', '3', '4', '5'])
    expect(dispatcher.freeFor('test')).toBe(16)
  })

  it.each([
    { name: 'to somebody who was erased since', mayLeave: () => Promise.resolve<MayLeave>('erased'), answer: { outcome: 'refused', permanent: true, code: 'erased' } },
    { name: 'that a person has stopped since', mayLeave: () => Promise.resolve<MayLeave>('stopped'), answer: { outcome: 'unavailable', code: 'stopped', retryAfterMs: 0 } },
    { name: 'of which nobody could say whether they may still be made', mayLeave: () => Promise.reject(new Error('the database is away')), answer: { outcome: 'unavailable', code: 'not-begun', retryAfterMs: null } },
  ])('$name are not made, and that is an answer', async ({ mayLeave, answer }) => {
    let made = 0
    const { dispatcher, answered, call } = dispatching(() => Promise.resolve({ outcome: 'accepted', providerReference: String((made += 1)) }), { mayLeave })
    dispatcher.submit([call('1')])
    await dispatcher.idle()
    expect({ made, answers: answered.map((one) => one.answer) }).toEqual({ made: 0, answers: [answer] })
  })

  it('to one person in one case leave one after the other, while others go on beside', async () => {
    const begun: string[] = []
    let free = (): void => undefined
    const held = new Promise<void>((resolve) => (free = resolve))
    const { dispatcher, call } = dispatching(() => Promise.resolve({ outcome: 'accepted', providerReference: 'r' }))
    const slowly = (id: string, lane: string) => ({ ...call(id, async () => {
      begun.push(id)
      if (id === 'first') await held
      return message
    }), lane })
    dispatcher.submit([slowly('first', 'a'), slowly('second', 'a'), slowly('beside', 'b')])
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(begun).toEqual(['first', 'beside'])
    free()
    await dispatcher.idle()
    expect(begun).toEqual(['first', 'beside', 'second'])
  })

  it('that never answer are unknown, not waited for', async () => {
    const { dispatcher, answered, call } = dispatching(() => new Promise(() => undefined), { hardLimitMs: 5 })
    dispatcher.submit([call('1')])
    await dispatcher.idle()
    expect(answered).toMatchObject([{ answer: { outcome: 'unknown', code: 'hard-limit' } }])
  })

  it('whose message cannot be made were not sent, for good', async () => {
    const { dispatcher, answered, errors, call } = dispatching(() => Promise.reject(new Error('not reached')))
    dispatcher.submit([call('1', () => Promise.reject(new Error('no font')))])
    await dispatcher.idle()
    expect(answered).toMatchObject([{ answer: { outcome: 'refused', permanent: true, code: 'cannot-be-rendered' } }])
    expect(errors).toHaveLength(1)
  })

  it('whose letter cannot be printed were not sent, for a reason of its own', async () => {
    const { dispatcher, answered, call } = dispatching(() => Promise.reject(new Error('not reached')))
    dispatcher.submit([call('1', () => Promise.reject(new UnprintableLetter('too-many-pages')))])
    await dispatcher.idle()
    expect(answered).toMatchObject([{ answer: { outcome: 'refused', permanent: true, code: 'too-many-pages' } }])
  })

  it('that waited too long are not begun', async () => {
    const { dispatcher, answered, call } = dispatching(() => Promise.reject(new Error('not reached')))
    dispatcher.submit([{ ...call('1'), startBy: 0 }])
    await dispatcher.idle()
    expect(answered).toMatchObject([{ answer: { outcome: 'unavailable', code: 'not-begun' } }])
  })

  it('that break are left open, to be reconciled', async () => {
    const { dispatcher, answered, errors, call } = dispatching(() => Promise.reject(new Error('broken')))
    dispatcher.submit([call('1')])
    await dispatcher.idle()
    expect(answered).toEqual([])
    expect(errors).toHaveLength(1)
  })
})
