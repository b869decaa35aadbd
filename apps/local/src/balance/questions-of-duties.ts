// Why: what came in must be known to rules and evidence alike, and what is owed to all three, as it stands.
import { OWED_BY_RULES, type Question, within } from './question.js'

const OWED = `evidence.obligation e where not e.unfounded and ${within('e.clock_started_at')}`
const TO_BE_TOLD = `e.kind = 'inform' and e.state in ('owed', 'overdue') and e.owed_by = any($3::text[])`

export const QUESTIONS_OF_DUTIES: readonly Question[] = [
  {
    line: 'caseEvents',
    sql: `select r.source || ' ' || r.id as id, r.case_id as "caseId", 'rules took the event, evidence has it not' as why
            from rules.case_event r left join evidence.case_event e using (case_id, source, id)
           where e.id is null and ${within('r.received_at')}`,
  },
  {
    line: 'caseEvents',
    sql: `select e.source || ' ' || e.id as id, e.case_id as "caseId", 'evidence has the event, rules have it not' as why
            from evidence.case_event e left join rules.case_event r using (case_id, source, id)
           where r.id is null and ${within('e.received_at')}`,
  },
  {
    line: 'obligations',
    sql: `select r.obligation_id as id, r.case_id as "caseId", 'rules owe it, evidence has it not' as why
            from ${OWED_BY_RULES} r
           where ${within('r.clock_started_at')} and not exists (select 1 from evidence.obligation e where e.obligation_id = r.obligation_id)`,
  },
  {
    line: 'obligations',
    sql: `select e.obligation_id as id, e.case_id as "caseId", 'evidence has it, rules owe it not' as why
            from ${OWED} and not exists (select 1 from rules.obligation r where r.obligation_id::text = e.obligation_id)`,
  },
  {
    line: 'obligations',
    sql: `select e.obligation_id as id, e.case_id as "caseId", 'it is ' || r.state || ' in rules and ' || e.state || ' in evidence' as why
            from ${OWED_BY_RULES} r join (select * from ${OWED}) e using (obligation_id)
           where r.state <> e.state`,
  },
  {
    line: 'obligations',
    sql: `select e.obligation_id as id, e.case_id as "caseId", 'it is no state of an obligation: ' || e.state as why
            from ${OWED} and e.state not in ('met', 'excused', 'cancelled', 'owed', 'overdue')`,
  },
  {
    line: 'obligations',
    sql: `select e.obligation_id as id, e.case_id as "caseId", 'it must be told, and the notifier knows nothing of it' as why
            from ${OWED} and ${TO_BE_TOLD} and not exists (select 1 from notifier.obligation n where n.obligation_id = e.obligation_id)`,
  },
  {
    line: 'obligations',
    sql: `select e.obligation_id as id, e.case_id as "caseId", 'it must be told, and neither a message nor a person is to do it' as why
            from ${OWED} and ${TO_BE_TOLD} and exists (select 1 from notifier.obligation n where n.obligation_id = e.obligation_id)
             and not exists (select 1 from notifier.notification n where n.case_id = e.case_id and e.obligation_id = any(n.obligation_ids))
             and not exists (select 1 from notifier.task t where t.case_id = e.case_id and e.obligation_id = any(t.obligation_ids))`,
  },
]
