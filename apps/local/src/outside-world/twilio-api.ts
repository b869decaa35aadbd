// Why: Twilio as our SMS provider meets it: the same addresses, forms, answers, errors and status callbacks, with its state in Postgres.
import type { Clock } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { countsTexts, dueFrom, smsFate, toKey } from './fate.js'
import { insertReceiptsSql, type NewReceipt } from './receipts.js'
import type { NextTrouble } from './trouble.js'
import { messagePage, messageResource, pageSizeOf, type SmsRow } from './twilio-message.js'

export type TwilioApiOptions = { database: Database; clock: Clock; trouble: NextTrouble; accountSid: string; authToken: string }

type Answer = { status: number; body: object } | 'cut'
const problem = (status: number, code: number, message: string): Answer => ({ status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } })

const OUT_OF_ORDER = { status: 500, body: { code: 20500, message: 'Internal server error', status: 500 } }

const COLUMNS = 'sid, account_sid, to_number, from_number, messaging_service_sid, body, status, error_code, at'

export function twilioApi(options: TwilioApiOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { accountSid, authToken } = options
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', 'http://twilio')
    if (request.headers.authorization !== expected) return problem(401, 20003, 'Authenticate')
    const [, account, sid] = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages(?:\/([^/]+))?\.json$/.exec(url.pathname) ?? []
    if (account !== accountSid) return problem(404, 20404, `The requested resource ${url.pathname} was not found`)
    if (sid && request.method === 'GET') return fetchOne(options, sid)
    if (!sid && request.method === 'GET') return list(options, url)
    if (!sid && request.method === 'POST') return create(options, new URLSearchParams(await bodyOf(request)))
    return problem(405, 20004, 'Method not allowed')
  }

  return (request, response) => {
    answer(request).then(
      (given) => {
        if (given === 'cut') return void request.socket.destroy()
        response.writeHead(given.status, { 'content-type': 'application/json' }).end(JSON.stringify(given.body))
      },
      () => response.writeHead(OUT_OF_ORDER.status, { 'content-type': 'application/json' }).end(JSON.stringify(OUT_OF_ORDER.body)),
    )
  }
}

async function create({ database, clock, trouble, accountSid }: TwilioApiOptions, form: URLSearchParams): Promise<Answer> {
  const to = form.get('To') ?? ''
  const body = form.get('Body') ?? ''
  const service = form.get('MessagingServiceSid')
  const callback = form.get('StatusCallback')
  const wrong = faultIn(to, form.get('From') ?? service ?? '', body, callback)
  if (wrong) return wrong
  const goesWrong = trouble()
  if (goesWrong === 'refuses') return problem(429, 20429, 'Too Many Requests')
  if (goesWrong === 'fails') return OUT_OF_ORDER
  const now = clock.now()
  const sid = `SM${randomBytes(16).toString('hex')}`
  const fate = smsFate(to, countsTexts(to) ? await timesSent(database, to, body) : 0)
  const from = service ? null : form.get('From')
  const fixed = { MessageSid: sid, SmsSid: sid, AccountSid: accountSid, ApiVersion: '2010-04-01', From: from, To: to, MessagingServiceSid: service }
  const receipts: NewReceipt[] = !callback ? [] : dueFrom(now, fate.receipts).map(({ at, status, code }) => ({
    kind: 'twilio', about: sid, url: callback, dueAt: at, word: { ...fixed, MessageStatus: status, SmsStatus: status, ErrorCode: code },
  }))
  const reference = callback?.split('/').pop()?.split('?')[0] ?? null
  const [row] = await database.query<SmsRow>(
    `with told as (${insertReceiptsSql('$10')})
     insert into sms (sid, account_sid, to_number, to_key, from_number, messaging_service_sid, body, reference, arrives, at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11, 'queued') returning ${COLUMNS}`,
    [sid, accountSid, to, toKey(to), from, service, body, reference, fate.arrives, JSON.stringify(receipts), now],
  )
  if (goesWrong === 'loses') return OUT_OF_ORDER
  return fate.answer === 'cut' || !row ? 'cut' : { status: 201, body: messageResource(row) }
}

async function timesSent(database: Database, to: string, body: string): Promise<number> {
  const [sent] = await database.query<{ times: number }>('select count(*)::int as times from sms where to_key = $1 and body = $2 and account_sid <> $3', [toKey(to), body, 'govuk-notify'])
  return sent?.times ?? 0
}

function faultIn(to: string, from: string, body: string, callback: string | null): Answer | undefined {
  if (to === '') return problem(400, 21604, "A 'To' phone number is required.")
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return problem(400, 21211, "Invalid 'To' Phone Number")
  if (from === '') return problem(400, 21603, "A 'From' phone number is required.")
  if (body === '') return problem(400, 21602, 'Message body is required.')
  if (body.length > 1600) return problem(400, 21617, 'The concatenated message body exceeds the 1600 character limit.')
  if (callback !== null && !URL.canParse(callback)) return problem(400, 21609, `The 'StatusCallback' URL is not valid`)
  return undefined
}

async function fetchOne({ database, accountSid }: TwilioApiOptions, sid: string): Promise<Answer> {
  const [row] = await database.query<SmsRow>(`select ${COLUMNS} from sms where sid = $1 and account_sid = $2`, [sid, accountSid])
  return row ? { status: 200, body: messageResource(row) } : problem(404, 20404, `The requested resource /Messages/${sid}.json was not found`)
}

/** `To`, `From`, `DateSent`, `DateSent>`, `DateSent<` (a day or an instant, GMT), newest first, in pages. */
async function list({ database, accountSid }: TwilioApiOptions, { pathname, searchParams: query }: URL): Promise<Answer> {
  const [after, before, on] = [momentOf(query.get('DateSent>')), momentOf(query.get('DateSent<')), momentOf(query.get('DateSent'))]
  const size = pageSizeOf(query)
  const rows = await database.query<SmsRow>(
    `select ${COLUMNS} from sms where ($1::text is null or to_key = $1) and ($2::text is null or from_number = $2)
     and ($3::bigint is null or at >= $3) and ($4::bigint is null or at <= $4) and ($5::bigint is null or (at >= $5 and at < $5 + 86400000)) and account_sid = $8
     order by at desc, seq desc limit $6 offset $7`,
    [query.has('To') ? toKey(query.get('To') ?? '') : null, query.get('From'), after, before, on, size + 1, Number(query.get('Page') ?? 0) * size, accountSid],
  )
  return { status: 200, body: messagePage(pathname, query, rows.slice(0, size), rows.length > size) }
}

function momentOf(text: string | null): number | null {
  const moment = text === null ? NaN : Date.parse(text)
  return Number.isNaN(moment) ? null : moment
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
