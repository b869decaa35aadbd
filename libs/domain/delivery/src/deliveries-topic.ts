// Why: this is what the notifier tells the others (topic deliveries.v1, key = case reference): whole snapshots with a revision,
// tellings that settle obligations, tasks, and what happened to a person's details. Ids and hashes only.
import type { FactMessage, Instant } from '@kept-informed/kernel'
import type { Notification, Rendered, Task } from '@kept-informed/notification'
import type { PersonFact, Telling } from '@kept-informed/obligation'
import type { Delivery } from './delivery.js'

export const DELIVERIES_TOPIC = 'deliveries.v1'

export type NotificationSnapshot = Notification & { deliveries: Delivery[]; rendered: Rendered[] }

export type NotificationMessageType =
  | 'notification-planned.v1' | 'notification-withheld.v1' | 'notification-told.v1' | 'notification-failed.v1'
  | 'notification-superseded.v1' | 'notification-recalled.v1'
  | 'delivery-attempted.v1' | 'delivery-answered.v1' | 'receipt-received.v1'

export type NotificationMessage = FactMessage<NotificationMessageType, { revision: number; notification: NotificationSnapshot }>
export type TaskMessage = FactMessage<'task-opened.v1' | 'task-completed.v1' | 'task-cancelled.v1', { revision: number; task: Task }>
export type TellingMessage = FactMessage<'victim-told-by-message.v1' | 'telling-undone.v1', { telling: Telling }>
export type PersonMessage = FactMessage<'victim-erased.v1' | 'victim-age-known.v1', { fact: PersonFact }>
/** A reason in somebody's own words may name the person: it stays in the vault, and only whether one was stated is said. */
export type DetailsWhy = 'put' | 'reason-stated' | 'no-reason-stated' | 'subject-access' | 'sign-in'
/** Who read or changed a person's details, and why. `restricted-details-read`: in a case that is restricted, for the data-protection role. */
export type DetailsMessage = FactMessage<'personal-details-read.v1' | 'personal-details-changed.v1' | 'restricted-details-read.v1', { victimId: string; by: string; why: DetailsWhy; at: Instant }>
/** Somebody of the force was told, by email, that something waits for them in this case; nothing of what. `by`: who asked for it by hand. */
export type NudgeMessage = FactMessage<'officer-nudged.v1', { nudgeId: string; officerId: string; by: string | null; at: Instant }>
export type DeliveriesTopicMessage = NotificationMessage | TaskMessage | TellingMessage | PersonMessage | DetailsMessage | NudgeMessage
