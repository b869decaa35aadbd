// Why: a notification is one piece of news we decided to give one recipient; why it was not given is as much part of it.
// This shape is published on deliveries.v1 and shown in the case timeline.
import type { Instant } from '@kept-informed/kernel'
import type { Channel } from '@kept-informed/victim'
import type { Detail, Language } from '@kept-informed/wording'
import type { Rung } from './timing/rung.js'

export const NOTIFICATION_STATES = ['planned', 'withheld', 'sending', 'told', 'failed', 'superseded', 'recalled'] as const
export type NotificationState = (typeof NOTIFICATION_STATES)[number]

/** In the order in which they win when several fit (CONTRACT section 4). */
export const WITHHELD_BECAUSE = [
  'erased', 'victim-died', 'recipient-is-suspect', 'adverse-match', 'homicide', 'officer-only', 'restricted', 'held', 'stopped', 'guard',
  'opted-out', 'child', 'needs-approval', 'no-details', 'no-safe-contact', 'contact-expired', 'language-not-approved',
  'wording-not-published', 'call-first', 'outside-safe-hours',
] as const
export type WithheldBecause = (typeof WITHHELD_BECAUSE)[number]

export type { Detail, Language }

export type Notification = {
  /** UUIDv5 of the obligation that it was first planned for. */
  notificationId: string
  caseId: string
  obligationIds: string[]
  victimId: string
  recipientId: string
  templateId: string
  templateVersion: string
  language: Language
  /** Every text that it goes by: of each news in it, the one without case facts, and the English that follows in a letter in another language; empty until they are chosen. */
  wordings: WordingUsed[]
  state: NotificationState
  withheldBecause: WithheldBecause | null
  /** All that fit, the one that wins first; empty unless it is withheld. */
  reasons: WithheldBecause[]
  /** What can still be tried, best first; empty when nothing can. */
  rungs: Rung[]
  /** Only where it was recalled, or corrects messages that were: which recall, and the ids of the messages that it corrects. */
  recall?: { recallId: string; corrects: string[] }
  /** What was decided otherwise than before, and what had changed in between; oldest first. */
  history: NotificationChange[]
  /** The guard that holds it, or held it; absent: none ever did. */
  guard?: NotificationGuard
}

/** What a decision rests on. `time`: nothing else had changed. */
export const DECISION_PARTS = ['obligation', 'case', 'details', 'adverse-contacts', 'wording', 'task', 'delivery', 'stop', 'guard', 'time'] as const
export type DecisionPart = (typeof DECISION_PARTS)[number]

/** `from`, `to`: the word for why it was withheld, else the state. */
export type NotificationChange = { at: Instant; from: WithheldBecause | NotificationState; to: WithheldBecause | NotificationState; changed: DecisionPart[] }

/** `by`: whose word ended it, as their tokens name them; nobody while it is `open`. */
export type NotificationGuard = { guardId: string; state: 'open' | 'released' | 'refused'; by: string[] }

/** `wordingId`: a rule's id, `correction` or `neutral`. */
export type WordingUsed = { wordingId: string; language: Language; version: string }

/** What was said, by hash: the wording itself stays in the vault's schema. */
export type Rendered = { channel: Channel; detail: Detail; sha256: string }
