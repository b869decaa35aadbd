// Why: GOV.UK Notify as our providers meet it: its tokens, its addresses, its answers and errors, and its callbacks, with its state in Postgres.
import type { Clock } from '@kept-informed/kernel'
import type { PostCalendar, Posting } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import { jwtVerify } from 'jose'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type NotifyRow, notificationResource } from './notify-notification.js'
import { faultInNotify, notifyProblem, type NotifyAnswer, takeLetter, takeMail, takeText } from './notify-taking.js'

export type NotifyApiOptions = {
  database: Database; clock: Clock
  /** `name-<service id>-<secret>` */
  apiKey: string
  callbackUrl: string
  /** Ids of the templates that the service has. */
  templates: { sms: string; email: string }
  /** Where the files of letters are kept. */
  folder: string
  posting: Posting
  calendar: PostCalendar
}

const LISTED = 250
/** Notify's own tolerance: tokens are of real time. */
const TOKEN_SECONDS = 30

export function notifyApi(options: NotifyApiOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const secret = new TextEncoder().encode(options.apiKey.slice(-36))
  const serviceId = options.apiKey.slice(-73, -37)
  const isOurs = async (header: string | undefined): Promise<boolean> => {
    const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1]
    if (token === undefined) return false
    return jwtVerify(token, secret, { issuer: serviceId, algorithms: ['HS256'], requiredClaims: ['iat'], maxTokenAge: TOKEN_SECONDS, clockTolerance: TOKEN_SECONDS }).then(() => true, () => false)
  }

  const answer = async (request: IncomingMessage): Promise<NotifyAnswer> => {
    const url = new URL(request.url ?? '/', 'http://notify')
    if (!(await isOurs(request.headers.authorization))) return notifyProblem(403, 'AuthError', 'Invalid token: API key not found')
    const [, what] = /^\/v2\/notifications(?:\/([^/]+))?$/.exec(url.pathname) ?? []
    if (request.method === 'GET') return what === undefined ? list(options, url.searchParams) : one(options, what)
    const asked = await bodyOf(request)
    const fault = faultInNotify(what, asked, options.templates)
    if (fault) return fault
    if (what === 'sms') return takeText(options, asked)
    if (what === 'email') return takeMail(options, asked)
    return takeLetter(options, asked)
  }

  return (request, response) => {
    answer(request).then(
      (given) => (given === 'cut' ? void request.socket.destroy() : void response.writeHead(given.status, { 'content-type': 'application/json' }).end(JSON.stringify(given.body))),
      () => response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ status_code: 500, errors: [{ error: 'Exception', message: 'Internal server error' }] })),
    )
  }
}

async function one({ database, clock }: NotifyApiOptions, id: string): Promise<NotifyAnswer> {
  const [row] = /^[0-9a-f-]{36}$/.test(id) ? await database.query<NotifyRow>(SELECT('n.id = $1::uuid'), [id, clock.now()]) : []
  return row ? { status: 200, body: notificationResource(row) } : notifyProblem(404, 'NoResultFound', 'No result found')
}

/** Newest first. */
async function list({ database, clock }: NotifyApiOptions, query: URLSearchParams): Promise<NotifyAnswer> {
  const rows = await database.query<NotifyRow>(
    `${SELECT('($1::text is null or n.reference = $1) and ($3::text is null or n.type = $3) and ($4::text is null or n.seq < (select seq from notify where id::text = $4))')} order by n.seq desc limit ${LISTED}`,
    [query.get('reference'), clock.now(), query.get('template_type'), query.get('older_than')],
  )
  return { status: 200, body: { notifications: rows.map(notificationResource), links: { current: `/v2/notifications?${query}` } } }
}

/** How a letter stands hangs on the time; of the others the last word is kept. `$2`: now. */
const SELECT = (where: string): string => `select n.*, l.dispatched_at, l.returned_at, $2::bigint as now from notify n left join letter l on n.type = 'letter' and l.delivery_id = n.reference where ${where}`

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    // What is no JSON has none of the fields, and each is named as missing.
    return {}
  }
}
