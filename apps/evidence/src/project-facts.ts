// Why: the timeline is read from rows that hold the newest snapshot of each thing; which facts change which row is decided here,
// purely. A snapshot with a lower revision than one seen before never wins, so order and repetition do not matter.
import type { NotificationSnapshot } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { CaseContext, Obligation, RecordedEvent } from '@kept-informed/obligation'
import type { Fact } from './read-fact.js'

/** Ids and hashes only: the case facts that a message needs stay on the topic. */
export type ObligationRow = Omit<Obligation, 'facts'>
/** `at`: when that snapshot was said. */
type Revised<T> = { caseId: string; revision: number; at: Instant; value: T }
/** `openedAt`: the earliest word of it as open that is among these facts; null: none is. */
type RevisedTask = Revised<Task> & { openedAt: Instant | null }

export type Projection = {
  events: Revised<RecordedEvent>[]
  contexts: Revised<CaseContext>[]
  obligations: Revised<ObligationRow>[]
  notifications: Revised<NotificationSnapshot>[]
  tasks: RevisedTask[]
}

/** The rows to upsert for a batch of facts: for each thing the highest revision in it. */
export function projectFacts(facts: Fact[]): Projection {
  const events = new Map<string, Revised<RecordedEvent>>()
  const contexts = new Map<string, Revised<CaseContext>>()
  const obligations = new Map<string, Revised<ObligationRow>>()
  const notifications = new Map<string, Revised<NotificationSnapshot>>()
  const tasks = new Map<string, RevisedTask>()
  for (const { caseId, at, message } of facts) {
    const { data } = message
    if ('event' in data) keepNewest(events, JSON.stringify([caseId, data.event.source, data.event.id]), { caseId, at, revision: data.revision, value: data.event })
    else if ('context' in data) keepNewest(contexts, caseId, { caseId, at, revision: data.revision, value: data.context })
    else if ('obligation' in data) keepNewest(obligations, data.obligation.obligationId, { caseId, at, revision: data.revision, value: withoutFacts(data.obligation) })
    else if ('notification' in data) keepNewest(notifications, data.notification.notificationId, { caseId, at, revision: data.revision, value: data.notification })
    else if ('task' in data) keepTask(tasks, { caseId, at, revision: data.revision, value: data.task, openedAt: data.task.state === 'open' ? at : null })
  }
  return {
    events: [...events.values()],
    contexts: [...contexts.values()],
    obligations: [...obligations.values()],
    notifications: [...notifications.values()],
    tasks: [...tasks.values()],
  }
}

function keepNewest<Row extends { revision: number }>(rows: Map<string, Row>, key: string, row: Row): void {
  const seen = rows.get(key)
  if (!seen || seen.revision <= row.revision) rows.set(key, row)
}

function keepTask(rows: Map<string, RevisedTask>, row: RevisedTask): void {
  const { taskId } = row.value
  const openings = [rows.get(taskId)?.openedAt, row.openedAt].filter((at) => at != null)
  keepNewest(rows, taskId, row)
  const kept = rows.get(taskId)
  if (kept) rows.set(taskId, { ...kept, openedAt: openings.length > 0 ? Math.min(...openings) : null })
}

function withoutFacts({ facts: _facts, ...row }: Obligation): ObligationRow {
  return row
}
