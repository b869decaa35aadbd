// Why: the whole of what is known of a case, in any order and with repetitions; everything else is derived from it.
import type { CaseEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { CaseContext } from './case-context.js'
import type { EventRef, Obligation } from './obligation.js'
import type { PersonFact, Telling } from './telling.js'
import type { EarlierRules } from './under-earlier-rules.js'

export type CaseFacts = { events: readonly CaseEvent[]; tellings: readonly Telling[]; persons: readonly PersonFact[] }

/** By what it is decided: packs as data, and the calendar of working days. `earlier`: by what it was decided before, oldest first. */
export type Rules = { packs: readonly CodePack[]; calendar: WorkingCalendar; earlier?: readonly EarlierRules[] }

/** An event that has no effect and must be set aside. */
export type SetAside = EventRef & { reason: 'unknown-victim' | 'beyond-calendar' | 'after-erasure'; pointers: string[] }

export type Derived = {
  obligations: Obligation[]
  /** null: the case was never registered. */
  context: CaseContext | null
  setAside: SetAside[]
  recorded: (EventRef & { retracted: boolean })[]
  /** Events that created no obligation. */
  noRule: EventRef[]
  /** The next instant at which time alone changes the answer. */
  wakeAt: Instant | null
}
