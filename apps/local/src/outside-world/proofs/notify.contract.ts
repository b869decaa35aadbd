// Why: what the simulator of GOV.UK Notify does with texts, mails and letters, and what our providers make of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type ChannelProvider, type EmailMessage, type LetterMessage, notifyEmailProvider, notifyLetterProvider, type NotifyService, notifyService, notifySmsProvider, type SmsMessage,
} from '@kept-informed/channels'
import { randomUUID } from 'node:crypto'
import { HOUR } from '../fate.js'
import { channelProviderContract } from './channel-provider.contract.js'
import { NOTIFY, type OutsideUnderTest } from './outside-under-test.contract.js'
import { aLetter, aMail, aText, paper } from './some-messages.contract.js'

export function provesNotify(outside: () => OutsideUnderTest): void {
  describe('the port’s contract: GOV.UK Notify', () => {
    const away = notifyService({ apiKey: NOTIFY.apiKey, baseUrl: 'http://127.0.0.1:1', timeoutMs: 1_000 })
    let service: NotifyService
    let texts: ChannelProvider<SmsMessage>
    let mails: ChannelProvider<EmailMessage>
    let letters: ChannelProvider<LetterMessage>
    let paperOfNotify: Uint8Array
    beforeAll(async () => {
      service = notifyService({ apiKey: NOTIFY.apiKey, baseUrl: outside().urls().notify, timeoutMs: 5_000 })
      texts = notifySmsProvider({ service, templateId: NOTIFY.templates.sms })
      mails = notifyEmailProvider({ service, templateId: NOTIFY.templates.email })
      letters = notifyLetterProvider({ service })
      paperOfNotify = await paper(['1 High Street'], 'E1 1AA', {}, 'govuk-notify')
    })
    afterAll(async () => {
      for (const provider of [texts, mails, letters]) await provider.close()
      await away.close()
    })
    const letter = (change?: Parameters<typeof aLetter>[1]) => aLetter(paperOfNotify, change)

    const copies = async (message: SmsMessage | EmailMessage) => (await outside().arrived(message.to)).filter(({ reference }) => reference === message.attemptId).length
    describe('texts', () => {
      const subject = () => ({ provider: texts, away: notifySmsProvider({ service: away, templateId: 't' }), message: aText, copies, now: outside().clock.now })
      channelProviderContract<SmsMessage>(subject, { permanent: '12345', cut: '+447700900006' }, 'finds')
    })
    describe('emails', () => {
      const subject = () => ({ provider: mails, away: notifyEmailProvider({ service: away, templateId: 't' }), message: aMail, copies, now: outside().clock.now })
      channelProviderContract<EmailMessage>(subject, { permanent: 'nowhere', cut: 'lost-answer@simulator.test' }, 'finds')
    })
    describe('letters', () => {
      const subject = () => ({ provider: letters, away: notifyLetterProvider({ service: away }), message: letter, copies: outside().lettersLike, now: outside().clock.now })
      channelProviderContract<LetterMessage>(subject, {}, 'finds')
    })

    it.each([
      ['permanent failure', '+447700900002', ['permanent-failure'], 0],
      ['temporary failure', '+447700900003', ['temporary-failure'], 0],
      ['any other', '+447700900125', ['delivered'], 1],
      ['no receipt ever', '+447700900005', [], 1],
      ['late', '+447700900007', ['delivered', 'delivered'], 1],
    ])('texts to the special numbers: %s', async (_name, to, words, arrivals) => {
      const message = aText({ to })
      expect(await texts.send(message)).toMatchObject({ outcome: 'accepted' })
      await outside().pass(3 * HOUR)
      const told = outside().notifier.told.map(({ path, genuine, word }) => [path, genuine, word['reference'], word['status']])
      expect(told).toEqual(words.map((word) => ['/receipts/govuk-notify', true, message.attemptId, word]))
      expect((await outside().arrived(encodeURIComponent(to))).filter(({ reference }) => reference === message.attemptId)).toHaveLength(arrivals)
    })

    it.each([
      ['perm-fail@simulator.test', ['permanent-failure']],
      ['temp-fail@simulator.test', ['temporary-failure']],
      ['bounce@simulator.test', ['delivered', 'permanent-failure']],
    ])('mails to %s', async (to, words) => {
      expect(await mails.send(aMail({ to }))).toMatchObject({ outcome: 'accepted' })
      await outside().pass(3 * HOUR)
      expect(outside().notifier.told.map(({ word }) => word['status'])).toEqual(words)
    })

    it('a letter is asked about: accepted, then received; on paper for another window it fails their check', async () => {
      const [good, wrong] = [await letters.send(letter()), await letters.send(aLetter(outside().plain))]
      const word = async (sent: typeof good) => (sent.outcome === 'accepted' ? (await letters.standing?.(sent.providerReference))?.word : undefined)
      expect([await word(good), await word(wrong)]).toEqual(['accepted', 'validation-failed'])
      await outside().pass(96 * HOUR)
      expect(await word(good)).toBe('received')
    })

    it('a wrong key, or a template that is not there, is our trouble and not the victim’s', async () => {
      const stranger = notifySmsProvider({ service: notifyService({ apiKey: `x-${randomUUID()}-${randomUUID()}`, baseUrl: outside().urls().notify, timeoutMs: 1_000 }), templateId: 't' })
      expect(await stranger.send(aText())).toEqual({ outcome: 'unavailable', code: 'authentication', retryAfterMs: null })
      await stranger.close()
      const templateless = notifySmsProvider({ service, templateId: randomUUID() })
      expect(await templateless.send(aText())).toEqual({ outcome: 'unavailable', code: 'template', retryAfterMs: null })
      await templateless.close()
      expect(await texts.send({ ...aText(), text: 'x'.repeat(919) })).toEqual({ outcome: 'refused', permanent: true, code: 'too-long' })
    })
  })
}
