// Why: a receipt is told until it is answered, however often we or the notifier die in between; so it is a row first, and its place in
// the order of things is the clock's. What belongs to one message is told in order; messages do not wait for each other.
import type { Instant } from '@kept-informed/kernel'
import { isoInstant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { request } from 'undici'
import { type BounceWord, sendDeliveryStatus } from './delivery-status.js'
import type { Due } from './fate.js'
import { twilioSignature } from './twilio-signature.js'

/** What the relay and the print house tell: `POST /receipts/smtp` and `/receipts/print`, with `Authorization: Bearer <token>`. `at` RFC 3339. */
export type ReceiptJson = { attemptId: string; deliveryId: string | null; status: string; code: string | null; at: string; providerReference: string }

export type NewReceipt = { kind: 'twilio' | 'smtp' | 'print' | 'govuk-notify' | 'bounce'; about: string; url: string; word: Record<string, string | null>; dueAt: Instant }

type Row = { id: number; kind: NewReceipt['kind']; about: string; url: string; word: Record<string, string | null>; tries: number }

/** `answer` null: nobody heard it. */
type Told = { row: Row; answer: number | null }

const AT_ONCE = 500

export const insertReceiptsSql = (place: string): string => `insert into receipt (kind, about, url, word, due_at)
  select r.kind, r.about, r.url, r.word, r."dueAt" from jsonb_to_recordset(${place}::jsonb) as r(kind text, about text, url text, word jsonb, "dueAt" bigint)`

export const jsonReceipts = (kind: 'smtp' | 'print', url: string, about: Omit<ReceiptJson, 'status' | 'code' | 'at'>, due: Due[]): NewReceipt[] =>
  due.map(({ at, status, code }) => ({ kind, about: about.attemptId, url, word: { ...about, status, code, at: isoInstant(at) }, dueAt: at }))

/** Each is sent as `Authorization: Bearer <token>`. */
export type ReceiptTokens = { smtp: string; print: string; 'govuk-notify': string }

export type ReceiptTellerOptions = { database: Database; twilioAuthToken: string; tokens: ReceiptTokens; log: (line: string) => void }

export function receiptSweep({ database, twilioAuthToken, tokens, log }: ReceiptTellerOptions): Sweep {
  const tell = async ({ kind, url, word }: Row): Promise<number> => {
    if (kind === 'bounce') return (await sendDeliveryStatus(url, word as BounceWord)) ? 250 : 450
    const signed = kind === 'twilio' ? formOf(url, word, twilioAuthToken) : { headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[kind]}` }, body: JSON.stringify(word) }
    const { statusCode, body } = await request(url, { method: 'POST', ...signed, headersTimeout: 10_000, bodyTimeout: 10_000 })
    await body.dump()
    return statusCode
  }

  /** Words about one message, in order; the first that is not heard keeps the others back. */
  const tellInOrder = async (rows: Row[]): Promise<Told[]> => {
    const told: Told[] = []
    for (const row of rows) {
      const answer = await tell(row).catch(() => null)
      if (!isAnswer(answer)) return [...told, ...rows.slice(told.length).map((later) => ({ row: later, answer: null }))]
      if (answer >= 300) log(`outside world: a ${row.kind} receipt was answered ${answer}`)
      told.push({ row, answer })
    }
    return told
  }

  return {
    name: 'outside-world-receipts',
    nextDueAt: async () => (await database.query<{ due: Instant | null }>('select min(due_at) as due from receipt where told_at is null'))[0]?.due ?? null,
    run: async (now) => {
      const due = await database.query<Row>('select id, kind, about, url, word, tries from receipt where told_at is null and due_at <= $1 order by due_at, id limit $2', [now, AT_ONCE])
      const words = (await Promise.all(byMessage(due).map(tellInOrder))).flat()
      const heard = words.filter(({ answer }) => answer !== null)
      const later = words.filter(({ answer }) => answer === null).map(({ row }) => ({ id: row.id, due_at: now + pauseMs(row.tries) }))
      // One statement for all: dying before it, we tell some of them again, as a provider may.
      if (heard.length > 0) await database.query(HEARD, [JSON.stringify(heard.map(({ row, answer }) => ({ id: row.id, answer }))), now])
      if (later.length > 0) await database.query(LATER, [JSON.stringify(later)])
      return heard.length
    },
  }
}

function byMessage(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.about, [...(groups.get(row.about) ?? []), row])
  return [...groups.values()]
}

/** Told, and a text's own state with it: the last word of it, unless its state is final. */
const HEARD = `with heard as (
    update receipt r set told_at = $2, answer = h.answer from jsonb_to_recordset($1::jsonb) as h(id bigint, answer int) where r.id = h.id and r.told_at is null
    returning r.id, r.kind, r.about, r.word),
  by_notify as (
    update notify n set status = h.word ->> 'status', completed_at = $2 from (select distinct on (about) about, word from heard where kind = 'govuk-notify' order by about, id desc) h
    where n.id::text = h.about),
  latest as (
    select distinct on (about) about, word from heard where kind = 'twilio'
    order by about, (word ->> 'MessageStatus' in ('delivered', 'undelivered', 'failed')) desc, id desc)
  update sms set status = word ->> 'MessageStatus', error_code = (word ->> 'ErrorCode')::int
  from latest where sid = about and status not in ('delivered', 'undelivered', 'failed')`

const LATER = 'update receipt r set tries = tries + 1, due_at = l.due_at from jsonb_to_recordset($1::jsonb) as l(id bigint, due_at bigint) where r.id = l.id'

/** Whatever the notifier says on purpose is an answer, a refusal too; its absence, its troubles and "not now" are none. */
const isAnswer = (status: number | null): status is number => status !== null && status < 500 && status !== 429 && status !== 408

/** 1 s, 2 s, 4 s … at most a minute. */
const pauseMs = (tries: number): number => Math.min(60_000, 1_000 * 2 ** Math.min(tries, 6))

function formOf(url: string, word: Record<string, string | null>, authToken: string) {
  const params = Object.fromEntries(Object.entries(word).filter((field): field is [string, string] => field[1] !== null))
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': twilioSignature(authToken, url, params), 'user-agent': 'TwilioProxy/1.1' }
  return { headers, body: new URLSearchParams(params).toString() }
}
