// Why: call handling and victim care plan people by the day. Expected work is crimes × duties × minutes, each factor on the page.
import type { LocalDate } from '@kept-informed/kernel'
import type { ObligationKind } from '@kept-informed/victims-code'
import type { Team } from './work-minutes.js'

export type CrimesOfDay = { unit: string | null; day: LocalDate; crimes: number }
/** Duties by the day on which they arose. `byPerson`: those of them that a person must do, or begin. */
export type DutiesOfDay = { unit: string | null; ruleId: string; kind: ObligationKind; day: LocalDate; arose: number; byPerson: number }
/** Duties still open, by the day on which they are due; overdue ones too. */
export type OpenDuties = { unit: string | null; ruleId: string; kind: ObligationKind; dueOn: LocalDate | null; open: number; byPerson: number }

export type LoadHistory = {
  /** The first day of which everything is known, Europe/London. */
  since: LocalDate
  crimes: readonly CrimesOfDay[]
  duties: readonly DutiesOfDay[]
  open: readonly OpenDuties[]
}

/**
 * Of one rule: what is expected to arise that day, what is open and due that day (today: overdue work as well), and the minutes of people's
 * work in both. So all work is counted once: what is open on its last day, what is still to come on the day it arises.
 */
export type LoadOfRule = { ruleId: string; kind: ObligationKind; expected: number; due: number; minutes: number }

export type LoadOfDay = {
  unit: string | null
  day: LocalDate
  bankHoliday: boolean
  expectedCrimes: number
  rules: LoadOfRule[]
  hours: Record<Team, number>
}

/** `from`, `to`: the days looked back on; null where there were none, and nothing can be expected. */
export type Load = { from: LocalDate | null; to: LocalDate | null; days: LoadOfDay[] }
