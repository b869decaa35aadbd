// Why: the shape of an explanation. Whoever asks "why this, why then, why me, why did it end so" (a victim, an officer, an inspector, a
// court) gets one structure, made of ids, days and the row of the Code only, and the same in plain words.
import type { CaseEventType } from '@kept-informed/case-event'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Basis, ClockKind, Entitlement, ObligationKind, ServiceProvider } from '@kept-informed/victims-code'
import type { EventRef, Obligation, ObligationChange } from './obligation.js'

/** An obligation as a read side keeps it: without the case facts that a message needs. */
export type ObligationSnapshot = Omit<Obligation, 'facts'>

/** What is known of a case event: that it happened, never what it said. */
export type KnownEvent = EventRef & { type: CaseEventType; occurredAt: Instant }

/** The event; its type and time where they are known. */
export type BecauseEvent = EventRef & { type?: CaseEventType; occurredAt?: Instant }

export type RowWhy = {
  pack: string
  version: string
  ruleId: string
  right: number | null
  /** Null where it is recalled from memory and not checked. */
  paragraph: string | null
  kind: ObligationKind
  owedBy: ServiceProvider
  basis: Basis
  /** Working days; null: the row of that version is not at hand. */
  limits: Record<Entitlement, number> | 'agreed' | null
  /** What must be told or done, and where that comes from; null likewise. */
  tell: string | null
  source: string | null
  confidence: string
}

export type SkippedDay = { date: LocalDate; why: 'saturday' | 'sunday' | 'bank-holiday'; name?: string }

/** All days are Europe/London. */
export type DayWhy = {
  clock: ClockKind
  clockStartedAt: Instant
  startedOn: LocalDate
  assumedClock: boolean
  /** Day 0 of the counting: `startedOn`, or the day on which enhanced rights made the limit shorter. */
  countedFrom: LocalDate
  /** Working days from `countedFrom` to `dueOn`; null: as agreed, or no day yet. */
  workingDays: number | null
  dueOn: LocalDate | null
  dueBy: Instant | null
  /** Days between that did not count, in order; none for what was agreed, which counts calendar days. */
  skipped: SkippedDay[]
}

/** `assessed`: by an assessment of needs, to enhanced or to standard. None: standard, or the case is not at hand. */
export type EntitlementGround = 'assessed' | 'under-18' | 'bereaved-relative' | 'offence-category'

export type PersonWhy = {
  victimId: string
  recipientId: string
  entitlement: Entitlement
  grounds: EntitlementGround[]
  /** Why the recipient is another than the person owed. */
  toldFor?: 'parent-or-guardian' | 'family-spokesperson' | 'acts-for-victim'
}

/** An event, or a message that told somebody; null: neither did it. */
export type CauseWhy = BecauseEvent | { telling: string } | null

/** `at`: null only where it was not kept. `by`: how it was proven that it was met. `because`: what ended it. */
export type EndWhy = { state: 'met' | 'cancelled' | 'excused'; at: Instant | null; because: CauseWhy; by: Obligation['metBy']; reason: Obligation['reason']; late: boolean }

export type EarlierWhy = Omit<ObligationChange, 'because'> & { because: CauseWhy }

export type Why = {
  obligationId: string
  state: Obligation['state']
  because: BecauseEvent
  /** For a correction: the obligation that told what was wrong. */
  corrects: string | null
  row: RowWhy
  day: DayWhy
  person: PersonWhy
  /** Null while it is open. */
  ended: EndWhy | null
  earlier: EarlierWhy[]
  /** Said to the person owed. The Welsh is a draft until a Welsh speaker approves it. */
  inWords: { en: string; cy: string }
}
