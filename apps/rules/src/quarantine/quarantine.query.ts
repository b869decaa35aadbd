// Why: an operator sees what waits, oldest first, and narrows it by reason or case.
import type { QuarantineReason } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { itemFrom, QUARANTINE_COLUMNS, type QuarantineItem, type QuarantineRow } from '../quarantine-item.js'
import type { CaseSight, Restricted } from '../restricted-cases.query.js'

/** `restrictedOnly`: nothing but what is in restricted cases. */
export type QuarantineSight = CaseSight & { restrictedOnly: boolean }

export type QuarantineFilter = { reason?: QuarantineReason; caseId?: string }
/** Where the page before ended. */
export type AfterItem = { receivedAt: Instant; quarantineId: string }

type Param = (value: unknown) => string

/**
 * Conditions on what may be seen. A record is of a case when it or its key names it; one whose case cannot be read, when it would restrict one or its bytes name one that is hidden.
 */
function seenBy({ hidden, seen, everything, restrictedOnly }: QuarantineSight, param: Param): string[] {
  const of = (cases: readonly string[], nameless: boolean): string => {
    const ids = param(cases)
    const unread = nameless ? `case_id is null and (restricts or exists (select 1 from unnest(${ids}::text[]) as one(id) where position(convert_to(one.id, 'UTF8') in value) > 0))` : 'false'
    return `coalesce(case_id = any(${ids}::text[]) or key = any(${param(cases.map((caseId) => JSON.stringify(caseId)))}::text[]) or ${unread}, false)`
  }
  return [...(everything ? [] : [`not ${of([...hidden], true)}`]), ...(restrictedOnly ? [of(seen, everything)] : [])]
}

export async function readQuarantine(database: Query, { reason, caseId }: QuarantineFilter, sight: QuarantineSight, { limit, after }: { limit: number; after: AfterItem | null }): Promise<QuarantineItem[]> {
  const values: unknown[] = []
  const param: Param = (value) => `$${values.push(value)}`
  const where = [`state = 'waiting'`, ...seenBy(sight, param)]
  if (reason !== undefined) where.push(`reasons @> ${param(JSON.stringify([{ reason }]))}::jsonb`)
  if (caseId !== undefined) where.push(`case_id = ${param(caseId)}`)
  if (after) where.push(`(received_at, quarantine_id) > (${param(after.receivedAt)}::bigint, ${param(after.quarantineId)}::uuid)`)
  const rows = await database.query<QuarantineRow>(`select ${QUARANTINE_COLUMNS} from quarantine where ${where.join(' and ')} order by received_at, quarantine_id limit ${param(limit)}`, values)
  return rows.map(itemFrom)
}

/** One that still waits (for a person or for its case); undefined: there is none, it has ended, or it is not there for who asks. */
export async function findQuarantined(database: Query, quarantineId: string, sight: QuarantineSight): Promise<QuarantineItem | undefined> {
  const values: unknown[] = [quarantineId]
  const where = [`quarantine_id = $1`, `state in ('parked', 'waiting')`, ...seenBy(sight, (value) => `$${values.push(value)}`)]
  const [row] = await database.query<QuarantineRow>(`select ${QUARANTINE_COLUMNS} from quarantine where ${where.join(' and ')}`, values)
  return row && itemFrom(row)
}

export type QuarantineCounts = { waiting: number; parked: number; oldestReceivedAt: Instant | null; byReason: { reason: QuarantineReason; count: number }[] }

/** An item with several reasons counts under each of them. `parked`: for its case, not for a person. */
export async function countQuarantine(database: Query, sight: QuarantineSight): Promise<QuarantineCounts> {
  const values: unknown[] = []
  const seen = seenBy(sight, (value) => `$${values.push(value)}`).map((condition) => ` and ${condition}`).join('')
  const [all] = await database.query<Omit<QuarantineCounts, 'byReason'>>(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'parked')::int as parked, min(received_at) filter (where state = 'waiting') as "oldestReceivedAt"
       from quarantine where state in ('parked', 'waiting')${seen}`,
    values,
  )
  const byReason = await database.query<{ reason: QuarantineReason; count: number }>(
    `select r.one ->> 'reason' as reason, count(*)::int as count from quarantine cross join jsonb_array_elements(reasons) as r(one) where state = 'waiting'${seen} group by 1 order by 2 desc, 1`, values,
  )
  return { waiting: all?.waiting ?? 0, parked: all?.parked ?? 0, oldestReceivedAt: all?.oldestReceivedAt ?? null, byReason }
}

/** When the oldest came that is only for who may see its restricted case; null: none waits. */
export async function oldestRestricted(database: Query, { cases, unregistered }: Restricted): Promise<Instant | null> {
  const values: unknown[] = []
  const sight = { hidden: new Set<string>(), seen: [...cases.map(({ caseId }) => caseId), ...unregistered], everything: true, restrictedOnly: true }
  const seen = seenBy(sight, (value) => `$${values.push(value)}`).join(' and ')
  return (await database.query<{ oldest: Instant | null }>(`select min(received_at) as oldest from quarantine where state = 'waiting' and ${seen}`, values))[0]?.oldest ?? null
}
