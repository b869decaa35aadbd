// Why: every message was told exactly once or has its reason, and every try stands in both books. One that was silent for so long that the next
// way was taken, and arrived after all, is no second telling; nor is what one delivery told of another duty.
import { EVIDENCED_TRIES, type Question, within } from './question.js'

export const QUESTIONS_OF_MESSAGES: readonly Question[] = [
  {
    line: 'notifications',
    sql: `select n.notification_id as id, n.case_id as "caseId", case t.tellings when 0 then 'it is told, and nothing told it' else 'it was told ' || t.tellings || ' times' end as why
            from notifier.notification n,
                 lateral (select count(*) as tellings, count(*) filter (where not exists (select 1 from notifier.delivery d where d.fallback_of = o.delivery_id)) as last_ones
                            from (select distinct coalesce(t.of_delivery, t.delivery_id) as delivery_id from notifier.telling t where t.notification_id = n.notification_id and t.undone_at is null) o) t
           where n.state = 'told' and (t.tellings = 0 or t.last_ones > 1) and ${within('n.planned_at')}`,
  },
  {
    line: 'notifications',
    sql: `select t.notification_id as id, n.case_id as "caseId", case when n.notification_id is null then 'a telling names it, and it is not there' else 'it was told, and is ' || n.state end as why
            from notifier.telling t left join notifier.notification n using (notification_id)
           where t.undone_at is null and (n.notification_id is null or n.state in ('planned', 'withheld', 'failed')) and ${within('n.planned_at')}`,
  },
  {
    line: 'notifications',
    sql: `select n.notification_id as id, n.case_id as "caseId", 'it is withheld, and no reason is given' as why
            from notifier.notification n where n.state = 'withheld' and n.withheld_because is null and ${within('n.planned_at')}`,
  },
  {
    line: 'notifications',
    sql: `select n.notification_id as id, n.case_id as "caseId", 'it failed, and neither a try nor a task says so' as why
            from notifier.notification n
           where n.state = 'failed' and ${within('n.planned_at')}
             and not exists (select 1 from notifier.delivery d where d.notification_id = n.notification_id)
             and not exists (select 1 from notifier.task t where t.case_id = n.case_id and (t.notification_id = n.notification_id or t.obligation_ids && n.obligation_ids))`,
  },
  {
    line: 'notifications',
    sql: `select n.notification_id as id, n.case_id as "caseId", 'the notifier has it, evidence has it not' as why
            from notifier.notification n
           where ${within('n.planned_at')} and not exists (select 1 from evidence.notification e where e.notification_id = n.notification_id)`,
  },
  {
    line: 'notifications',
    sql: `select e.notification_id as id, e.case_id as "caseId", 'evidence has it, the notifier has it not' as why
            from evidence.notification e
           where ${within('e.said_at')} and not exists (select 1 from notifier.notification n where n.notification_id = e.notification_id)`,
  },
  {
    line: 'notifications',
    sql: `select n.notification_id as id, n.case_id as "caseId", 'it is ' || n.state || ' at the notifier and ' || e.state || ' in evidence' as why
            from notifier.notification n join evidence.notification e using (notification_id)
           where ${within('n.planned_at')} and n.state <> e.state`,
  },
  {
    line: 'attempts',
    sql: `select a.attempt_id as id, n.case_id as "caseId", 'the notifier made it, evidence has it not' as why
            from notifier.attempt a left join notifier.notification n using (notification_id)
           where ${within('a.started_at')} and not exists (select 1 from ${EVIDENCED_TRIES} e where e.attempt_id = a.attempt_id)`,
  },
  {
    line: 'attempts',
    sql: `select e.attempt_id as id, e.case_id as "caseId", 'evidence has it, the notifier has it not' as why
            from ${EVIDENCED_TRIES} e
           where ${within('e.started_at')} and not exists (select 1 from notifier.attempt a where a.attempt_id = e.attempt_id)`,
  },
  {
    line: 'attempts',
    sql: `select a.attempt_id as id, e.case_id as "caseId", 'it is ' || coalesce(a.outcome, 'open') || ' at the notifier and ' || coalesce(e.outcome, 'open') || ' in evidence' as why
            from notifier.attempt a join ${EVIDENCED_TRIES} e using (attempt_id)
           where ${within('a.started_at')} and a.outcome is distinct from e.outcome`,
  },
  {
    line: 'attempts',
    sql: `select a.attempt_id as id, n.case_id as "caseId", 'the delivery that it is of is not there' as why
            from notifier.attempt a left join notifier.notification n using (notification_id) left join notifier.delivery d using (delivery_id)
           where d.delivery_id is null and ${within('a.started_at')}`,
  },
]
