// Why: GOV.UK Notify's words become ours in one place that can be read. What is in no table is a technical failure and said aloud.
// Source: GOV.UK Notify, API documentation, "Error codes" and "Message statuses" of emails, text messages and precompiled letters.
import type { Receipt } from '@kept-informed/delivery'
import type { Refusal } from './refusal.js'
import type { ReadStatus } from './twilio-status.js'

const STATUS: Record<string, Receipt['status']> = {
  created: 'accepted',
  sending: 'accepted',
  pending: 'accepted',
  sent: 'accepted', // to another country: no more is ever heard
  delivered: 'delivered',
  'permanent-failure': 'permanent-failure',
  'temporary-failure': 'temporary-failure',
  'technical-failure': 'technical-failure',
}

/** `received`: by the printer, who has printed and posted it; Notify hears of no arrival. */
const LETTER_STATUS: Record<string, Receipt['status']> = {
  'pending-virus-check': 'accepted',
  created: 'accepted',
  sending: 'accepted',
  accepted: 'accepted',
  received: 'dispatched',
  delivered: 'dispatched',
  'returned-letter': 'returned',
  cancelled: 'technical-failure',
  'virus-scan-failed': 'technical-failure',
  'validation-failed': 'technical-failure',
  'permanent-failure': 'permanent-failure',
  'technical-failure': 'technical-failure',
}

/** A callback's or an answer's `status`. A letter is dispatched, never delivered. */
export function readNotifyStatus(channel: 'sms' | 'email' | 'letter', word: string): ReadStatus {
  const table = channel === 'letter' ? LETTER_STATUS : STATUS
  const status = Object.hasOwn(table, word) ? table[word] : undefined
  return status ? { status, known: true } : { status: 'technical-failure', known: false }
}

type Row = { error: string; says: RegExp; refusal: Refusal; code: string }

/** The first row whose error and words fit. The words themselves are never kept: they may quote a number. */
const REFUSALS: readonly Row[] = [
  { error: 'RateLimitError', says: /./, refusal: 'ours', code: 'rate-limit' },
  { error: 'TooManyRequestsError', says: /./, refusal: 'ours', code: 'daily-limit' },
  { error: 'AuthError', says: /./, refusal: 'ours', code: 'authentication' },
  { error: 'BadRequestError', says: /team-only API key|team api key|trial mode/i, refusal: 'ours', code: 'trial-or-team-key' },
  { error: 'BadRequestError', says: /not allowed to send|Cannot send|service is not/i, refusal: 'ours', code: 'not-allowed' },
  { error: 'BadRequestError', says: /international/i, refusal: 'permanent', code: 'other-country' },
  { error: 'BadRequestError', says: /character (count|limit)|too long|limit of \d+/i, refusal: 'permanent', code: 'too-long' },
  { error: 'BadRequestError', says: /template|personalisation|sms_sender_id|email_reply_to_id/i, refusal: 'ours', code: 'template' },
  { error: 'ValidationError', says: /phone_number/i, refusal: 'permanent', code: 'not-a-number' },
  { error: 'ValidationError', says: /email_address/i, refusal: 'permanent', code: 'not-an-address' },
  { error: 'ValidationError', says: /template_id|personalisation|reference|sms_sender_id|email_reply_to_id|postage/i, refusal: 'ours', code: 'request' },
  { error: 'ValidationError', says: /content|pdf/i, refusal: 'permanent', code: 'not-a-pdf' },
]

type NotifyErrors = { errors?: { error?: unknown; message?: unknown }[] }

/** HTTP 4xx with Notify's own body. `code` is our word for it, or Notify's error's name. */
export function readNotifyRefusal(httpStatus: number, body: unknown): { refusal: Refusal; code: string } {
  const first = typeof body === 'object' && body !== null ? (body as NotifyErrors).errors?.[0] : undefined
  const name = typeof first?.error === 'string' && /^\w{1,40}$/.test(first.error) ? first.error : 'no-name'
  const found = REFUSALS.find(({ error, says }) => error === name && says.test(String(first?.message)))
  return found ? { refusal: found.refusal, code: found.code } : { refusal: 'not-known', code: `${httpStatus}-${name}` }
}
