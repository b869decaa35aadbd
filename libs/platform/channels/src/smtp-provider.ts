// Why: email through nodemailer's pool. Between the end of DATA and the relay's answer nobody knows who has the message (RFC 1047), and
// nodemailer calls a lost connection CONN before and after it. So the message is watched: what was never read out was never sent.
import type { Clock } from '@kept-informed/kernel'
import nodemailer from 'nodemailer'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import { rootCertificates } from 'node:tls'
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
  tls?: {
    /** SMTP_TLS: refuse to speak in the clear; false: encrypt where the relay offers it. */
    required: boolean
    /** SMTP_CA: certificates to trust beside the well-known ones, in PEM. A certificate that is not trusted is never accepted. */
    ca?: string
  }
  /** RFC 6376: DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY (PEM). Absent: the relay signs, or nobody. */
  dkim?: { domain: string; selector: string; privateKey: string }
  /** Where a bounce of this attempt goes (the envelope's sender, RFC 5321 section 4.4); absent: to MAIL_FROM. */
  bounceTo?: (attemptId: string) => string
}

/** The same for each attempt of a delivery, so that a mailbox can drop what came twice. */
export const messageIdOf = (deliveryId: string, mailFrom: string): string => `<${deliveryId}@${/@([^\s<>@]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost'}>`

export function smtpProvider({ url, mailFrom, timeoutMs = 60_000, connections = 20, receipts = false, clock, tls, dkim, bounceTo }: SmtpProviderOptions): ChannelProvider<EmailMessage> {
  const withinMs = Math.min(10_000, timeoutMs)
  const transport = nodemailer.createTransport({
    url, pool: true, getSocket: (options: SocketAsked, done: SocketGiven) => openSocket(options, withinMs, done),
    ...(tls ? { requireTLS: tls.required, tls: { minVersion: 'TLSv1.2', ...(tls.ca === undefined ? {} : { ca: [...rootCertificates, tls.ca] }) } } : {}),
    ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } } : {}),
    maxConnections: connections, maxMessages: 1_000, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: withinMs, greetingTimeout: withinMs, socketTimeout: timeoutMs, dnsTimeout: withinMs,
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

  const send = async ({ attemptId, deliveryId, repeatOf, to, subject, text, html }: EmailMessage): Promise<SendOutcome> => {
    const messageId = messageIdOf(deliveryId, mailFrom)
    const headers = { 'X-Attempt-Id': attemptId, 'X-Delivery-Id': deliveryId, ...(repeatOf === undefined ? {} : { 'X-Repeat-Of': repeatOf }), 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
    const date = clock && new Date(clock.now())
    const envelope = bounceTo && { from: bounceTo(attemptId), to }
    // Asked for where the relay knows how (RFC 3461): it then says of each message what became of it.
    const dsn = bounceTo && { id: attemptId, return: 'headers' as const, notify: ['success', 'failure', 'delay'] as ('success' | 'failure' | 'delay')[] }
    try {
      await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text, html, messageId, date, headers, envelope, dsn, signal: AbortSignal.timeout(timeoutMs) })
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
    reconcile: () => Promise.resolve({ found: receipts ? 'not-told' : 'cannot-tell' }),
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

type SocketAsked = { host?: string; port?: number | string; secure?: boolean }
type SocketGiven = (error: Error | null, socketOptions?: object) => void

/** nodemailer's own sockets wait for an acknowledgement between small writes (Nagle), which costs 40 ms a mail. */
function openSocket({ host, port, secure }: SocketAsked, withinMs: number, done: SocketGiven): void {
  const socket = connect({ host: host ?? '127.0.0.1', port: Number(port ?? (secure ? 465 : 25)), noDelay: true })
  const failed = (error: Error): void => {
    socket.destroy()
    done(error)
  }
  socket.setTimeout(withinMs, () => failed(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' })))
  socket.once('error', failed)
  socket.once('connect', () => {
    socket.setTimeout(0)
    socket.removeAllListeners('timeout')
    socket.off('error', failed)
    done(null, { connection: socket })
  })
}
