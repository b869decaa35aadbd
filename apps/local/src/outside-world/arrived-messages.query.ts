// Why: what tests and people look at: only what really arrived, whichever way it came, oldest first.
import { type Clock, isoInstant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { toKey } from './fate.js'

/** `GET /messages`. `at` RFC 3339; `reference` ours (of a letter and a mail the delivery's id, of a text the attempt's), `providerReference` theirs. */
export type ArrivedMessage = {
  channel: 'sms' | 'email' | 'letter'
  to: string | { lines: string[]; postcode: string }
  from: string
  subject?: string
  text: string
  html?: string
  pdf?: string
  at: string
  reference: string | null
  providerReference: string
}

type Row = {
  channel: ArrivedMessage['channel']; to_text: string; lines: string[] | null; from_text: string | null; subject: string | null
  body: string; html: string | null; reference: string | null; provider_reference: string; at: number
}

const SQL = `select * from (
  select 'sms' as channel, to_number as to_text, null::jsonb as lines, coalesce(from_number, messaging_service_sid) as from_text, null as subject, body, null as html, reference, sid as provider_reference, at, seq, to_key
    from sms where arrives
  union all
  select 'email', to_address, null, from_address, subject, body_text, body_html, reference, message_id, at, seq, to_key from mail where arrives
  union all
  select 'letter', postcode, to_lines, case when plain_envelope then 'plain envelope' else 'envelope' end, null, coalesce(body, ''), null, delivery_id, delivery_id, dispatched_at, seq, to_key
    from letter where dispatched_at <= $2
) all_of_it where at <= $2 and ($1::text is null or to_key = $1) order by at, seq`

/** `to`: a number, an address or a postcode, in any spelling; null: all. */
export async function arrivedMessages(db: Query, clock: Clock, to: string | null): Promise<ArrivedMessage[]> {
  const rows = await db.query<Row>(SQL, [to === null ? null : toKey(to), clock.now()])
  return rows.map((row) => ({
    channel: row.channel,
    to: row.lines ? { lines: row.lines, postcode: row.to_text } : row.to_text,
    from: row.from_text ?? '',
    ...(row.subject === null ? {} : { subject: row.subject }),
    text: row.body,
    ...(row.html === null ? {} : { html: row.html }),
    ...(row.channel === 'letter' ? { pdf: `/letters/${row.reference}.pdf` } : {}),
    at: isoInstant(row.at),
    reference: row.reference,
    providerReference: row.provider_reference,
  }))
}
