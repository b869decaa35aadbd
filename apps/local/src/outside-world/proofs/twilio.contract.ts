// Why: what Twilio's simulator does with a text, and what our provider makes of it: the special numbers of the contract too.
import { afterAll, describe, expect, it } from '@jest/globals'
import { type SmsMessage, twilioProvider } from '@kept-informed/channels'
import { HOUR, SECOND } from '../fate.js'
import { channelProviderContract } from './channel-provider.contract.js'
import { type OutsideUnderTest, TWILIO, TWILIO_SENDER } from './outside-under-test.contract.js'
import { aText } from './some-messages.contract.js'

/** What, to whom, the answers one after the other, the receipts in order, how long after, and how many arrived. */
export type SpecialRow = [string, string, string[], string[], { after: number; arrivals: number }]

export function provesTwilio(outside: () => OutsideUnderTest): void {
  describe('the port’s contract: twilio', () => {
    const copies = async (message: SmsMessage) => (await outside().arrived(message.to)).filter(({ text }) => text === message.text).length
    const away = twilioProvider({ ...TWILIO, sender: TWILIO_SENDER, baseUrl: 'http://127.0.0.1:1', publicUrl: 'http://x', timeoutMs: 1_000 })
    afterAll(() => away.close())
    const subject = () => ({ provider: outside().sms, away, message: aText, copies, now: outside().clock.now })
    channelProviderContract<SmsMessage>(subject, { permanent: '12345', cut: '+447700900006' }, 'finds')
  })

  describe('numbers that the Twilio simulator treats specially, by our provider', () => {
    const failedForNow = ['sent', 'undelivered 30003']
    it.each<SpecialRow>([
      ['permanent failure', '+447700900002', ['accepted'], ['sent', 'undelivered 30005'], { after: SECOND, arrivals: 0 }],
      ['temporary failure', '+447700900003', ['accepted', 'accepted', 'accepted', 'accepted'], [...failedForNow, ...failedForNow, ...failedForNow, ...failedForNow], { after: SECOND, arrivals: 0 }],
      ['twice', '+447700900004', ['accepted', 'accepted', 'accepted'], [...failedForNow, ...failedForNow, 'sent', 'delivered'], { after: SECOND, arrivals: 1 }],
      ['any other', '+447700900124', ['accepted'], ['sent', 'delivered'], { after: SECOND, arrivals: 1 }],
      ['no receipt ever', '+447700900005', ['accepted'], [], { after: 48 * HOUR, arrivals: 1 }],
      ['lost answer', '+447700900006', ['unknown'], ['sent', 'delivered'], { after: SECOND, arrivals: 1 }],
      ['late', '+447700900007', ['accepted'], ['delivered', 'sent', 'delivered', 'sent'], { after: 2 * HOUR, arrivals: 1 }],
    ])('%s', async (_name, to, outcomes, words, { after, arrivals }) => {
      const message = aText({ to })
      for (const outcome of outcomes) {
        expect(await outside().sms.send(message)).toMatchObject({ outcome })
        await outside().pass(after - 1)
        const before = outside().notifier.told.length
        await outside().pass(1)
        if (words.length > 0) expect(outside().notifier.told.length).toBeGreaterThan(before)
      }
      expect(outside().notifier.told.map(({ word }) => [word['MessageStatus'], word['ErrorCode']].filter(Boolean).join(' '))).toEqual(words)
      expect(outside().notifier.told.every(({ genuine, path }) => genuine && path === `/receipts/twilio/${message.attemptId}`)).toBe(true)
      const there = (await outside().arrived(encodeURIComponent(to))).filter(({ text }) => text === message.text)
      expect(there).toHaveLength(arrivals)
      const asSent = { channel: 'sms', to, from: '+447700900999', reference: message.attemptId, providerReference: expect.stringMatching(/^SM[0-9a-f]{32}$/), at: expect.stringMatching(/Z$/) }
      if (there[0]) expect(there[0]).toMatchObject(asSent)
    })

    it('each message is counted by itself at the number that fails twice', async () => {
      const [one, other] = [aText({ to: '+447700900004' }), aText({ to: '+447700900004' })]
      for (const message of [one, other, one, other, one, other]) await outside().sms.send(message)
      expect((await outside().arrived('+447700900004')).filter(({ text }) => text === one.text || text === other.text)).toHaveLength(2)
    })

    it('a wrong password is our trouble, not the victim’s', async () => {
      const stranger = twilioProvider({ ...TWILIO, authToken: 'wrong', sender: TWILIO_SENDER, baseUrl: outside().urls().twilio, publicUrl: outside().notifier.url, timeoutMs: 1_000 })
      expect(await stranger.send(aText())).toEqual({ outcome: 'unavailable', code: '20003', retryAfterMs: null })
      await stranger.close()
    })
  })
}
