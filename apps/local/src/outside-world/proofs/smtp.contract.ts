// Why: what the mail relay does with a mail, and what our provider makes of it: the special addresses of the contract, and bounces by mail.
import { afterAll, describe, expect, it } from '@jest/globals'
import { type EmailMessage, smtpProvider } from '@kept-informed/channels'
import { HOUR, SECOND } from '../fate.js'
import { channelProviderContract } from './channel-provider.contract.js'
import { MAIL_FROM, type OutsideUnderTest, RETURNS } from './outside-under-test.contract.js'
import { aMail } from './some-messages.contract.js'
import type { SpecialRow } from './twilio.contract.js'

export function provesSmtp(outside: () => OutsideUnderTest): void {
  describe('the port’s contract: smtp', () => {
    const copies = async (message: EmailMessage) => (await outside().arrived(message.to)).filter(({ reference }) => reference === message.deliveryId).length
    const away = smtpProvider({ url: 'smtp://127.0.0.1:1', mailFrom: 'a@b.test', timeoutMs: 1_000 })
    afterAll(() => away.close())
    const subject = () => ({ provider: outside().email, away, message: aMail, copies, now: outside().clock.now })
    const recipients = { permanent: 'perm-fail@simulator.test', temporary: 'temp-fail@simulator.test', cut: 'lost-answer@simulator.test' }
    channelProviderContract<EmailMessage>(subject, recipients, 'cannot-tell')
  })

  describe('addresses that the relay treats specially, by our provider', () => {
    it.each<SpecialRow>([
      ['permanent failure', 'perm-fail@simulator.test', ['refused'], [], { after: SECOND, arrivals: 0 }],
      ['temporary failure', 'temp-fail@simulator.test', ['refused', 'refused', 'refused', 'refused'], [], { after: SECOND, arrivals: 0 }],
      ['twice', 'twice@simulator.test', ['refused', 'refused', 'accepted'], ['delivered'], { after: SECOND, arrivals: 1 }],
      ['bounce', 'bounce@simulator.test', ['accepted'], ['delivered', 'bounced 5.2.1'], { after: HOUR, arrivals: 0 }],
      ['any other', 'grace@example.org', ['accepted'], ['delivered'], { after: SECOND, arrivals: 1 }],
      ['no receipt ever', 'silent@simulator.test', ['accepted'], [], { after: 48 * HOUR, arrivals: 1 }],
      ['lost answer', 'lost-answer@simulator.test', ['unknown'], ['delivered'], { after: SECOND, arrivals: 1 }],
      ['late', 'late@simulator.test', ['accepted'], ['delivered', 'accepted', 'delivered', 'accepted'], { after: 2 * HOUR, arrivals: 1 }],
    ])('%s', async (_name, to, outcomes, words, { after, arrivals }) => {
      const message = aMail({ to })
      const providerReference = `<${message.deliveryId}@police.test>`
      for (const outcome of outcomes) expect(await outside().email.send(message)).toMatchObject({ outcome })
      await outside().pass(after - 1)
      const early = outside().notifier.told.length
      await outside().pass(1)
      if (words.length > 0) expect(outside().notifier.told.length).toBeGreaterThan(early)
      expect(outside().notifier.told.map(({ word }) => [word['status'], word['code']].filter(Boolean).join(' '))).toEqual(words)
      for (const { path, genuine, word } of outside().notifier.told) {
        expect({ path, genuine }).toEqual({ path: '/receipts/smtp', genuine: true })
        expect(word).toMatchObject({ attemptId: message.attemptId, deliveryId: message.deliveryId, providerReference, at: expect.stringMatching(/Z$/) })
      }
      const there = (await outside().arrived(to)).filter(({ reference }) => reference === message.deliveryId)
      expect(there).toHaveLength(arrivals)
      const asSent = { channel: 'email', to, from: '"Police" <news@police.test>', subject: message.subject, text: 'Dear Ada', html: '<h1>Dear Ada</h1>', providerReference }
      if (there[0]) expect(there[0]).toMatchObject(asSent)
    })
  })

  it('a bounce comes by mail, an hour later, to where the message said; delivered is still told as a receipt', async () => {
    const ours = smtpProvider({ url: outside().urls().smtp, mailFrom: MAIL_FROM, timeoutMs: 5_000, clock: outside().clock, bounceTo: RETURNS.of })
    const message = aMail({ to: 'bounce@simulator.test' })
    expect(await ours.send(message)).toMatchObject({ outcome: 'accepted' })
    const from = outside().at.now
    await outside().until(from + HOUR - 1)
    expect([outside().notifier.told.map(({ word }) => word['status']), outside().heard]).toEqual([['delivered'], []])
    await outside().until(from + HOUR)
    expect(outside().heard).toEqual([[message.attemptId, 'bounced', '5.2.1', Math.floor((from + HOUR) / SECOND) * SECOND]])
    await ours.close()
  })
}
