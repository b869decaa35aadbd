// Why: what a provider says it took must be what we say we gave it: no more, no less, and nothing twice.
import { type Question, TAKEN, TRIES, within } from './question.js'

export const QUESTIONS_TO_PROVIDERS: readonly Question[] = [
  {
    line: 'providers',
    sql: `select a.attempt_id as id, n.case_id as "caseId", a.provider || ' took it, as we count, and has it not' as why
            from notifier.attempt a join notifier.delivery d using (delivery_id) left join notifier.notification n on n.notification_id = a.notification_id
           where a.outcome = 'accepted' and a.provider = any($5::text[]) and ${within('a.started_at')} and (d.channel <> 'letter' or a.started_at < $4)
             and not exists (select 1 from ${TAKEN} t where t.channel = d.channel and t.attempt_id = a.attempt_id)`,
  },
  {
    line: 'providers',
    sql: `select t.id, n.case_id as "caseId", 'the provider has it (' || t.channel || '), and we know of no such try' as why
            from ${TAKEN} t left join ${TRIES} a on a.attempt_id = t.attempt_id left join notifier.notification n using (notification_id)
           where (a.attempt_id is null or a.outcome not in ('accepted', 'unknown')) and ${within('t.at')}`,
  },
  {
    line: 'providers',
    sql: `select t.attempt_id as id, null as "caseId", 'the provider has it ' || count(*) || ' times (' || t.channel || ')' as why
            from ${TAKEN} t where t.attempt_id is not null and ${within('t.at')}
           group by t.channel, t.attempt_id having count(*) > 1`,
  },
]
