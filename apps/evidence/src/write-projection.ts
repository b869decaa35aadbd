// Why: the rows of the read side are written in the hop that grows the chain, so that neither is ever ahead of the other. A row keeps the
// snapshot with the highest revision, whatever the order and however often it comes.
import type { HopWrite } from '@kept-informed/postgres'
import type { Projection } from './project-facts.js'

export function writeProjection(hop: HopWrite, projection: Projection): void {
  upsertNotifications(hop, projection.notifications)
  upsertTasks(hop, projection.tasks)
  upsertEvents(hop, projection.events)
  upsertContexts(hop, projection.contexts)
  upsertObligations(hop, projection.obligations)
}

function upsertNotifications(hop: HopWrite, notifications: Projection['notifications']): void {
  if (notifications.length === 0) return
  const rows = hop.param(JSON.stringify(notifications.map(({ caseId, revision, at, value }) => ({ id: value.notificationId, caseId, revision, at, snapshot: value }))))
  hop.add(
    'notifications',
    `insert into notification as t (notification_id, case_id, revision, said_at, snapshot)
     select id, "caseId", revision, at, snapshot from json_to_recordset(${rows}::json) as r(id text, "caseId" text, revision int, at bigint, snapshot jsonb)
     where ${hop.fenced} on conflict (notification_id) do update set revision = excluded.revision, said_at = excluded.said_at, snapshot = excluded.snapshot
     where t.revision < excluded.revision`,
  )
}

/** When a task was opened may be heard of after its end. */
function upsertTasks(hop: HopWrite, tasks: Projection['tasks']): void {
  if (tasks.length === 0) return
  const rows = hop.param(
    JSON.stringify(tasks.map(({ caseId, revision, at, openedAt, value }) => ({ id: value.taskId, caseId, revision, openedAt, endedAt: value.state === 'open' ? null : at, snapshot: value }))),
  )
  hop.add(
    'tasks',
    `insert into task as t (task_id, case_id, revision, opened_at, ended_at, snapshot)
     select id, "caseId", revision, "openedAt", "endedAt", snapshot
     from json_to_recordset(${rows}::json) as r(id text, "caseId" text, revision int, "openedAt" bigint, "endedAt" bigint, snapshot jsonb) where ${hop.fenced}
     on conflict (task_id) do update set opened_at = least(t.opened_at, excluded.opened_at), revision = greatest(t.revision, excluded.revision),
       ended_at = case when t.revision < excluded.revision then excluded.ended_at else t.ended_at end,
       snapshot = case when t.revision < excluded.revision then excluded.snapshot else t.snapshot end
     where t.revision < excluded.revision or (excluded.opened_at is not null and (t.opened_at is null or excluded.opened_at < t.opened_at))`,
  )
}

function upsertEvents(hop: HopWrite, events: Projection['events']): void {
  if (events.length === 0) return
  const rows = hop.param(JSON.stringify(events.map(({ caseId, revision, value }) => ({ caseId, revision, ...value }))))
  hop.add(
    'events',
    `insert into case_event as t (case_id, source, id, type, occurred_at, received_at, retracted, revision)
     select "caseId", source, id, type, "occurredAt", "receivedAt", retracted, revision
     from json_to_recordset(${rows}::json) as r("caseId" text, source text, id text, type text, "occurredAt" bigint, "receivedAt" bigint, retracted boolean, revision int)
     where ${hop.fenced} on conflict (case_id, source, id) do update set retracted = excluded.retracted, revision = excluded.revision where t.revision < excluded.revision`,
  )
}

function upsertContexts(hop: HopWrite, contexts: Projection['contexts']): void {
  if (contexts.length === 0) return
  const rows = hop.param(JSON.stringify(contexts.map(({ caseId, revision, value }) => ({ caseId, revision, officerId: value.officer.officerId, unit: value.officer.unit, context: value }))))
  hop.add(
    'contexts',
    `insert into case_context as t (case_id, revision, officer_id, unit, context)
     select "caseId", revision, "officerId", unit, context from json_to_recordset(${rows}::json) as r("caseId" text, revision int, "officerId" text, unit text, context jsonb)
     where ${hop.fenced} on conflict (case_id) do update set revision = excluded.revision, officer_id = excluded.officer_id, unit = excluded.unit, context = excluded.context
     where t.revision < excluded.revision`,
  )
}

function upsertObligations(hop: HopWrite, obligations: Projection['obligations']): void {
  if (obligations.length === 0) return
  const rows = hop.param(
    JSON.stringify(obligations.map(({ caseId, revision, value }) => ({ caseId, revision, id: value.obligationId, state: value.state, dueBy: value.dueBy, owedBy: value.owedBy, snapshot: value }))),
  )
  hop.add(
    'obligations',
    `insert into obligation as t (obligation_id, case_id, revision, state, due_by, owed_by, snapshot)
     select id, "caseId", revision, state, "dueBy", "owedBy", snapshot
     from json_to_recordset(${rows}::json) as r(id text, "caseId" text, revision int, state text, "dueBy" bigint, "owedBy" text, snapshot jsonb)
     where ${hop.fenced} on conflict (obligation_id) do update set revision = excluded.revision, state = excluded.state, due_by = excluded.due_by,
       owed_by = excluded.owed_by, snapshot = excluded.snapshot where t.revision < excluded.revision`,
  )
}
