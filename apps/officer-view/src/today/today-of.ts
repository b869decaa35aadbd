// Why: whom I owe what, soonest first: people in plain words, how each thing stands, and what to do next. Pure.
import type { Instant } from '@kept-informed/kernel'
import type { Foreseen, ListedDuty } from '../doors/evidence.js'
import type { Case, NotifierTask } from '../doors/notifier.js'
import { type Card, cardsOf } from '../owed/cards-of.js'
import { howOf } from '../owed/how.js'
import { isOurs, OURS } from '../owed/ours.js'
import { risksAmong, type Standing } from '../owed/standing.js'

/** `cards`: what has a day, or is owed. `also`: of whom only tasks wait that have no day. */
export type Today = { counts: Record<Standing, number>; cards: Card[]; also: Card[] }
export type Given = {
  duties: readonly ListedDuty[]
  tasks: readonly NotifierTask[]
  foreseen: readonly Foreseen[]
  cases: ReadonlyMap<string, Case>
  now: Instant
}

/** Where the duties are not all, a task of one on another page is left to that page. */
export function tasksHere(tasks: readonly NotifierTask[], { duties, whole }: { duties: readonly ListedDuty[]; whole: boolean }): NotifierTask[] {
  const here = new Set(duties.map(({ obligationId }) => obligationId))
  return tasks.filter(({ obligationIds }) => whole || obligationIds.length === 0 || obligationIds.some((id) => here.has(id)))
}

export function todayOf({ duties, tasks, foreseen, cases, now }: Given): Today {
  const ours = duties.filter(isOurs)
  // A task that a duty leads to stands there.
  const shown = new Set(ours.map((duty) => howOf(duty, OURS).taskId))
  const all = cardsOf({ duties: ours, tasks: tasks.filter(({ taskId }) => !shown.has(taskId)), cases, risks: risksAmong(foreseen), now })
  const counts: Today['counts'] = { overdue: 0, 'at-risk': 0, today: 0, later: 0 }
  for (const { standing } of all.flatMap(({ rows }) => rows)) counts[standing] += 1
  return { counts, cards: all.filter(hasDay), also: all.filter((card) => !hasDay(card)) }
}

const hasDay = ({ rows, tasks }: Card): boolean => rows.length > 0 || tasks.some(({ dueBy }) => dueBy !== null)
