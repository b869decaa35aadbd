// Why: what rules says is owed becomes rows here, and nothing more: no vault, no provider, no waiting. Sending happens from
// Postgres, so a partition never waits for anybody outside.
import type { Batch } from '@kept-informed/event-log'
import type { Clock } from '@kept-informed/kernel'
import { type CaseContext, isOpen, type Obligation, OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import { type Database, HopWrite } from '@kept-informed/postgres'
import type { ServiceProvider } from '@kept-informed/victims-code'
import { handOff, handOffIdOf } from '../journey/hand-off.js'
import { notificationIdOf, plannedRow } from '../journey/planned-row.js'
import type { TaskRow } from '../journey/rows.js'
import { GROUP, say, TASK, taskMessage } from '../journey/save-journeys.js'
import { type OwedFact, readObligationsRecord } from './read-obligations-record.js'

type Parts = { database: Database; clock: Clock; actsFor: ServiceProvider[]; /** How long sensitive news is looked at before it may leave. */ lookMs: number; wake: () => void }
type Owed = { revision: number; obligation: Obligation }
type Known = { revision: number; context: CaseContext }

/** One batch of obligations.v1 in one fenced statement. Throws LostRace when another reader was first. */
export const onObligation = ({ database, clock, actsFor, lookMs, wake }: Parts) => async (batch: Batch): Promise<void> => {
  const now = clock.now()
  const facts = batch.records.map(readObligationsRecord)
  const owed = highest(facts.flatMap((fact): Owed[] => (fact.kind === 'obligation' ? [fact.data] : [])), ({ obligation }) => obligation.obligationId)
  const contexts = highest(facts.flatMap((fact): Known[] => (fact.kind === 'context' ? [fact.data] : [])), ({ context }) => context.caseId)
  const hop = new HopWrite({ group: GROUP, topic: batch.topic, partition: batch.partition, from: batch.from, to: batch.to })
  setAside(hop, batch, facts, clock)
  keepContexts(hop, contexts)
  keepObligations(hop, owed)
  const ours = owed.filter(({ obligation }) => actsFor.includes(obligation.owedBy))
  plan(hop, ours, now, lookMs)
  wakeNotifications(hop, ours, contexts, now)
  await handOver(hop, database, owed.filter(({ obligation }) => !actsFor.includes(obligation.owedBy)), now)
  await hop.run(database)
  wake()
}

function highest<T extends { revision: number }>(all: T[], keyOf: (one: T) => string): T[] {
  const kept = new Map<string, T>()
  for (const one of all) {
    const before = kept.get(keyOf(one))
    if (!before || one.revision >= before.revision) kept.set(keyOf(one), one)
  }
  return [...kept.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function setAside(hop: HopWrite, batch: Batch, facts: OwedFact[], clock: Clock): void {
  const bad = batch.records.flatMap((record, i) => (facts[i]?.kind === 'unreadable' ? [{ record, reason: facts[i].reason }] : []))
  if (bad.length === 0) return
  const column = (values: unknown[], type: string): string => `${hop.param(values)}::${type}[]`
  const columns = [
    column(bad.map(({ record }) => record.offset), 'bigint'), column(bad.map(({ record }) => record.key), 'text'),
    column(bad.map(({ record }) => JSON.stringify(record.headers)), 'text'), column(bad.map(({ record }) => record.value), 'bytea'),
    column(bad.map(({ reason }) => reason), 'text'), column(bad.map(({ record }) => clock.arrivedAt(record.arrivedAt)), 'bigint'),
  ]
  hop.add('set_aside', `insert into dead_letter select ${hop.param(batch.topic)}, ${hop.param(batch.partition)}::int, r.* from unnest(${columns.join(', ')}) r
    where ${hop.fenced} on conflict do nothing`)
  hop.forward(bad.map(({ record, reason }) => ({ topic: `${OBLIGATIONS_TOPIC}.dead-letter`, key: record.key, headers: { ...record.headers, reason }, value: record.value })))
}

function keepContexts(hop: HopWrite, contexts: Known[]): void {
  if (contexts.length === 0) return
  const rows = contexts.map(({ revision, context }) => ({ case_id: context.caseId, revision, context: JSON.stringify(context) }))
  hop.add('put_context', `insert into case_context select * from json_populate_recordset(null::case_context, ${hop.param(JSON.stringify(rows))}::json) where ${hop.fenced}
    on conflict (case_id) do update set revision = excluded.revision, context = excluded.context where excluded.revision > case_context.revision`)
  const pairs = contexts.flatMap(({ context }) => context.victims.map(({ victimId }) => ({ victim_id: victimId, case_id: context.caseId, facts_due: true })))
  hop.add('put_case_victim', `insert into case_victim select * from json_populate_recordset(null::case_victim, ${hop.param(JSON.stringify(pairs))}::json) where ${hop.fenced} on conflict do nothing`)
}

function keepObligations(hop: HopWrite, owed: Owed[]): void {
  if (owed.length === 0) return
  const rows = owed.map(({ revision, obligation: o }) => ({
    obligation_id: o.obligationId, case_id: o.caseId, victim_id: o.victimId, recipient_id: o.recipientId, kind: o.kind, owed_by: o.owedBy,
    revision, state: o.state, snapshot: JSON.stringify(o), because_source: o.because.source, because_id: o.because.id, received_at: o.facts.receivedAt, corrects: o.corrects,
  }))
  hop.add('put_obligation', `insert into obligation select * from json_populate_recordset(null::obligation, ${hop.param(JSON.stringify(rows))}::json) where ${hop.fenced}
    on conflict (obligation_id) do update set recipient_id = excluded.recipient_id, revision = excluded.revision, state = excluded.state, snapshot = excluded.snapshot
    where excluded.revision > obligation.revision`)
}

/** Sensitive news is not looked at before the rest of a flood would show; and where the guard holds that news already, only behind all other. */
function plan(hop: HopWrite, owed: Owed[], now: number, lookMs: number): void {
  const open = owed.filter(({ obligation }) => obligation.kind === 'inform' && isOpen(obligation))
  if (open.length === 0) return
  const rows = open.map(({ obligation }) => plannedRow(obligation, now)).map((row) => ({ ...row, next_at: row.guard_key === null ? now : now + lookMs }))
  const names = Object.keys(rows[0] ?? {})
  const columns = names.join(', ')
  const values = names.map((name) => (name === 'priority' ? PRIORITY_UNDER_GUARD : name)).join(', ')
  hop.add('plan', `insert into notification (${columns}) select ${values} from json_populate_recordset(null::notification, ${hop.param(JSON.stringify(rows))}::json) planned where ${hop.fenced} on conflict do nothing`)
}

const PRIORITY_UNDER_GUARD = 'case when guard_key is not null and exists (select 1 from guard where guard.guard_key = planned.guard_key and ended_at is null) then 2 else priority end'

/**
 * Whatever rests on what has changed, or carries it for another, is looked at again, and is left alone then when it is in hand or told. Nothing is asked of `next_at`,
 * and of an obligation that is open nothing of the state: a pass that holds the row now decides on what was true before, and its answer
 * must not outlive this change.
 */
function wakeNotifications(hop: HopWrite, owed: Owed[], contexts: Known[], now: number): void {
  const carrying = (open: boolean): string => {
    const ids = owed.filter(({ obligation }) => isOpen(obligation) === open).map(({ obligation }) => notificationIdOf(obligation.obligationId))
    return `notification_id = any(array(select coalesce(merged_into, notification_id) from notification where notification_id = any(${hop.param(ids)}::text[])))`
  }
  hop.add('check_contacts', `update case_victim set check_at = ${hop.param(now)} where case_id = any(${hop.param(contexts.map(({ context }) => context.caseId))}::text[]) and check_at is not null and ${hop.fenced}`)
  hop.add('wake', `update notification set next_at = ${hop.param(now)} where ${hop.fenced} and (
      ${carrying(true)}
      or ${carrying(false)} and state in ('planned', 'withheld', 'sending', 'failed')
      or case_id = any(${hop.param(contexts.map(({ context }) => context.caseId))}::text[]) and state in ('planned', 'withheld'))`)
}

async function handOver(hop: HopWrite, database: Database, owed: Owed[], now: number): Promise<void> {
  if (owed.length === 0) return
  const wanted = new Map(owed.map(({ obligation }) => [handOffIdOf(obligation.obligationId), obligation]))
  const known = new Map((await database.query<TaskRow>('select * from task where task_id = any($1)', [[...wanted.keys()]])).map((row) => [row.task_id, row]))
  const changed = [...wanted].flatMap(([taskId, obligation]) => handOff(obligation, known.get(taskId), now))
  if (changed.length === 0) return
  const columns = TASK.join(', ')
  hop.add('put_task', `insert into task (${columns}) select ${columns} from json_populate_recordset(null::task, ${hop.param(JSON.stringify(changed))}::json) where ${hop.fenced}
    on conflict (task_id) do update set due_by = excluded.due_by, state = excluded.state, revision = excluded.revision, ended_at = excluded.ended_at
    where task.revision = excluded.revision - 1 returning 1`, { rows: changed.length })
  say(hop, changed.map((row) => taskMessage(row, now)))
}
