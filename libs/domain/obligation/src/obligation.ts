// Why: the obligation is the promise itself: what is owed to this person, because of which event, by when, and how it stands.
// This shape is stored, published on obligations.v1 and shown in the case timeline; a change to it is a change of version.
import type { CaseEventType } from '@kept-informed/case-event'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Basis, ClockKind, Entitlement, ObligationKind, ServiceProvider } from '@kept-informed/victims-code'

export type EventRef = { source: string; id: string }

export type ObligationState = 'owed' | 'overdue' | 'met' | 'cancelled' | 'excused'

/** Still to be done. */
export const isOpen = ({ state }: { state: ObligationState }): boolean => state === 'owed' || state === 'overdue'

/** How a telling was proven. `event`: an `act` settled by the event that did it. */
export type MetBy = 'sms-receipt' | 'email-accepted' | 'letter-arrived' | 'person' | 'event'

export type CancelledReason = 'retracted' | 'superseded' | 'left-case'
export type ExcusedReason =
  | 'opted-out' | 'victim-died' | 'erased'
  | 'would-prejudice-investigation' | 'risk-to-safety' | 'victim-asked-not-to-be-told' | 'other'

/** What changed or ended something: an event, or a message that told (or turned out not to have). */
export type Cause = EventRef | { telling: string }

/**
 * An earlier value and what changed it, oldest first. `state`: what had ended it and was taken back; how it stands now is said beside.
 * `because` null: no event did it, but a date of birth that became known (with `entitlement`), or new packs or bank holidays (`due` alone).
 */
export type ObligationChange = {
  at: Instant
  what: 'due' | 'state' | 'recipient' | 'entitlement'
  from: string | null
  to: string | null
  because: Cause | null
}

/** The case facts that a message needs (court, time, conditions …): whitelisted event data, never `note`, never a victim's details. */
export type MessageFacts = { eventType: CaseEventType; occurredAt: Instant; receivedAt: Instant; crimeReference: string; offenceCategory: string; data: Record<string, unknown> }

export type Obligation = {
  /** UUIDv5 of case, rule, event, victim (and, for periodic updates, which one). */
  obligationId: string
  caseId: string
  victimId: string
  recipientId: string
  ruleId: string
  pack: string
  codeVersion: string
  right: number | null
  kind: ObligationKind
  owedBy: ServiceProvider
  basis: Basis
  mustTell: boolean
  entitlement: Entitlement
  because: EventRef
  /** For a `correction`: the obligation that told what was wrong. */
  corrects: string | null
  clock: ClockKind
  clockStartedAt: Instant
  assumedClock: boolean
  dueOn: LocalDate | null
  dueBy: Instant | null
  state: ObligationState
  metAt: Instant | null
  metBy: MetBy | null
  late: boolean
  reason: CancelledReason | ExcusedReason | null
  /** When it was met, cancelled or excused, never before it began; null while it is open. */
  endedAt: Instant | null
  /** What did it; null while it is open, and for who was erased, which is no event. */
  endedBy: Cause | null
  confidence: string
  history: ObligationChange[]
  facts: MessageFacts
  /** Only in what is said, never in what is derived: no fact supports it any more, as if it had never been; lists and timelines leave it out. */
  unfounded?: true
}
