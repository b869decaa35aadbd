// Why: whom I owe what, soonest first: a person and a case in plain words, how it stands, and what to do next. Pure.
import { londonDay } from '@kept-informed/web'
import type { Instant } from '@kept-informed/kernel'
import type { Foreseen, ListedDuty } from '../doors/evidence.js'
import type { Case, NotifierTask } from '../doors/notifier.js'
import { type Called, calledOf, personIn } from '../doors/people.js'
import { to, within } from '../paths.js'
import { type How, howOf } from './how.js'

export type Standing = 'overdue' | 'at-risk' | 'today' | 'later'
export type NextStep = { words: string; href: string }
export type Row = {
  obligationId: string; person: Called; personHref: string; caseId: string; caseHref: string; crimeReference: string; offence: string; ruleId: string
  dueBy: string | null; standing: Standing; how: How; risk: string | null; next: NextStep
}
export type TaskRow = { taskId: string; kind: string; person: Called; caseHref: string; crimeReference: string; offence: string; dueBy: string | null; href: string }
export type Today = { counts: Record<Standing, number>; rows: Row[]; otherTasks: TaskRow[] }

/** Whose duties the officer does; others' are theirs to do, and hers to know. */
export const OURS = ['police', 'witness-care-unit'] as const

export type Given = { duties: readonly ListedDuty[]; tasks: readonly NotifierTask[]; foreseen: readonly Foreseen[]; cases: ReadonlyMap<string, Case>; now: Instant }

export function todayOf({ duties, tasks, foreseen, cases, now }: Given): Today {
  const risks = new Map(foreseen.filter(({ willBeMet }) => willBeMet === false).map((one) => [one.obligationId, one.reason]))
  const rows = duties.filter(({ owedBy }) => OURS.some((ours) => ours === owedBy)).map((duty) => rowOf(duty, { cases, now, risks }))
  const counts: Today['counts'] = { overdue: 0, 'at-risk': 0, today: 0, later: 0 }
  for (const { standing } of rows) counts[standing] += 1
  const shown = new Set(rows.flatMap(({ how }) => how.taskId ?? []))
  return { counts, rows, otherTasks: tasks.filter(({ taskId }) => !shown.has(taskId)).map((task) => taskRowOf(task, cases)) }
}

type Around = { cases: ReadonlyMap<string, Case>; now: Instant; risks: ReadonlyMap<string, string | null> }

function rowOf(duty: ListedDuty, { cases, now, risks }: Around): Row {
  const { caseId, victimId, recipientId, obligationId, ruleId, dueBy } = duty
  const how = howOf(duty, OURS)
  return {
    obligationId, caseId, ruleId, dueBy, how,
    person: calledOf(personIn(cases, caseId, recipientId) ?? personIn(cases, caseId, victimId)), personHref: to('person', { caseId, victimId: recipientId }),
    caseHref: to('case', { caseId }), ...caseNames(cases, caseId),
    standing: standingOf(duty, now, risks), risk: duty.state === 'overdue' ? null : (risks.get(obligationId) ?? null), next: nextOf(duty, how),
  }
}

export function standingOf({ state, dueBy, obligationId }: Pick<ListedDuty, 'state' | 'dueBy' | 'obligationId'>, now: Instant, risks: ReadonlyMap<string, string | null>): Standing {
  if (state === 'overdue') return 'overdue'
  if (risks.has(obligationId)) return 'at-risk'
  return dueBy !== null && londonDay(Date.parse(dueBy)) <= londonDay(now) ? 'today' : 'later'
}

/** A task has a page; what has none is recorded where it is done. */
function nextOf({ caseId, victimId, because, kind, ruleId, obligationId }: ListedDuty, { words, taskId }: How): NextStep {
  if (taskId !== null) return { words: `next.${words.replace('how.task.', '')}`, href: to('task', { taskId }) }
  if (words === 'how.act') return { words: 'next.record', href: within(to('record', { caseId }), { for: ruleId }) }
  if (kind === 'inform' && (words === 'how.tell' || words === 'how.withheld' || words === 'how.failed')) {
    return { words: 'next.tell', href: within(to('recordKind', { caseId, kind: 'victim-told' }), { victimId, about: [`${because.source} ${because.id}`] }) }
  }
  return { words: 'next.why', href: to('why', { caseId, obligationId }) }
}

const taskRowOf = ({ taskId, kind, caseId, victimId, dueBy }: NotifierTask, cases: ReadonlyMap<string, Case>): TaskRow => ({
  taskId, kind, dueBy, person: calledOf(personIn(cases, caseId, victimId)), caseHref: to('case', { caseId }), ...caseNames(cases, caseId), href: to('task', { taskId }),
})

const caseNames = (cases: ReadonlyMap<string, Case>, caseId: string): { crimeReference: string; offence: string } => {
  const found = cases.get(caseId)
  return { crimeReference: found?.crimeReference ?? caseId, offence: found?.offenceCategory ?? 'other' }
}
