// Why: what a recall names is found by what is kept of every message: the event that it is about, when we received it, the texts that it is made
// of. Found in pages, so that a batch of any size holds up nobody.
import type { Instant } from '@kept-informed/kernel'
import type { RecallWhat } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { notificationIdOf } from '../journey/planned-row.js'
import { type NeutralParts, waitingInNeutral } from './waiting-in-neutral.js'

const AT_ONCE = 2_000

/** Ids of the messages that say it or were to say it, page by page; a message that another carries is found as that one. */
export async function* findRecalled(q: Query, what: RecallWhat, neutral: NeutralParts, now: Instant): AsyncGenerator<string[]> {
  if ('wording' in what) {
    yield* pages(await leftIn(q, what.wording))
    const waiting = await waitingFor(q, what.wording)
    yield* what.wording.wordingId === 'neutral' ? waitingInNeutral(q, waiting, neutral, now) : pages(waiting)
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

type Text = Extract<RecallWhat, { wording: unknown }>['wording']

const languagesOf = ({ language }: Text): string[] => (language === null ? ['en', 'cy'] : [language])

async function leftIn(q: Query, text: Text): Promise<string[]> {
  const names = languagesOf(text).map((language) => `${text.wordingId}/${language}/${text.version}`)
  return idsOf(await q.query('select distinct notification_id as id from delivery where texts && $1::text[]', [names]))
}

/** What has that version to be told in. Every message has one of the wording without case facts; few need it. */
async function waitingFor(q: Query, text: Text): Promise<string[]> {
  const { wordingId, version } = text
  return idsOf(await q.query(
    `select notification_id as id from notification where state in ('planned', 'withheld', 'sending', 'failed') and kept_wordings <> '{}'
       and exists (select 1 from unnest($1::text[]) l(said) where notification.language = l.said and kept_wordings::jsonb ->> ($2 || '/' || l.said) = $3)`,
    [languagesOf(text), wordingId, version],
  ))
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)
