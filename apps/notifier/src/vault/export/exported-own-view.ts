// Why: what somebody did in the victim view, and who said on the phone that they were them, is held about them too.
import { groupBy, type Instant, isoInstant } from '@kept-informed/kernel'
import type { Opening } from './exported-records.js'
import type { PersonExport } from './person-export.js'

type SignInRow = { sign_in_id: string; asked_at: Instant; contact_id: string | null; sight: string | null; wrong: number; pass_begun_at: Instant | null }
type CodeRow = { sign_in_id: string; started_at: Instant; contact_id: string; channel: string; provider: string; outcome: string | null }
type CallRow = { case_id: string; from_at: Instant; until_at: Instant; asked_at: Instant; opened_at: Instant | null }

export async function exportedOwnView({ q, victimId, open }: Opening): Promise<Pick<PersonExport, 'signIns' | 'wantedCalls' | 'wishes' | 'offeredContacts' | 'surveysAnswered' | 'callerChecks'>> {
  const signIns = await q.query<SignInRow>('select * from sign_in where victim_id = $1 order by asked_at, sign_in_id', [victimId])
  const codes = groupBy(await q.query<CodeRow>('select * from sign_in_code where victim_id = $1 order by started_at, attempt_id', [victimId]), (row) => row.sign_in_id)
  const calls = await q.query<CallRow>('select * from call_wanted where victim_id = $1 order by asked_at, call_id', [victimId])
  const offered = await q.query<{ contact_id: string; offered_at: Instant }>('select contact_id, offered_at from contact_offered where victim_id = $1 order by offered_at, contact_id', [victimId])
  const wishes = await q.query<{ case_id: string; kind: string; asked_at: Instant; sealed: string }>('select case_id, kind, asked_at, sealed from wish where victim_id = $1 order by asked_at, task_id', [victimId])
  const answered = await q.query<{ case_id: string }>('select case_id from survey_done where victim_id = $1 order by case_id', [victimId])
  const callers = await q.query<{ at: Instant; by_whom: string; outcome: string }>('select at, by_whom, outcome from caller_try where victim_ids && array[$1] order by at', [victimId])
  return {
    signIns: signIns.map((row) => ({
      askedAt: isoInstant(row.asked_at), contactId: row.contact_id, sight: row.sight, wrongCodes: row.wrong, letInAt: timeOf(row.pass_begun_at),
      codes: (codes.get(row.sign_in_id) ?? []).map((code) => ({ startedAt: isoInstant(code.started_at), contactId: code.contact_id, channel: code.channel, provider: code.provider, outcome: code.outcome })),
    })),
    wantedCalls: calls.map((row) => ({ caseId: row.case_id, from: isoInstant(row.from_at), until: isoInstant(row.until_at), askedAt: isoInstant(row.asked_at), openedAt: timeOf(row.opened_at) })),
    wishes: wishes.map((row) => ({ caseId: row.case_id, kind: row.kind, askedAt: isoInstant(row.asked_at), said: JSON.parse(open(row.sealed) ?? '{}') as Record<string, unknown> })),
    offeredContacts: offered.map((row) => ({ contactId: row.contact_id, offeredAt: isoInstant(row.offered_at) })),
    surveysAnswered: answered.map(({ case_id }) => ({ caseId: case_id })),
    callerChecks: callers.map(({ at, by_whom, outcome }) => ({ at: isoInstant(at), by: by_whom, outcome })),
  }
}

const timeOf = (instant: Instant | null): string | null => (instant === null ? null : isoInstant(instant))
