// Why: GOV.UK Notify carries texts, emails and letters. It sends templates only, so a force makes one for texts and one for emails, each
// nothing but a place for our words. Its `reference` is no key against doubles but a label to search by: what may have been taken is
// `unknown`, and looked for by it.
import type { Instant } from '@kept-informed/kernel'
import type { ChannelProvider, EmailMessage, LetterMessage, OutboundMessage, Reconciliation, SendOutcome, SmsMessage, Standing } from './channel-provider.js'
import { memberOf } from './member-of.js'
import { isNotFound, notifyService, type NotifyService, outcomeOfNotify } from './notify-service.js'

export { notifyService, type NotifyService }
/** `templateId`: of a template whose whole text is `((body))`, and for emails whose subject is `((subject))`. */
export type NotifyProviderOptions = { service: NotifyService; templateId: string; /** Of the service's sender, or reply address; absent: its default. */ senderId?: string }

/** Notify keeps what it sent for so long, and lists it newest first in pages of 250. */
const CLOCKS_APART_MS = 30_000

export function notifySmsProvider({ service, templateId, senderId }: NotifyProviderOptions): ChannelProvider<SmsMessage> {
  return {
    name: 'govuk-notify-sms', channel: 'sms',
    send: ({ attemptId, to, text }) => sent(service.client.sendSms(templateId, to, { personalisation: { body: text }, reference: attemptId, ...(senderId ? { smsSenderId: senderId } : {}) })),
    ...asking(service, 'sms', ({ attemptId }) => attemptId),
  }
}

export function notifyEmailProvider({ service, templateId, senderId }: NotifyProviderOptions): ChannelProvider<EmailMessage> {
  return {
    name: 'govuk-notify-email', channel: 'email',
    send: ({ attemptId, to, subject, text }) => sent(service.client.sendEmail(templateId, to, { personalisation: { subject, body: text }, reference: attemptId, ...(senderId ? { emailReplyToId: senderId } : {}) })),
    ...asking(service, 'email', ({ attemptId }) => attemptId),
  }
}

/** A letter's reference is its delivery, so that each attempt finds what an earlier one handed over. Notify posts first or second class, in an envelope of its own that says nothing. */
export function notifyLetterProvider({ service }: Pick<NotifyProviderOptions, 'service'>): ChannelProvider<LetterMessage> {
  const asked = asking<LetterMessage>(service, 'letter', ({ deliveryId }) => deliveryId)
  return {
    name: 'govuk-notify-letter', channel: 'letter', paper: 'govuk-notify',
    send: ({ deliveryId, pdf }) => sent(service.client.sendPrecompiledLetter(deliveryId, Buffer.from(pdf), 'first')),
    ...asked,
    standing: (id) => standing(service, id),
  }
}

async function sent(answer: Promise<{ data: unknown }>): Promise<SendOutcome> {
  try {
    const id = memberOf((await answer).data, 'id')
    return typeof id === 'string' && id !== '' ? { outcome: 'accepted', providerReference: id } : { outcome: 'unknown', code: 'no-id' }
  } catch (error) {
    return outcomeOfNotify(error)
  }
}

function asking<Message extends OutboundMessage>(service: NotifyService, type: Message['channel'], referenceOf: (message: Message) => string) {
  service.users += 1
  const reconcile = async (message: Message, startedAt: Instant): Promise<Reconciliation> => {
    try {
      const { data } = await service.client.getNotifications(type, undefined, referenceOf(message))
      const found = listedIn(data).filter(({ createdAt }) => type !== 'letter' || createdAt >= startedAt - CLOCKS_APART_MS).sort((a, b) => a.createdAt - b.createdAt)
      return found[0] ? { found: true, providerReference: found[0].id } : { found: false }
    } catch {
      // Not asked is not "not there": the caller asks again.
      return { found: 'cannot-tell', later: true }
    }
  }
  return { reconcile, close: () => service.close() }
}

function listedIn(data: unknown): { id: string; createdAt: Instant }[] {
  const listed = memberOf(data, 'notifications')
  if (!Array.isArray(listed)) throw new Error('not a list of notifications')
  return listed.flatMap((one: unknown) => {
    const [id, createdAt] = [memberOf(one, 'id'), Date.parse(String(memberOf(one, 'created_at')))]
    return typeof id === 'string' && !Number.isNaN(createdAt) ? [{ id, createdAt }] : []
  })
}

async function standing({ client }: NotifyService, id: string): Promise<Standing | null> {
  try {
    const { data } = await client.getNotificationById(id)
    const word = memberOf(data, 'status')
    const at = Date.parse(String(memberOf(data, 'completed_at') ?? memberOf(data, 'sent_at')))
    return typeof word === 'string' ? { word, code: null, at: Number.isNaN(at) ? null : at } : null
  } catch (error) {
    return isNotFound(error) ? { word: 'not-found', code: null, at: null } : null
  }
}
