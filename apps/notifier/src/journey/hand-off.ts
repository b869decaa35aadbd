// Why: what another body owes is never sent from here: it is handed to them as a task, which follows what is owed.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import { openTask } from './journey.js'
import type { TaskRow } from './rows.js'

export const handOffIdOf = (obligationId: string): string => nameUuid('task', 'hand-off', obligationId)

/** For who owes it. */
export const handOffTask = ({ caseId, victimId, obligationId, owedBy, dueBy }: Obligation): Task => ({
  taskId: handOffIdOf(obligationId), caseId, kind: 'hand-off', for: owedBy, victimId, obligationIds: [obligationId], notificationId: null, dueBy, state: 'open', outcome: null, reason: 'owed-by-other',
})

/** The row as it is from now on; none when nothing changes. `before`: undefined when there was none. */
export function handOff(obligation: Obligation, before: TaskRow | undefined, now: Instant): TaskRow[] {
  const open = isOpen(obligation)
  if (!before) return open ? [{ ...openTask(handOffTask(obligation), now), revision: 1 }] : []
  if (before.state === 'done') return []
  const after: TaskRow = { ...before, state: open ? 'open' : 'cancelled', due_by: obligation.dueBy, ended_at: open ? null : now, revision: before.revision + 1 }
  return after.state === before.state && after.due_by === before.due_by ? [] : [after]
}
