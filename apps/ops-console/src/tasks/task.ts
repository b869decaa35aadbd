// Why: what the notifier's door says of a task, in its own names.
export const TASK_KINDS = ['call', 'call-first', 'approve-message', 'hand-off', 'find-details', 'check-contact', 'translate', 'decide-unknown', 'act'] as const
export const TASK_STATES = ['open', 'done', 'cancelled'] as const

export type Task = {
  taskId: string; caseId: string; kind: (typeof TASK_KINDS)[number]; for: string; victimId: string; obligationIds: string[]; notificationId: string | null
  dueBy: string | null; state: (typeof TASK_STATES)[number]; outcome: string | null; reason: string
}
export type TaskCounts = { open: number; overdue: number; byKind: { kind: Task['kind']; open: number; overdue: number }[] }

export const isLate = ({ state, dueBy }: Pick<Task, 'state' | 'dueBy'>, now: number): boolean => state === 'open' && dueBy !== null && Date.parse(dueBy) < now

/** What its kind can end with (the contract's words). */
export const outcomesOf = (kind: Task['kind']): readonly string[] => (kind === 'approve-message' ? ['approved', 'refused'] : ['done'])
