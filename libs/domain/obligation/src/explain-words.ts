// Why: what can be said of an obligation is the same in every language; each language says it in its own whole sentences.
import type { CaseEventType } from '@kept-informed/case-event'
import type { LocalDate } from '@kept-informed/kernel'
import type { Basis, ObligationKind, ServiceProvider, Weekday } from '@kept-informed/victims-code'
import type { EndWhy, EntitlementGround, PersonWhy } from './explain-why.js'
import type { HolidayName } from './explain-bank-holidays.js'

export type Day = { date: LocalDate; weekday: Weekday }
/** Days that do not count: a weekend is one. */
export type Skipped = { saturday: Day; sunday: Day } | { day: Day; holiday: HolidayName | null; weekend: boolean }
export type Duty = { ruleId: string; kind: ObligationKind; owedBy: ServiceProvider }
export type Listener = PersonWhy['toldFor']

/** By when: `from` where the counting does not begin with the event. */
export type Limit =
  | { kind: 'same-day'; by: Day }
  | { kind: 'working-days'; days: number; by: Day; skipped: Skipped[]; from: Day | null }
  | { kind: 'agreed'; by: Day }
  | { kind: 'not-yet-known' }

/** What made owed again what had ended. */
export type OwedAgain = 'message-came-back' | 'record-taken-back' | 'opted-in'

/** One language: every member is whole sentences. */
export type Words = {
  /** `type` or `on` undefined: not known. */
  happened(type: CaseEventType | undefined, on: Day | undefined): string
  receivedByWcu(on: Day, assumed: boolean): string
  mustBy(duty: Duty, limit: Limit): string
  countedFrom(on: Day): string
  /** `changed`: on that day the packs or the list of bank holidays did; undefined: enhanced rights made it sooner. */
  dayWas(earlier: Day, changed: Day | undefined): string
  basis(basis: Basis, right: number | null, version: string): string
  standardRights(assessed: boolean): string
  enhancedRights(grounds: readonly EntitlementGround[]): string
  /** `since`: where another was told before. */
  toldFor(listener: NonNullable<Listener>, since: Day | undefined): string
  /** Somebody was told for them until then. */
  toldThemselves(since: Day): string
  owedAgain(how: OwedAgain, on: Day): string
  open(kind: ObligationKind, listener: Listener, late: boolean): string
  met(kind: ObligationKind, listener: Listener, end: EndWhy, on: Day): string
  /** Cancelled or excused; `on`: the day of what ended it. */
  ended(end: Pick<EndWhy, 'state' | 'reason'>, by: CaseEventType | undefined, on: Day | undefined): string
}
