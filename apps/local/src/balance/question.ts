// Why: the balance is a list of questions, each of which finds what is missing by its id; so that they can be read as what they are, its rules.
import type { BalanceLine } from '@kept-informed/evidence-chain'

/**
 * Asks for `id`, `"caseId"` and `why`. $1, $2: from and to (milliseconds, both null: everything); $3: whose duties are done here;
 * $4: until when letters that were handed over have been collected; $5: names of the providers that can be asked.
 */
export type Question = { line: BalanceLine; sql: string }

export const within = (column: string): string => `($1::bigint is null or (${column} >= $1 and ${column} < $2))`

/** What evidence knows of each try. */
export const EVIDENCED_TRIES = `(
  select n.case_id, a ->> 'attemptId' as attempt_id, a ->> 'outcome' as outcome, (a ->> 'startedAt')::bigint as started_at
    from evidence.notification n, jsonb_array_elements(n.snapshot -> 'deliveries') d, jsonb_array_elements(d -> 'attempts') a)`

/** What the simulated providers say they took: over which channel, by our try, and when. */
export const TAKEN = `(
  select 'sms' as channel, reference as attempt_id, sid as id, at from outside.sms
  union all select 'email', attempt_id, message_id, at from outside.mail
  union all select 'letter', attempt_id, delivery_id, handed_at from outside.letter)`

/** Rules keep a snapshot as text, which may hold what no JSON of PostgreSQL can; its own members come before any that others sent. */
export const OWED_BY_RULES = `(
  select r.obligation_id::text as obligation_id, substring(r.snapshot from '"caseId":"([^"]+)"') as case_id, substring(r.snapshot from '"state":"([a-z]+)"') as state,
         substring(r.snapshot from '"clockStartedAt":([0-9]+)')::bigint as clock_started_at
    from rules.obligation r where r.snapshot not like '%"unfounded":true%')`

/** Our tries of every message: of news, and of the one-time codes by which the victim view lets people in. */
export const TRIES = `(
  select attempt_id, notification_id, outcome from notifier.attempt
  union all select attempt_id, null, outcome from notifier.sign_in_code)`
