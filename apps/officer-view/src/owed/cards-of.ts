// Why: an officer acts for people. What waits for one person in one case stands on one card, at the place of the first of it. Pure.
import type { Instant } from '@kept-informed/kernel'
import type { ListedDuty } from '../doors/evidence.js'
import type { Case, NotifierTask } from '../doors/notifier.js'
import { type Called, calledOf, personIn } from '../doors/people.js'
import { to } from '../paths.js'
import { type Row, rowOf } from './row-of.js'
import { morePressing, type Risks, type Standing } from './standing.js'
import { taskWords } from './task-words.js'

/** Something that waits beside what is owed. `words`: the key of what it is called. */
export type TaskRow = { taskId: string; words: string; dueBy: string | null; late: boolean; href: string }
export type About = { person: Called; personHref: string; caseId: string; caseHref: string; crimeReference: string; offence: string }
/** `standing`: of the most pressing thing on it. */
export type Card = About & { standing: Standing; rows: Row[]; tasks: TaskRow[] }
export type Waiting = { duties: readonly ListedDuty[]; tasks: readonly NotifierTask[]; cases: ReadonlyMap<string, Case>; risks: Risks; now: Instant }

/** Soonest first; what has no day comes last, in the order in which it is given. */
export function cardsOf({ duties, tasks, cases, risks, now }: Waiting): Card[] {
  const things = [...duties.map((duty) => owedThing(duty, { now, risks })), ...tasks.map((task) => taskThing(task, now))]
  const cards = new Map<string, Card>()
  for (const { whose, standing, row, task } of things.sort((a, b) => instantOf(a.dueBy) - instantOf(b.dueBy))) {
    const key = JSON.stringify([whose.caseId, whose.recipientId])
    const card = cards.get(key) ?? { ...aboutOf(cases, whose), standing, rows: [], tasks: [] }
    cards.set(key, {
      ...card,
      standing: morePressing(card.standing, standing),
      rows: row ? [...card.rows, row] : card.rows,
      tasks: task ? [...card.tasks, task] : card.tasks,
    })
  }
  return [...cards.values()]
}

type Whose = { caseId: string; recipientId: string; victimId: string }
type Thing = { whose: Whose; dueBy: string | null; standing: Standing; row: Row | null; task: TaskRow | null }

function owedThing(duty: ListedDuty, at: { now: Instant; risks: Risks }): Thing {
  const row = rowOf(duty, at)
  return { whose: duty, dueBy: duty.dueBy, standing: row.standing, row, task: null }
}

function taskThing({ taskId, kind, reason, dueBy, caseId, victimId }: NotifierTask, now: Instant): Thing {
  const late = dueBy !== null && Date.parse(dueBy) < now
  const task = { taskId, words: taskWords({ kind, reason }), dueBy, late, href: to('task', { taskId }) }
  return { whose: { caseId, victimId, recipientId: victimId }, dueBy, standing: late ? 'overdue' : 'later', row: null, task }
}

const NEVER = Number.MAX_SAFE_INTEGER
const instantOf = (dueBy: string | null): Instant => (dueBy === null ? NEVER : Date.parse(dueBy))

/** Named by who is told, else by who is owed. */
function aboutOf(cases: ReadonlyMap<string, Case>, { caseId, recipientId, victimId }: Whose): About {
  const found = cases.get(caseId)
  return {
    person: calledOf(personIn(cases, caseId, recipientId) ?? personIn(cases, caseId, victimId)),
    personHref: to('person', { caseId, victimId: recipientId }),
    caseId,
    caseHref: to('case', { caseId }),
    crimeReference: found?.crimeReference ?? caseId,
    offence: found?.offenceCategory ?? 'other',
  }
}
