// Why: the last rung is a person: the officer while there is time to call, and, when it has not been done, whoever is set over them. What cannot
// be told by then is known to both before it is missed.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { type Decider, outcomeOf, taskFor } from './decider.js'
import type { WithheldBecause } from './notification.js'
import type { Task } from './task.js'
import { peopleBy } from './timing/ladder.js'

const HOUR = 3_600_000
/** Whoever was asked late is not passed over at once. */
const OFFICER_HAS_AT_LEAST_MS = 1 * HOUR

/** Nobody is to be told, or nobody may be until others have spoken. */
const NO_CALL: ReadonlySet<WithheldBecause> = new Set<WithheldBecause>(['erased', 'victim-died', 'opted-out', 'guard'])

/** The officer's turn, for what is still withheld for that reason then; null: it does not come. */
export function officerTurn({ dueBy, calendar }: Decider, because: WithheldBecause): Instant | null {
  return dueBy === null || NO_CALL.has(because) ? null : peopleBy(dueBy, calendar).officerBy
}

/** A call because no time is left to wait for anything else. */
export const timeIsShort = (decider: Decider): Task => taskFor(decider, 'call', 'time-is-short')

/** Whose turn it is when the officer has not called, and when; null: there is no such call, or nobody over them. */
export function supervisorTurn(decider: Decider, tasks: readonly Task[]): { at: Instant; task: Task } | null {
  const { circumstances: { supervisor, tasks: known, notificationId }, dueBy, calendar, now } = decider
  const call = tasks.find(({ kind }) => kind === 'call')
  if (!call || supervisor === null || dueBy === null || outcomeOf(decider, call) !== null) return null
  const opened = known.find(({ taskId, state }) => taskId === call.taskId && state === 'open')?.openedAt ?? now
  const task = { ...call, taskId: nameUuid('task', 'call', 'supervisor', notificationId), for: supervisor, reason: 'officer-has-not-called' }
  return { at: Math.max(peopleBy(dueBy, calendar).supervisorBy, opened + OFFICER_HAS_AT_LEAST_MS), task }
}
