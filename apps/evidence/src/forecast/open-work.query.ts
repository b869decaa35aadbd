// Why: a forecast looks at every open obligation of the force at once: three scans of what is open, whatever the size of the past.
import type { Delivery } from '@kept-informed/delivery'
import type { Prospect, Rung } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import type { NotificationState, TaskKind, WithheldBecause } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'

export type OpenDuty = Omit<Prospect, 'message' | 'needsPerson' | 'callDue'>
export type StoredMessage = {
  obligationIds: string[]
  state: NotificationState
  withheldBecause: WithheldBecause | null
  /** null: said by a notifier that did not tell them yet. */
  rungs: Rung[] | null
  /** Deliveries that have left or are leaving, and have not failed; null: none. */
  underWay: Delivery[] | null
  /** When this snapshot was said; null: before that was kept. */
  saidAt: Instant | null
}
export type OpenTask = { obligationIds: string[]; kind: TaskKind }
export type OpenWork = { duties: OpenDuty[]; messages: StoredMessage[]; tasks: OpenTask[] }

/** Open obligations that have a day, the messages that are not over, and the tasks that are open. */
export async function readOpenWork(database: Database): Promise<OpenWork> {
  const [duties, messages, tasks] = await Promise.all([
    database.query<OpenDuty>(
      `select o.obligation_id as "obligationId", o.case_id as "caseId", o.victim_id as "victimId", o.rule_id as "ruleId", o.kind, o.owed_by as "owedBy",
              o.due_by as "dueBy", o.state, c.officer_id as "officerId", c.unit, c.context ->> 'force' as force
         from obligation o left join case_context c using (case_id)
        where o.state in ('owed', 'overdue') and o.due_by is not null order by o.due_by, o.obligation_id`,
    ),
    database.query<StoredMessage>(
      `select obligation_ids as "obligationIds", state, withheld_because as "withheldBecause", rungs, nullif(under_way, '[]') as "underWay", said_at as "saidAt"
         from notification where state in ('planned', 'withheld', 'sending', 'failed')`,
    ),
    database.query<OpenTask>(`select obligation_ids as "obligationIds", kind from task where state = 'open'`),
  ])
  return { duties, messages, tasks }
}
