// Why: a contact that cannot be reached is not tried again by any message, and somebody is asked about it. Verified anew since, or past its
// end, it counts as well again.
import type { ContactTrouble } from '@kept-informed/delivery'
import { type Instant, parseInstant } from '@kept-informed/kernel'
import type { HopWrite, Query } from '@kept-informed/postgres'
import type { Contact, VictimDetails } from '@kept-informed/victim'

export type StoppedContact = { contactId: string; trouble: ContactTrouble; since: Instant; endsAt: Instant | null }
/** What a delivery said of its contact; `trouble` null: it arrived. */
export type ContactWord = { victim_id: string; contact_id: string; trouble: ContactTrouble | null; since: Instant; ends_at: Instant | null }

type Row = { victim_id: string; contact_id: string; trouble: ContactTrouble; since: Instant; ends_at: Instant | null }

/** By person. */
export async function readStopped(q: Query, victimIds: readonly string[]): Promise<Map<string, StoppedContact[]>> {
  const stopped = new Map<string, StoppedContact[]>()
  for (const { victim_id, contact_id, trouble, since, ends_at } of await q.query<Row>('select * from contact_trouble where victim_id = any($1) order by contact_id', [victimIds])) {
    stopped.set(victim_id, [...(stopped.get(victim_id) ?? []), { contactId: contact_id, trouble, since, endsAt: ends_at }])
  }
  return stopped
}

/** Those of them that still are so. */
export const stillStopped = (stopped: readonly StoppedContact[], details: VictimDetails | null, now: Instant): StoppedContact[] =>
  stopped.filter(({ contactId, since, endsAt }) => {
    const contact = details?.contacts.find((one) => one.contactId === contactId)
    return contact !== undefined && (endsAt === null || endsAt > now) && !isVerifiedSince(contact, since)
  })

const SETTLES_MS = 60_000

/** Of those, the ones that a message may not be tried at. `begunAt`: when it was first tried anywhere; null: not yet. What was under way before, or begins in the same minute, goes its own way; nobody's post goes where they do not live. */
export const closedTo = (begunAt: Instant | null, stopped: readonly StoppedContact[], now: Instant): StoppedContact[] =>
  stopped.filter(({ trouble, since }) => trouble === 'gone-away' || (begunAt ?? now) > since + SETTLES_MS)

const isVerifiedSince = ({ verifiedAt }: Contact, since: Instant): boolean => verifiedAt !== undefined && (parseInstant(verifiedAt) ?? 0) > since

/** The last word of each contact counts; whoever asks about it is woken when something changed. */
export function keepContactWords(hop: HopWrite, words: readonly ContactWord[], now: Instant): void {
  const last = [...new Map(words.map((word) => [JSON.stringify([word.victim_id, word.contact_id]), word])).values()]
  const [well, ill] = [last.filter(({ trouble }) => trouble === null), last.filter(({ trouble }) => trouble !== null)]
  const pairs = (of: readonly ContactWord[]): string => `unnest(${hop.param(of.map(({ victim_id }) => victim_id))}::text[], ${hop.param(of.map(({ contact_id }) => contact_id))}::text[]) d(victim_id, contact_id)`
  if (well.length > 0) {
    hop.add('healed', `delete from contact_trouble t using ${pairs(well)} where t.victim_id = d.victim_id and t.contact_id = d.contact_id and ${hop.fenced} returning t.victim_id`)
    hop.add('healed_woken', `update case_victim set check_at = ${hop.param(now)} where victim_id in (select victim_id from healed) and ${hop.fenced}`)
  }
  if (ill.length > 0) {
    hop.add('stopped', `insert into contact_trouble select * from json_populate_recordset(null::contact_trouble, ${hop.param(JSON.stringify(ill))}::json) where ${hop.fenced}
      on conflict (victim_id, contact_id) do update set trouble = excluded.trouble, since = excluded.since, ends_at = excluded.ends_at`)
    hop.add('stopped_woken', `update case_victim c set check_at = ${hop.param(now)} where c.victim_id = any(${hop.param(ill.map(({ victim_id }) => victim_id))}::text[]) and ${hop.param(well.length)}::int >= 0 and ${hop.fenced}`)
  }
}
