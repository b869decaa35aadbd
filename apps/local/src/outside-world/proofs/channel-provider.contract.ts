// Why: the notifier knows one port and four outcomes; whoever carries its messages must mean the same by them.
import { expect, it } from '@jest/globals'
import type { ChannelProvider, OutboundMessage } from '@kept-informed/channels'

export type ProviderUnderTest<Message extends OutboundMessage> = {
  provider: ChannelProvider<Message>
  /** The same provider where nobody listens. */
  away: ChannelProvider<Message>
  message(change?: { to?: Message['to']; deliveryId?: string }): Message
  /** How many copies have arrived, or were taken in, under this delivery. */
  copies(message: Message): Promise<number>
  now(): number
}

/** Who has no such recipient (a folder refuses nobody, and no call to it is cut) leaves the row out. */
export type Recipients<Message extends OutboundMessage> = { permanent?: Message['to']; temporary?: Message['to']; cut?: Message['to'] }

export function channelProviderContract<Message extends OutboundMessage>(subject: () => ProviderUnderTest<Message>, recipients: Recipients<Message>, lookUp: 'finds' | 'cannot-tell'): void {
  it('accepted: with a reference of theirs, and there once', async () => {
    const { provider, message, copies } = subject()
    const one = message()
    expect(await provider.send(one)).toEqual({ outcome: 'accepted', providerReference: expect.stringMatching(/./) })
    expect(await copies(one)).toBe(1)
  })
  if (recipients.permanent !== undefined) {
    it('refused for good', async () => {
      expect(await subject().provider.send(subject().message({ to: recipients.permanent }))).toEqual({ outcome: 'refused', permanent: true, code: expect.stringMatching(/^[\w-]+$/) })
    })
  }
  if (recipients.temporary !== undefined) {
    it('refused for now', async () => {
      expect(await subject().provider.send(subject().message({ to: recipients.temporary }))).toEqual({ outcome: 'refused', permanent: false, code: expect.stringMatching(/^[\w-]+$/) })
    })
  }
  it('unavailable: nobody listens, nothing was taken', async () => {
    expect(await subject().away.send(subject().message())).toEqual({ outcome: 'unavailable', code: expect.stringMatching(/./), retryAfterMs: null })
  })
  if (recipients.cut !== undefined) {
    it('unknown: cut before the answer, sent once, and looked for', async () => {
      const { provider, message, copies, now } = subject()
      const one = message({ to: recipients.cut })
      const startedAt = now()
      expect(await provider.send(one)).toEqual({ outcome: 'unknown', code: expect.stringMatching(/./) })
      expect(await copies(one)).toBe(1)
      expect(await provider.reconcile(one, startedAt)).toEqual(lookUp === 'finds' ? { found: true, providerReference: expect.stringMatching(/./) } : { found: 'cannot-tell' })
    })
  }
  it('looks for what was never sent', async () => {
    const { provider, message, now } = subject()
    expect(await provider.reconcile(message(), now())).toEqual({ found: lookUp === 'finds' ? false : 'cannot-tell' })
  })
  it('never throws and never asks a second time when it is away', async () => {
    expect(await subject().away.reconcile(subject().message(), subject().now())).toMatchObject({ found: expect.anything() })
  })
}
