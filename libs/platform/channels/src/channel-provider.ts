// Why: a provider carries a message over one channel. Its answer has four outcomes and no fifth: what is unknown is said so,
// because it may have been taken, and is reconciled, never blindly repeated.
import type { Instant } from '@kept-informed/kernel'
import type { LetterPaper } from './letter-geometry.js'
import type { PrintResults } from './print-results.js'

type Carried = {
  /** Ours, UUID; in the callback address or the reference, so that a lost answer can be found again. */
  attemptId: string
  /** Ours, UUID; the same for each attempt (Message-ID, letter reference). */
  deliveryId: string
  /** Ours: the attempt before, of which nobody knows whether it was taken. */
  repeatOf?: string
}
export type SmsMessage = Carried & { channel: 'sms'; to: string; text: string }
export type EmailMessage = Carried & { channel: 'email'; to: string; subject: string; text: string; html: string }
export type LetterMessage = Carried & { channel: 'letter'; to: { lines: string[]; postcode: string }; pdf: Uint8Array; plainEnvelope: boolean; pages: number }
export type OutboundMessage = SmsMessage | EmailMessage | LetterMessage

/**
 * `code` is the provider's own word or number for it; never a text that may hold an address. `known: false`: it is in no code table of ours,
 * so nobody knows whose fault it was; it counts as a technical failure and is said aloud.
 */
export type SendOutcome =
  | { outcome: 'accepted'; providerReference: string }
  | { outcome: 'refused'; permanent: boolean; code: string; known?: false }
  | { outcome: 'unavailable'; code: string; retryAfterMs: number | null }
  | { outcome: 'unknown'; code: string }

/**
 * `later`: it could not be asked just now. `found: false` may be trusted only after the provider has had time to list it. `not-told`: it cannot be
 * asked, and tells of all that it took; so when its words about what came after have come through, what it has not told of it never took.
 */
export type Reconciliation = { found: true; providerReference: string } | { found: false } | { found: 'not-told' } | { found: 'cannot-tell'; later?: true }

/** A provider's word about a message that it took, as it says it now; `at` null: it gives no time. */
export type Standing = { word: string; code: string | null; at: Instant | null }

export type ChannelProvider<Message extends OutboundMessage = OutboundMessage> = {
  /** Unique among all providers, such as `twilio`. */
  name: string
  channel: Message['channel']
  /** Where on the sheet the address must stand; absent: behind the window of a DL envelope. */
  paper?: LetterPaper
  /** Never throws: whatever happens is one of the outcomes. Ends within `timeoutMs`, which is shorter than the lease. */
  send(message: Message): Promise<SendOutcome>
  /** Looks for an attempt whose answer was lost. */
  reconcile(message: Message, startedAt: Instant): Promise<Reconciliation>
  /** Takes back, for good, what nobody has fetched yet, and leaves nothing personal of any of them; absent: what left has left. Throws what may be tried again. */
  withdraw?(deliveryIds: readonly string[]): Promise<void>
  /** For whom does not tell us by itself: how a message stands, by its own reference; null when it cannot say now. */
  standing?(providerReference: string): Promise<Standing | null>
  /** For whom leaves its words in files. */
  results?: PrintResults
  close(): Promise<void>
}
