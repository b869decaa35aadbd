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
