// Why: whether everything that came in was taken is asked of the log itself, record by record, and not of the service that should have taken it:
// each is the cause of something, owes nothing, is set aside, was there before, or is lost.
import { CASE_EVENTS_TOPIC, parseCaseEvent } from '@kept-informed/case-event'
import type { Counts, Gap, Tally } from '@kept-informed/evidence-chain'
import type { EventLog, LogRecord } from '@kept-informed/event-log'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { readRecords } from './read-records.js'

export type Period = { from: Instant; to: Instant } | null

type Known = { key: string; caseId: string; receivedAt: Instant }
const keyOf = (source: string, id: string): string => JSON.stringify([source, id])

/** `read`: how far rules have read, by partition. */
export async function countCaseEvents(query: Query, eventLog: EventLog, read: readonly number[], period: Period): Promise<{ tally: Tally; gaps: Gap[] }> {
  const to = await eventLog.endOffsets(CASE_EVENTS_TOPIC)
  const causes = await causesOf(query)
  const parts: Counts = {}
  const gaps: Gap[] = []
  const seen = new Set<string>()
  let all = 0
  const count = (part: string, receivedAt: Instant | null): void => {
    if (period && receivedAt !== null && (receivedAt < period.from || receivedAt >= period.to)) return
    all += 1
    parts[part] = (parts[part] ?? 0) + 1
  }
  await readRecords(eventLog, [{ topic: CASE_EVENTS_TOPIC, from: to.map(() => 0), to }], async (records) => {
    const handled = records.filter(({ partition, offset }) => offset < (read[partition] ?? 0))
    for (let n = handled.length; n < records.length; n++) count('unread', null)
    const [aside, known] = [await asideAmong(query, handled), await knownAmong(query, handled)]
    for (const record of handled) {
      const place = `${record.partition}/${record.offset}`
      const event = eventIn(record)
      const found = event && known.get(keyOf(event.source, event.id))
      const set = aside.get(place)
      // What came too early and was let in when its case came is taken; what was mended by a person is another event in the place of this record.
      if (set && !(set.released && found)) count('quarantined', set.receivedAt)
      else if (found && seen.has(found.key)) count('duplicates', found.receivedAt)
      else if (found) count(causes.has(found.key) ? 'causes' : 'noRule', found.receivedAt)
      else {
        all += 1
        const id = `${CASE_EVENTS_TOPIC}/${place}${event ? ` ${event.source} ${event.id}` : ''}`
        gaps.push({ line: 'caseEvents', id, caseId: event?.caseId ?? null, why: 'it was read, and was neither taken nor set aside' })
      }
      if (found) seen.add(found.key)
    }
  })
  return { tally: { all, parts }, gaps }
}

/** Events that something is or was owed because of. */
async function causesOf(query: Query): Promise<Set<string>> {
  const rows = await query.query<{ source: string; id: string }>(`select distinct snapshot -> 'because' ->> 'source' as source, snapshot -> 'because' ->> 'id' as id from evidence.obligation`)
  return new Set(rows.map(({ source, id }) => keyOf(source, id)))
}

/** What the sender calls it; whatever its time says, because that was judged when it came. */
function eventIn(record: LogRecord) {
  const parsed = parseCaseEvent(record, Number.MAX_SAFE_INTEGER)
  return parsed.ok ? parsed.event : null
}

type Aside = { place: string; receivedAt: Instant; released: boolean }

async function asideAmong(query: Query, records: readonly LogRecord[]): Promise<Map<string, Aside>> {
  const rows = await query.query<Aside>(
    `select q.partition || '/' || q."offset" as place, q.received_at as "receivedAt", q.state = 'released' as released
       from rules.quarantine q join unnest($1::int[], $2::bigint[]) as r(partition, "offset") on q.partition = r.partition and q."offset" = r."offset"
      where q.topic = $3`,
    [records.map(({ partition }) => partition), records.map(({ offset }) => offset), CASE_EVENTS_TOPIC],
  )
  return new Map(rows.map((row) => [row.place, row]))
}

async function knownAmong(query: Query, records: readonly LogRecord[]): Promise<Map<string, Known>> {
  const events = records.flatMap((record) => eventIn(record) ?? [])
  const rows = await query.query<{ source: string; id: string; caseId: string; receivedAt: Instant }>(
    `select source, id, case_id as "caseId", received_at as "receivedAt"
       from rules.case_event join unnest($1::text[], $2::text[]) as e(source, id) using (source, id)`,
    [events.map(({ source }) => source), events.map(({ id }) => id)],
  )
  return new Map(rows.map(({ source, id, caseId, receivedAt }) => [keyOf(source, id), { key: keyOf(source, id), caseId, receivedAt }]))
}
