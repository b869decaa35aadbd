// Why: email through nodemailer's pool. Between the end of DATA and the relay's answer nobody knows who has the message (RFC 1047), and
// nodemailer calls a lost connection CONN before and after it. So the message is watched: what was never read out was never sent.
import type { Clock } from '@kept-informed/kernel'
import nodemailer from 'nodemailer'
import type { Readable } from 'node:stream'
import type { ChannelProvider, EmailMessage, SendOutcome } from './channel-provider.js'
import { codeOf, memberOf } from './member-of.js'

export type SmtpProviderOptions = {
  /** `smtp://user:pass@host:port` or `smtps://…` */
  url: string
  /** MAIL_FROM: an address, with or without a name. */
  mailFrom: string
  /** The whole call, waiting for a connection included. Default 60 s. */
  timeoutMs?: number
  /** Default 20. */
  connections?: number
  /** The relay tells us by receipt of every message that it takes; default false. */
  receipts?: boolean
  /** For the Date header; absent: real time. */
  clock?: Clock
}

/** The same for each attempt of a delivery, so that a mailbox can drop what came twice. */
export const messageIdOf = (deliveryId: string, mailFrom: string): string => `<${deliveryId}@${/@([^\s<>@]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost'}>`

export function smtpProvider({ url, mailFrom, timeoutMs = 60_000, connections = 20, receipts = false, clock }: SmtpProviderOptions): ChannelProvider<EmailMessage> {
  const transport = nodemailer.createTransport({
    url, pool: true, maxConnections: connections, maxMessages: 1_000, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: Math.min(10_000, timeoutMs), greetingTimeout: Math.min(10_000, timeoutMs), socketTimeout: timeoutMs, dnsTimeout: Math.min(10_000, timeoutMs),
  })
  const messages = new Map<string, Readable>()
  // The last step before the pool: it takes the message as a stream, and reads from it only after the relay's 354.
  transport.use('stream', (mail, done) => {
    const create = mail.message.createReadStream.bind(mail.message)
    const attemptId = String(mail.message.getHeader('x-attempt-id'))
    mail.message.createReadStream = (streamOptions) => {
      const stream = create(streamOptions)
      messages.set(attemptId, stream)
      return stream
    }
    done()
  })

  const send = async ({ attemptId, deliveryId, to, subject, text, html }: EmailMessage): Promise<SendOutcome> => {
    const messageId = messageIdOf(deliveryId, mailFrom)
    const headers = { 'X-Attempt-Id': attemptId, 'X-Delivery-Id': deliveryId, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
    const date = clock && new Date(clock.now())
    try {
      await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text, html, messageId, date, headers, signal: AbortSignal.timeout(timeoutMs) })
      return { outcome: 'accepted', providerReference: messageId }
    } catch (error) {
      return outcomeOf(error, messages.get(attemptId))
    } finally {
      messages.delete(attemptId)
    }
  }

  return {
    name: 'smtp',
    channel: 'email',
    send,
    // SMTP has no way to ask. A relay that tells of every message and told of none does not have it: its receipt would have settled the attempt.
    reconcile: () => Promise.resolve({ found: receipts ? false : 'cannot-tell' }),
    close: async () => {
      await transport.close()
    },
  }
}

function outcomeOf(error: unknown, message: Readable | undefined): SendOutcome {
  const responseCode = memberOf(error, 'responseCode')
  const word = codeOf(error, 'no-answer')
  // A wrong password of ours, or a relay about to close, says nothing about the recipient.
  if (word === 'EAUTH' || word === 'ENOAUTH' || responseCode === 421) return { outcome: 'unavailable', code: word, retryAfterMs: null }
  if (typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600) return { outcome: 'refused', permanent: responseCode >= 500, code: String(responseCode) }
  // Without its last line a message is not complete, and a relay must not keep it (RFC 5321 section 4.1.1.4).
  return message?.readableEnded ? { outcome: 'unknown', code: word } : { outcome: 'unavailable', code: word, retryAfterMs: null }
}
