// Why: a nudge tells one of the force's own people that something waits for them, and nothing of what it is: how many, the soonest day, and where
// to look. It is no notification: it tells no victim anything and settles nothing that is owed.
import type { Instant } from '@kept-informed/kernel'

/** What waits for somebody: a task, or something owed that is late and that no task is about. Never of a restricted case. */
export type Waiting = {
  /** The task, or what is owed. */
  id: string
  caseId: string
  /** What is owed that it is about. */
  obligationIds: readonly string[]
  /** null: no day is set. */
  dueBy: Instant | null
  openedAt: Instant | null
}

export type NudgeCircumstances = {
  own: readonly Waiting[]
  /** Of the people that they are set over. `nudgeable`: whether that person has an address of their own, and so was nudged first. */
  ofOthers: readonly (Waiting & { nudgeable: boolean })[]
  /** When they were nudged last; null: never. */
  last: Instant | null
  /** A supervisor asks for it by hand. */
  asked: boolean
}

export type Nudge = {
  /** How many wait, of their own. */
  waiting: number
  overdue: number
  /** Of their own or of others, the soonest that has a day. */
  soonestDue: Instant | null
  /** How many of the people that they are set over are late, and have been for a working day. */
  ofOthers: number
  /** The cases that it is about, each once. */
  caseIds: readonly string[]
}
