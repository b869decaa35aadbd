// Why: an operator sees what waits, oldest first, and narrows it by reason or case.
import type { QuarantineReason } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { itemFrom, QUARANTINE_COLUMNS, type QuarantineItem, type QuarantineRow } from '../quarantine-item.js'

export type QuarantineFilter = { reason?: QuarantineReason; caseId?: string }
/** Where the page before ended. */
export type AfterItem = { receivedAt: Instant; quarantineId: string }

export async function readQuarantine(database: Query, { reason, caseId }: QuarantineFilter, limit: number, after: AfterItem | null): Promise<QuarantineItem[]> {
  const values: unknown[] = []
  const param = (value: unknown): string => `$${values.push(value)}`
  const where = [`state = 'waiting'`]
  if (reason !== undefined) where.push(`reasons @> ${param(JSON.stringify([{ reason }]))}::jsonb`)
  if (caseId !== undefined) where.push(`case_id = ${param(caseId)}`)
  if (after) where.push(`(received_at, quarantine_id) > (${param(after.receivedAt)}::bigint, ${param(after.quarantineId)}::uuid)`)
  const rows = await database.query<QuarantineRow>(`select ${QUARANTINE_COLUMNS} from quarantine where ${where.join(' and ')} order by received_at, quarantine_id limit ${param(limit)}`, values)
  return rows.map(itemFrom)
}

/** One that still waits (for a person or for its case); undefined: there is none, or it has ended. */
export async function findQuarantined(database: Query, quarantineId: string): Promise<QuarantineItem | undefined> {
  const [row] = await database.query<QuarantineRow>(`select ${QUARANTINE_COLUMNS} from quarantine where quarantine_id = $1 and state in ('parked', 'waiting')`, [quarantineId])
  return row && itemFrom(row)
}

export type QuarantineCounts = { waiting: number; parked: number; oldestReceivedAt: Instant | null; byReason: { reason: QuarantineReason; count: number }[] }

/** An item with several reasons counts under each of them. `parked`: for its case, not for a person. */
export async function countQuarantine(database: Query): Promise<QuarantineCounts> {
  const [all] = await database.query<Omit<QuarantineCounts, 'byReason'>>(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'parked')::int as parked, min(received_at) filter (where state = 'waiting') as "oldestReceivedAt"
       from quarantine where state in ('parked', 'waiting')`,
  )
  const byReason = await database.query<{ reason: QuarantineReason; count: number }>(
    `select r ->> 'reason' as reason, count(*)::int as count from quarantine cross join jsonb_array_elements(reasons) r where state = 'waiting' group by 1 order by 2 desc, 1`,
  )
  return { waiting: all?.waiting ?? 0, parked: all?.parked ?? 0, oldestReceivedAt: all?.oldestReceivedAt ?? null, byReason }
}
