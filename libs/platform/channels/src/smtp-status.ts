// Why: a relay's answer has two meanings only (RFC 5321 section 4.2.1): 5yz never ask again, 4yz ask later. What it says afterwards comes
// as our own small JSON, because a bounce message is text for people.
import type { ReadStatus } from './twilio-status.js'

/** `POST /receipts/smtp`, or a delivery status notification: `status` and the enhanced status code (RFC 3463), such as `5.1.1`. */
export function readSmtpStatus(status: string, code: string | null): ReadStatus {
  if (status === 'accepted' || status === 'delayed' || status === 'expanded') return { status: 'accepted', known: true }
  // `relayed`: the recipient's server has it, and will say no more (RFC 3464 section 2.3.3).
  if (status === 'delivered' || status === 'relayed') return { status: 'delivered', known: true }
  if (status === 'bounced') return { status: code?.startsWith('4') ? 'temporary-failure' : 'permanent-failure', known: true }
  return { status: 'technical-failure', known: false }
}

/** `POST /receipts/print`. A letter is dispatched, never delivered. */
export function readPrintStatus(status: string): ReadStatus {
  if (status === 'accepted' || status === 'dispatched' || status === 'returned') return { status, known: true }
  if (status === 'spoiled') return { status: 'technical-failure', known: true }
  return { status: 'technical-failure', known: false }
}
