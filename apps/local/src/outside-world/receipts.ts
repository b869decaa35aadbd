// Why: a receipt is told until it is answered, however often we or the notifier die in between; so it is a row first, and its place in
// the order of things is the clock's. What belongs to one message is told in order; messages do not wait for each other.
import type { Instant } from '@kept-informed/kernel'
import { isoInstant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { request } from 'undici'
import type { Due } from './fate.js'
import { twilioSignature } from './twilio-signature.js'

/** What the relay and the print house tell: `POST /receipts/smtp` and `/receipts/print`, with `Authorization: Bearer <token>`. `at` RFC 3339. */
export type ReceiptJson = { attemptId: string; deliveryId: string | null; status: string; code: string | null; at: string; providerReference: string }

export type NewReceipt = { kind: 'twilio' | 'smtp' | 'print'; about: string; url: string; word: Record<string, string | null>; dueAt: Instant }

type Row = { id: number; kind: NewReceipt['kind']; about: string; url: string; word: Record<string, string | null>; tries: number }

const AT_ONCE = 500

export const insertReceiptsSql = (place: string): string => `insert into receipt (kind, about, url, word, due_at)
  select r.kind, r.about, r.url, r.word, r."dueAt" from jsonb_to_recordset(${place}::jsonb) as r(kind text, about text, url text, word jsonb, "dueAt" bigint)`

export const jsonReceipts = (kind: 'smtp' | 'print', url: string, about: Omit<ReceiptJson, 'status' | 'code' | 'at'>, due: Due[]): NewReceipt[] =>
  due.map(({ at, status, code }) => ({ kind, about: about.attemptId, url, word: { ...about, status, code, at: isoInstant(at) }, dueAt: at }))

export type ReceiptTellerOptions = { database: Database; twilioAuthToken: string; tokens: { smtp: string; print: string }; log: (line: string) => void }

export function receiptSweep({ database, twilioAuthToken, tokens, log }: ReceiptTellerOptions): Sweep {
  const tell = async ({ kind, url, word }: Row): Promise<number> => {
    const signed = kind === 'twilio' ? formOf(url, word, twilioAuthToken) : { headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[kind]}` }, body: JSON.stringify(word) }
    const { statusCode, body } = await request(url, { method: 'POST', ...signed, headersTimeout: 10_000, bodyTimeout: 10_000 })
    await body.dump()
    return statusCode
  }

  /** Words about one message, in order; the first that is not heard keeps the others back. */
  const tellInOrder = async (rows: Row[], now: Instant): Promise<number> => {
    for (const [at, row] of rows.entries()) {
      const answer = await tell(row).catch(() => null)
      if (!isAnswer(answer)) {
        await database.query('update receipt set tries = tries + 1, due_at = $2 where id = any($1)', [rows.slice(at).map(({ id }) => id), now + pauseMs(row.tries)])
        return at
      }
      if (answer >= 300) log(`outside world: a ${row.kind} receipt was answered ${answer}`)
      await database.query(TOLD, [row.id, now, answer, row.kind, row.about, row.word['MessageStatus'] ?? null, row.word['ErrorCode'] ?? null])
    }
    return rows.length
  }

  return {
    name: 'outside-world-receipts',
    nextDueAt: async () => (await database.query<{ due: Instant | null }>('select min(due_at) as due from receipt where told_at is null'))[0]?.due ?? null,
    run: async (now) => {
      const due = await database.query<Row>('select id, kind, about, url, word, tries from receipt where told_at is null and due_at <= $1 order by due_at, id limit $2', [now, AT_ONCE])
      const told = await Promise.all(byMessage(due).map((rows) => tellInOrder(rows, now)))
      return told.reduce((sum, n) => sum + n, 0)
    },
  }
}

function byMessage(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.about, [...(groups.get(row.about) ?? []), row])
  return [...groups.values()]
}

/** Told, and the text's own state with it; a state that is final stays. */
const TOLD = `with told as (update receipt set told_at = $2, answer = $3 where id = $1 and told_at is null)
  update sms set status = $6, error_code = $7::int where $4 = 'twilio' and sid = $5 and $6::text is not null and status not in ('delivered', 'undelivered', 'failed')`

/** Whatever the notifier says on purpose is an answer, a refusal too; its absence, its troubles and "not now" are none. */
const isAnswer = (status: number | null): status is number => status !== null && status < 500 && status !== 429 && status !== 408

/** 1 s, 2 s, 4 s … at most a minute. */
const pauseMs = (tries: number): number => Math.min(60_000, 1_000 * 2 ** Math.min(tries, 6))

function formOf(url: string, word: Record<string, string | null>, authToken: string) {
  const params = Object.fromEntries(Object.entries(word).filter((field): field is [string, string] => field[1] !== null))
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': twilioSignature(authToken, url, params), 'user-agent': 'TwilioProxy/1.1' }
  return { headers, body: new URLSearchParams(params).toString() }
}
