// Why: what a recall names is found by what is kept of every message: the event that it is about, when we received it, the texts that it is made
// of. Found in pages, so that a batch of any size holds up nobody.
import type { Instant } from '@kept-informed/kernel'
import type { RecallWhat } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { notificationIdOf } from '../journey/planned-row.js'

const AT_ONCE = 2_000

/** Ids of the messages that say it or were to say it, page by page; a message that another carries is found as that one. */
export async function* findRecalled(q: Query, what: RecallWhat): AsyncGenerator<string[]> {
  if ('wording' in what) {
    yield* pages(await messagesIn(q, what.wording))
    return
  }
  for (let after = ''; ;) {
    const ids = await obligationsOf(q, what, after)
    if (ids.length === 0) return
    yield await speakingFor(q, ids.map(notificationIdOf))
    after = ids.at(-1) ?? ''
  }
}

function* pages(ids: string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE) yield ids.slice(at, at + AT_ONCE)
}

type News = Exclude<RecallWhat, { wording: unknown }>

async function obligationsOf(q: Query, what: News, after: string): Promise<string[]> {
  const [where, values] = 'event' in what ? ofEvent(what.event) : ofBatch(what.batch)
  const rows = await q.query<{ obligation_id: string }>(`select obligation_id from obligation where kind = 'inform' and obligation_id > $1 and ${where} order by obligation_id limit ${AT_ONCE}`, [after, ...values])
  return rows.map(({ obligation_id }) => obligation_id)
}

const ofEvent = ({ source, id }: { source: string; id: string }): [string, unknown[]] => ['because_source = $2 and because_id = $3', [source, id]]
const ofBatch = ({ source, from, to, rule }: { source: string; from: Instant; to: Instant; rule: string | null }): [string, unknown[]] =>
  [`because_source = $2 and received_at >= $3 and received_at < $4 and corrects is null and ($5::text is null or snapshot::jsonb ->> 'ruleId' = $5)`, [source, from, to, rule]]

async function speakingFor(q: Query, notificationIds: string[]): Promise<string[]> {
  const rows = await q.query<{ id: string }>('select distinct coalesce(merged_into, notification_id) as id from notification where notification_id = any($1)', [notificationIds])
  return rows.map(({ id }) => id)
}

/** What left in it, and what waits in it. Which of them need the text without case facts is not known before they leave. */
async function messagesIn(q: Query, { wordingId, version, language }: Extract<RecallWhat, { wording: unknown }>['wording']): Promise<string[]> {
  const languages = language === null ? ['en', 'cy'] : [language]
  const left = await q.query<{ id: string }>('select distinct notification_id as id from delivery where texts && $1::text[]', [languages.map((one) => `${wordingId}/${one}/${version}`)])
  const waiting = wordingId === 'neutral' ? [] : await q.query<{ id: string }>(
    `select notification_id as id from notification where state in ('planned', 'withheld', 'sending', 'failed') and kept_wordings <> '{}'
       and exists (select 1 from unnest($1::text[]) l(said) where notification.language = l.said and kept_wordings::jsonb ->> ($2 || '/' || l.said) = $3)`,
    [languages, wordingId, version],
  )
  return [...new Set([...left, ...waiting].map(({ id }) => id))]
}
