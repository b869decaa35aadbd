// Why: a task goes to the officer who has the case today, due when the first of what it is about is due.
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext, Obligation } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import type { NotificationRow } from './rows.js'

export type TaskAddress = (q: Query, notification: NotificationRow) => Promise<{ for: string; dueBy: Instant | null }>

export const taskAddress: TaskAddress = async (q, { case_id, obligation_ids }) => {
  const [context] = await q.query<{ context: string }>('select context from case_context where case_id = $1', [case_id])
  const owed = await q.query<{ snapshot: string }>('select snapshot from obligation where obligation_id = any($1)', [obligation_ids])
  const due = owed.flatMap(({ snapshot }) => (JSON.parse(snapshot) as Obligation).dueBy ?? [])
  return { for: context ? `officer:${(JSON.parse(context.context) as CaseContext).officer.officerId}` : 'police', dueBy: due.length > 0 ? Math.min(...due) : null }
}
