// Why: Twilio's words and numbers become ours in one table that can be read. What is not in it is a technical failure and said
// aloud, never dropped: a status nobody knows must not leave a victim untold without a word.
// Source: Twilio, "Message status" and "Error and warning dictionary" (30001–30008, 21211 …).
import type { Receipt } from '@kept-informed/delivery'
import type { Refusal } from './refusal.js'

type Failure = Extract<Receipt['status'], `${string}-failure`>

/** `known: false`: neither status nor code is in the table; log it as an error. */
export type ReadStatus = { status: Receipt['status']; known: boolean }

const STATUS: Record<string, Receipt['status'] | 'by-code'> = {
  accepted: 'accepted',
  scheduled: 'accepted',
  queued: 'accepted',
  sending: 'accepted',
  sent: 'accepted',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'by-code',
  failed: 'by-code',
  canceled: 'technical-failure',
}

/** Why a message that Twilio took did not arrive. */
const DELIVERY_ERROR: Record<string, Failure> = {
  '30001': 'temporary-failure', // queue overflow
  '30002': 'technical-failure', // account suspended
  '30003': 'temporary-failure', // handset unreachable
  '30004': 'permanent-failure', // message blocked
  '30005': 'permanent-failure', // handset unknown
  '30006': 'permanent-failure', // landline, or carrier unreachable
  '30007': 'permanent-failure', // filtered by the carrier
  '30008': 'temporary-failure', // unknown error of the carrier
  '30009': 'temporary-failure', // segment missing
  '30010': 'technical-failure', // price over the limit
  '30017': 'temporary-failure', // carrier congested
  '30022': 'temporary-failure', // carrier's rate limit
  '30024': 'technical-failure', // sender not provisioned
  '30036': 'temporary-failure', // validity period expired
  '30410': 'temporary-failure', // carrier timed out
  '30500': 'temporary-failure', // Twilio's own error
  '21610': 'permanent-failure', // recipient sent STOP
}

/** Status callback: `MessageStatus` and `ErrorCode`. A failure without a code, or with one that nobody knows, is technical. */
export function readTwilioStatus(messageStatus: string, errorCode: string | null): ReadStatus {
  const found = Object.hasOwn(STATUS, messageStatus) ? STATUS[messageStatus] : undefined
  if (found === undefined) return { status: 'technical-failure', known: false }
  if (found !== 'by-code') return { status: found, known: true }
  const failure = errorCode !== null && Object.hasOwn(DELIVERY_ERROR, errorCode) ? DELIVERY_ERROR[errorCode] : undefined
  return failure ? { status: failure, known: true } : { status: 'technical-failure', known: false }
}

const REFUSAL: Record<string, Refusal> = {
  '14107': 'temporary', // rate limit
  '20003': 'ours', // authentication
  '20005': 'ours', // account not active
  '20008': 'ours', // test credentials
  '20404': 'ours', // no such account
  '20429': 'temporary', // too many requests
  '21211': 'permanent', // 'To' is not a number
  '21212': 'ours', // 'From' is not a number
  '21214': 'permanent', // 'To' cannot be reached
  '21265': 'permanent', // 'To' is a short code
  '21408': 'ours', // region not enabled for the account
  '21421': 'permanent', // not a valid number
  '21601': 'ours', // 'From' cannot send SMS
  '21602': 'ours', // body is missing
  '21603': 'ours', // 'From' is missing
  '21604': 'ours', // 'To' is missing
  '21606': 'ours', // 'From' is not ours
  '21608': 'ours', // trial account
  '21609': 'ours', // callback address
  '21610': 'permanent', // recipient sent STOP
  '21611': 'temporary', // queue of 'From' is full
  '21612': 'permanent', // no route between 'To' and 'From'
  '21614': 'permanent', // 'To' is not a mobile number
  '21617': 'permanent', // body too long
  '21635': 'permanent', // 'To' is a landline
  '21703': 'ours', // messaging service has no numbers
  '30002': 'ours', // account suspended
}

const REFUSAL_BY_HTTP: Record<number, Refusal> = { 401: 'ours', 403: 'ours', 404: 'ours', 408: 'temporary', 409: 'temporary' }

/** HTTP 4xx. A code that is in no table is understood by its HTTP status, else not at all. */
export const readTwilioRefusal = (httpStatus: number, errorCode: string): Refusal =>
  (Object.hasOwn(REFUSAL, errorCode) ? REFUSAL[errorCode] : REFUSAL_BY_HTTP[httpStatus]) ?? 'not-known'
