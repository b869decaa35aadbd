// Why: the other half of the hop: all that was decided, in the one fenced statement.
import type { Instant } from '@kept-informed/kernel'
import { OBLIGATIONS_TOPIC, type PersonFact, type Telling } from '@kept-informed/obligation'
import { type HopWrite, storableText } from '@kept-informed/postgres'
import type { CaseDecision } from './decide-cases.js'
import { restrictsIn } from './quarantine/event-in.js'
import { mirrorOf, type QuarantineItem } from './quarantine-item.js'

export const RULES_SOURCE = 'urn:kept-informed:rules'

export function writeCases(hop: HopWrite, decisions: readonly CaseDecision[], rejected: readonly QuarantineItem[], now: Instant): void {
  writeStates(hop, decisions)
  writeEvents(hop, decisions)
  writeSnapshots(hop, decisions)
  const aside = [...rejected, ...decisions.flatMap((decision) => decision.setAside)]
  const moved = decisions.flatMap((decision) => decision.moved)
  writeQuarantine(hop, aside)
  moveQuarantined(hop, moved)
  writeReleased(hop, decisions.flatMap((decision) => decision.released), now)
  hop.publish(OBLIGATIONS_TOPIC, RULES_SOURCE, decisions.flatMap((decision) => decision.messages))
  hop.forward([...aside, ...moved].filter(({ state }) => state === 'waiting').map(mirrorOf))
}

function writeStates(hop: HopWrite, decisions: readonly CaseDecision[]): void {
  const states = decisions.flatMap(({ caseId, state }) => (state ? [{ caseId, ...state }] : [])).sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  if (states.length === 0) return
  const columns = [
    `${hop.param(states.map((s) => s.caseId))}::text[]`,
    `${hop.param(states.map((s) => s.version))}::int[]`,
    `${hop.param(states.map((s) => s.wakeAt))}::bigint[]`,
    `${hop.param(states.map((s) => JSON.stringify(s.published)))}::text[]`,
  ]
  hop.add(
    'states',
    `insert into case_state as s (case_id, version, wake_at, published) select * from unnest(${columns.join(', ')}) as n where ${hop.fenced}
     on conflict (case_id) do update set version = excluded.version, wake_at = excluded.wake_at, published = excluded.published
       where s.version = excluded.version - 1 returning 1`,
    { rows: states.length },
  )
}

function writeEvents(hop: HopWrite, decisions: readonly CaseDecision[]): void {
  const events = decisions.flatMap((decision) => decision.kept)
  if (events.length === 0) return
  const columns = [
    `${hop.param(events.map((e) => e.source))}::text[]`,
    `${hop.param(events.map((e) => e.id))}::text[]`,
    `${hop.param(events.map((e) => e.caseId))}::text[]`,
    `${hop.param(events.map((e) => e.type))}::text[]`,
    `${hop.param(events.map((e) => e.occurredAt))}::bigint[]`,
    `${hop.param(events.map((e) => e.receivedAt))}::bigint[]`,
    `${hop.param(events.map((e) => JSON.stringify(e)))}::text[]`,
  ]
  hop.add('events', `insert into case_event (source, id, case_id, type, occurred_at, received_at, event) select * from unnest(${columns.join(', ')}) as e where ${hop.fenced}`)
}

function writeSnapshots(hop: HopWrite, decisions: readonly CaseDecision[]): void {
  const said = decisions.flatMap(({ messages }) => messages.flatMap(({ data }) => ('obligation' in data ? [data.obligation] : [])))
  if (said.length === 0) return
  hop.add(
    'snapshots',
    `insert into obligation (obligation_id, snapshot) select * from unnest(${hop.param(said.map((o) => o.obligationId))}::uuid[], ${hop.param(said.map((o) => JSON.stringify(o)))}::text[]) as o
      where ${hop.fenced} on conflict (obligation_id) do update set snapshot = excluded.snapshot`,
  )
}

/** What the notifier told us; the newest word on the same telling counts, and once undone it stays undone. */
export function writeFacts(hop: HopWrite, facts: readonly { caseId: string; telling?: Telling; person?: PersonFact }[]): void {
  if (facts.length === 0) return
  const rows = new Map(
    facts.map(({ caseId, telling, person }) => {
      const factId = telling ? `${telling.undoneAt === null ? 'telling' : 'undone'}:${telling.tellingId}` : `${person?.kind}:${person?.victimId}:${person?.at}`
      return [`${caseId} ${factId}`, { caseId, factId, body: JSON.stringify(telling ? { telling } : { person }) }]
    }),
  )
  const unique = [...rows.values()]
  const columns = [`${hop.param(unique.map((r) => r.caseId))}::text[]`, `${hop.param(unique.map((r) => r.factId))}::text[]`, `${hop.param(unique.map((r) => r.body))}::text[]`]
  hop.add('facts', `insert into fact (case_id, fact_id, body) select * from unnest(${columns.join(', ')}) as f where ${hop.fenced} on conflict do nothing`)
}

const reasonsJson = (item: QuarantineItem): string => JSON.stringify(item.reasons.map(({ reason, pointers }) => (pointers ? { reason, pointers: pointers.map(storableText) } : { reason })))

function writeQuarantine(hop: HopWrite, items: readonly QuarantineItem[]): void {
  if (items.length === 0) return
  const columns = [
    `${hop.param(items.map((i) => i.quarantineId))}::uuid[]`,
    `${hop.param(items.map((i) => i.state))}::text[]`,
    `${hop.param(items.map((i) => i.caseId))}::text[]`,
    `${hop.param(items.map(reasonsJson))}::jsonb[]`,
    `${hop.param(items.map((i) => i.topic))}::text[]`,
    `${hop.param(items.map((i) => i.partition))}::int[]`,
    `${hop.param(items.map((i) => i.offset))}::bigint[]`,
    `${hop.param(items.map((i) => JSON.stringify(i.key)))}::text[]`,
    `${hop.param(items.map((i) => JSON.stringify(i.headers)))}::text[]`,
    `${hop.param(items.map((i) => i.value))}::bytea[]`,
    `${hop.param(items.map((i) => i.receivedAt))}::bigint[]`,
    `${hop.param(items.map((i) => i.releaseAt))}::bigint[]`,
    `${hop.param(items.map((i) => restrictsIn(i.headers, i.value)))}::boolean[]`,
  ]
  hop.add(
    'aside',
    `insert into quarantine (quarantine_id, state, case_id, reasons, topic, partition, "offset", key, headers, value, received_at, release_at, restricts)
     select * from unnest(${columns.join(', ')}) as q where ${hop.fenced} on conflict (quarantine_id) do nothing`,
  )
}

function moveQuarantined(hop: HopWrite, items: readonly QuarantineItem[]): void {
  if (items.length === 0) return
  hop.add(
    'moved',
    `update quarantine q set state = 'waiting', reasons = m.reasons, release_at = null
       from unnest(${hop.param(items.map((i) => i.quarantineId))}::uuid[], ${hop.param(items.map(reasonsJson))}::jsonb[]) as m(quarantine_id, reasons)
      where q.quarantine_id = m.quarantine_id and q.state in ('parked', 'waiting') and ${hop.fenced}`,
  )
}

function writeReleased(hop: HopWrite, released: CaseDecision['released'], now: Instant): void {
  if (released.length === 0) return
  hop.add(
    'released',
    `update quarantine q set state = 'released', resolution = case when r.by_whom is null then 'its case or victim came' else 'mended and released' end,
            resolved_by = r.by_whom, resolved_at = ${hop.param(now)}, release_at = null
       from unnest(${hop.param(released.map(({ quarantineId }) => quarantineId))}::uuid[], ${hop.param(released.map(({ by }) => by))}::text[]) as r(quarantine_id, by_whom)
      where q.quarantine_id = r.quarantine_id and q.state in ('parked', 'waiting') and ${hop.fenced}`,
  )
}
