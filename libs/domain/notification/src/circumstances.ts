// Why: a decision about a message rests on everything that is true at that moment and on nothing else, so it can be taken again at
// any moment and be right each time.
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext, Obligation } from '@kept-informed/obligation'
import type { Channel, VictimDetails } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Posting } from './posting.js'
import type { Language } from './notification.js'
import type { GuardStanding } from './guard/guard-standing.js'
import type { Stop } from './stops/stop.js'
import type { Task } from './task.js'

export type KnownPerson = {
  /** null: never put, or erased. */
  details: VictimDetails | null
  erased: boolean
  /** Keyed hashes of their contacts: who can see one learns nothing, but sees when one has changed. */
  contactHashes: readonly string[]
}

/** A contact that has failed for good in this notification, and when we began to try it. */
export type Tried = { contactId: string; since: Instant }

export type NotificationCircumstances = {
  notificationId: string
  caseId: string
  victimId: string
  recipientId: string
  /** Those that the message is for; at least one. */
  obligations: readonly Obligation[]
  context: CaseContext
  victim: KnownPerson
  /** The same as `victim` unless somebody is told for them. */
  recipient: KnownPerson
  /** The ids of the recipient's contacts that belong to somebody who must not be reached in this case. */
  adverse: ReadonlySet<string>
  tried: readonly Tried[]
  /** The contact of a delivery that failed for now and is to be tried again. */
  again: string | null
  /** The contact whose word is waited for: until it comes, or counts as silent, nothing else is tried. */
  inHand: string | null
  /** Made for this notification before, ended or not. */
  tasks: readonly KnownTask[]
  /** Whom a call that the officer has not made is for (`Task.for`); null: nobody is known. */
  supervisor: string | null
  /** The strictest of its news that is still owed. */
  guard: GuardStanding
}

export type KnownTask = Pick<Task, 'taskId' | 'state' | 'outcome'> & { openedAt: Instant }

export type NotificationRules = {
  calendar: WorkingCalendar
  /** Those that somebody carries. */
  channels: readonly Channel[]
  /** Those of them that nobody carries just now: every provider is shut, out of use, or has no place. */
  down: ReadonlySet<Channel>
  /** When what is handed to the print house is posted and arrives. */
  posting: Posting
  /** CHILD_DIRECT_FROM, in years. */
  childDirectFrom: number
  /** Version of the wording that may be used; null: there is none. */
  wordingOf: (templateId: string, language: Language) => string | null
  /** Some wording in that language exists, published or not. */
  isWorded: (templateId: string, language: Language) => boolean
  /** What people have stopped; those that have ended may be among them. */
  stops: readonly Stop[]
}
