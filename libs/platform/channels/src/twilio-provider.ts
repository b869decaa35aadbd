// Why: SMS through Twilio, whose Messages have no idempotency key: what may have been taken is `unknown` and is looked for by number
// and wording, and the address for receipts carries our attempt id, so that a receipt finds its attempt although the answer was lost.
import type { Clock, Instant } from '@kept-informed/kernel'
import twilio from 'twilio'
import type { ChannelProvider, Reconciliation, SendOutcome, SmsMessage } from './channel-provider.js'
import { memberOf } from './member-of.js'
import { MaybeSent, NotSent } from './one-try-http.js'
import { outcomeOfRefusal } from './refusal.js'
import { readTwilioRefusal } from './twilio-status.js'
import { UndiciRequestClient } from './undici-request-client.js'

export type TwilioProviderOptions = {
  /** `AC…` */
  accountSid: string
  authToken: string
  /** A number in E.164 or a sender name; or a messaging service `MG…`. */
  sender: { from: string } | { messagingServiceSid: string }
  /** TWILIO_BASE_URL; null: https://api.twilio.com. */
  baseUrl?: string | null
  /** PUBLIC_URL: what Twilio reaches the notifier by, without a slash at the end. */
  publicUrl: string
  timeoutMs: number
  /** Default 50. */
  connections?: number
  clock?: Clock
}

/** Twilio's times have whole seconds, and its clock is not ours. */
const CLOCKS_APART_MS = 2_000

export function twilioProvider(options: TwilioProviderOptions): ChannelProvider<SmsMessage> {
  const { accountSid, authToken, sender, publicUrl, timeoutMs } = options
  const httpClient = new UndiciRequestClient({ baseUrl: options.baseUrl ?? null, timeoutMs, connections: options.connections ?? 50 })
  const client = twilio(accountSid, authToken, { httpClient, autoRetry: false })

  const send = async ({ attemptId, to, text }: SmsMessage): Promise<SendOutcome> => {
    try {
      const { sid } = await client.messages.create({ ...sender, to, body: text, statusCallback: twilioCallbackUrl(publicUrl, attemptId) })
      return typeof sid === 'string' && sid !== '' ? { outcome: 'accepted', providerReference: sid } : { outcome: 'unknown', code: 'no-sid' }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  const reconcile = async ({ to, text }: SmsMessage, startedAt: Instant): Promise<Reconciliation> => {
    try {
      const since = startedAt - CLOCKS_APART_MS
      const listed = await client.messages.list({ to, dateSentAfter: new Date(since), limit: 200 })
      const ours = listed.filter((one) => one.body === text && one.dateCreated.getTime() >= since).sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime())
      return ours[0] ? { found: true, providerReference: ours[0].sid } : { found: false }
    } catch {
      // Not asked is not "not there": the caller asks again.
      return { found: 'cannot-tell', later: true }
    }
  }

  return { name: 'twilio', channel: 'sms', send, reconcile, close: () => httpClient.close() }
}

/** Where Twilio tells what became of an attempt; also the address that its signature covers. */
export const twilioCallbackUrl = (publicUrl: string, attemptId: string): string => `${publicUrl.replace(/\/+$/, '')}/receipts/twilio/${attemptId}`

/** `X-Twilio-Signature` of a callback: HMAC-SHA1 over the address and the sorted form fields, compared in constant time. */
export const verifyTwilioSignature = (authToken: string, url: string, params: Record<string, string>, signature: string): boolean =>
  signature !== '' && twilio.validateRequest(authToken, signature, url, params)

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof NotSent) return { outcome: 'unavailable', code: error.code, retryAfterMs: error.retryAfterMs }
  if (error instanceof MaybeSent) return { outcome: 'unknown', code: error.code }
  const status = numberIn(error, 'status')
  if (status === undefined || status < 400 || status >= 500) return { outcome: 'unknown', code: 'answer-not-understood' }
  const code = String(numberIn(error, 'code') ?? status)
  return outcomeOfRefusal(readTwilioRefusal(status, code), code)
}

function numberIn(error: unknown, name: string): number | undefined {
  const value: unknown = memberOf(error, name)
  return typeof value === 'number' ? value : undefined
}
