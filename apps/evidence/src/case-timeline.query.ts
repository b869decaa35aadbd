// Why: the one read of a case; every row is a snapshot, so a timeline costs five look-ups by case.
import type { NotificationSnapshot } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { RecordedEvent } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import type { TimelineParts } from './case-timeline.js'
import type { ObligationRow } from './project-facts.js'

/** Null when no event of the case was ever taken: unknown, or only parked. */
export async function readTimeline(database: Database, caseId: string, asOf: Instant, codeInForce: string): Promise<TimelineParts | null> {
  const [events, obligations, notifications, tasks] = await Promise.all([
    database.query<RecordedEvent>(
      `select source, id, type, occurred_at as "occurredAt", received_at as "receivedAt", retracted from case_event where case_id = $1`,
      [caseId],
    ),
    snapshots<ObligationRow>(database, 'obligation', caseId),
    snapshots<NotificationSnapshot>(database, 'notification', caseId),
    snapshots<Task>(database, 'task', caseId),
  ])
  if (events.length === 0) return null
  return { caseId, asOf, codeVersion: codeInForce, events, obligations: obligations.filter(({ unfounded }) => unfounded !== true), notifications, tasks }
}

async function snapshots<T>(database: Database, table: 'obligation' | 'notification' | 'task', caseId: string): Promise<T[]> {
  const rows = await database.query<{ snapshot: T }>(`select snapshot from ${table} where case_id = $1`, [caseId])
  return rows.map(({ snapshot }) => snapshot)
}
