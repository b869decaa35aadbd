// Why: the one read of a case; every row is a snapshot, so a timeline costs four look-ups by case, in two questions.
import type { NotificationSnapshot } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { RecordedEvent } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import type { TimelineParts } from './case-timeline.js'
import type { ObligationRow } from './project-facts.js'

/** Null when no event of the case was ever taken: unknown, or only parked. */
export async function readTimeline(database: Query, caseId: string, asOf: Instant, codeInForce: string): Promise<TimelineParts | null> {
  const events = await database.query<RecordedEvent>(
    `select source, id, type, occurred_at as "occurredAt", received_at as "receivedAt", retracted from case_event where case_id = $1`,
    [caseId],
  )
  if (events.length === 0) return null
  const rows = await database.query<Row>(
    `select 'obligation' as kind, snapshot from obligation where case_id = $1
     union all select 'notification', snapshot from notification where case_id = $1
     union all select 'task', snapshot from task where case_id = $1`,
    [caseId],
  )
  const timeline: TimelineParts = { caseId, asOf, codeVersion: codeInForce, events, obligations: [], notifications: [], tasks: [] }
  for (const row of rows) {
    if (row.kind === 'notification') timeline.notifications.push(row.snapshot)
    else if (row.kind === 'task') timeline.tasks.push(row.snapshot)
    else if (row.snapshot.unfounded !== true) timeline.obligations.push(row.snapshot)
  }
  return timeline
}

type Row = { kind: 'obligation'; snapshot: ObligationRow } | { kind: 'notification'; snapshot: NotificationSnapshot } | { kind: 'task'; snapshot: Task }
