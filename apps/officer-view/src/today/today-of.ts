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
/** One thing that is owed to her. */
export type Row = { obligationId: string; ruleId: string; dueBy: string | null; standing: Standing; how: How; risk: string | null; next: NextStep }
/** Something else that waits, not for one thing that is owed. */
export type TaskRow = { taskId: string; kind: string; dueBy: string | null; late: boolean; href: string }
/** One person in one case. */
export type About = { person: Called; personHref: string; caseHref: string; crimeReference: string; offence: string }
/** `standing`: of the most pressing of it. `tasks`: what waits about the same person beside what is owed. */
export type Card = About & { standing: Standing; rows: Row[]; tasks: TaskRow[] }
export type Today = { counts: Record<Standing, number>; cards: Card[]; otherTasks: (About & TaskRow)[] }

/** Whose duties the officer does; others' are theirs to do, and hers to know. */
export const OURS = ['police', 'witness-care-unit'] as const

export type Given = { duties: readonly ListedDuty[]; tasks: readonly NotifierTask[]; foreseen: readonly Foreseen[]; cases: ReadonlyMap<string, Case>; now: Instant }

export function todayOf({ duties, tasks, foreseen, cases, now }: Given): Today {
  const risks = new Map(foreseen.filter(({ willBeMet }) => willBeMet === false).map((one) => [one.obligationId, one.reason]))
  const counts: Today['counts'] = { overdue: 0, 'at-risk': 0, today: 0, later: 0 }
  const cards = new Map<string, Card>()
  const shown = new Set<string>()
  // Soonest first comes from the door: a card stands where the first thing in it does.
  for (const duty of duties.filter(({ owedBy }) => OURS.some((ours) => ours === owedBy))) {
    const row = rowOf(duty, { now, risks })
    counts[row.standing] += 1
    if (row.how.taskId !== null) shown.add(row.how.taskId)
    const key = keyOf(duty.caseId, duty.recipientId)
    const card = cards.get(key) ?? { ...aboutOf(cases, duty.caseId, duty.recipientId, duty.victimId), standing: row.standing, rows: [], tasks: [] }
    cards.set(key, { ...card, standing: morePressing(card.standing, row.standing), rows: [...card.rows, row] })
  }
  const otherTasks: Today['otherTasks'] = []
  for (const { taskId, kind, caseId, victimId, dueBy } of tasks.filter((task) => !shown.has(task.taskId))) {
    const task = { taskId, kind, dueBy, late: dueBy !== null && Date.parse(dueBy) < now, href: to('task', { taskId }) }
    const card = cards.get(keyOf(caseId, victimId))
    if (card) card.tasks.push(task)
    else otherTasks.push({ ...task, ...aboutOf(cases, caseId, victimId, victimId) })
  }
  return { counts, cards: [...cards.values()], otherTasks }
}

const keyOf = (caseId: string, victimId: string): string => JSON.stringify([caseId, victimId])

const PRESSING: readonly Standing[] = ['overdue', 'at-risk', 'today', 'later']
const morePressing = (one: Standing, other: Standing): Standing => PRESSING.find((standing) => standing === one || standing === other) ?? one

function rowOf(duty: ListedDuty, { now, risks }: { now: Instant; risks: ReadonlyMap<string, string | null> }): Row {
  const { obligationId, ruleId, dueBy } = duty
  const how = howOf(duty, OURS)
  const risk = duty.state === 'overdue' ? null : (risks.get(obligationId) ?? null)
  return { obligationId, ruleId, dueBy, how, risk, standing: standingOf(duty, now, risks), next: nextOf(duty, how) }
}

/** Named by who is told, else by who is owed. */
function aboutOf(cases: ReadonlyMap<string, Case>, caseId: string, recipientId: string, victimId: string): About {
  const found = cases.get(caseId)
  return {
    person: calledOf(personIn(cases, caseId, recipientId) ?? personIn(cases, caseId, victimId)), personHref: to('person', { caseId, victimId: recipientId }),
    caseHref: to('case', { caseId }), crimeReference: found?.crimeReference ?? caseId, offence: found?.offenceCategory ?? 'other',
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
