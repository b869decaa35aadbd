// Why: whatever the machine may not do ends at a person: a task says who, what, for whom and by when.
import type { Instant } from '@kept-informed/kernel'

export type TaskKind = 'call' | 'call-first' | 'approve-message' | 'hand-off' | 'find-details' | 'check-contact' | 'translate' | 'decide-unknown' | 'act'
export type TaskState = 'open' | 'done' | 'cancelled'
export type TaskOutcome = 'done' | 'approved' | 'refused'

export type Task = {
  /** UUIDv5 of what it is about: the same need never makes two tasks. */
  taskId: string
  caseId: string
  kind: TaskKind
  /** `officer:<id>`, `unit:<unit>`, or the owner (`cps`, `probation` …). */
  for: string
  victimId: string
  obligationIds: string[]
  notificationId: string | null
  dueBy: Instant | null
  state: TaskState
  outcome: TaskOutcome | null
  /** A fixed word such as `no-safe-contact`; never personal. */
  reason: string
}
