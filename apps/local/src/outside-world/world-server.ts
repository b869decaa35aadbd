// Why: the door to the simulated outside world: JSON for tests, a page for people, the letters themselves. It only reads.
import type { Clock } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { bytesOf } from '../state-secrets.js'
import { arrivedMessages } from './arrived-messages.query.js'
import { trayLetters } from './letters.query.js'
import { readLetters } from './read-letters.js'
import { WORLD_POLICY, worldPage } from './world-page.js'

export type WorldServerOptions = { database: Database; clock: Clock; printFolder: string }

type Answer = { status: number; type: string; body: string | Uint8Array; headers?: Record<string, string> }
const json = (status: number, body: unknown): Answer => ({ status, type: status < 400 ? 'application/json' : 'application/problem+json', body: JSON.stringify(body) })
const notFound = json(404, { title: 'Not found', status: 404 })

/** A mail's own page: whatever is in it, nothing runs and nothing is fetched. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

export function worldServer(options: WorldServerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(options, request).then(
      ({ status, type, body, headers }) => response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers }).end(request.method === 'HEAD' ? undefined : body),
      () => response.writeHead(500, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ title: 'Internal error', status: 500 })),
    )
  }
}

async function answer({ database, clock, printFolder }: WorldServerOptions, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return json(405, { title: 'Method not allowed', status: 405 })
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://outside')
  const to = searchParams.get('to')?.trim() || null
  if (pathname === '/messages' || pathname === '/') await readLetters(database, printFolder, to)
  if (pathname === '/messages') return json(200, await arrivedMessages(database, clock, to))
  if (pathname === '/health/live' || pathname === '/health/ready') return json(200, { status: 'ok' })
  if (pathname === '/') {
    const [messages, letters] = await Promise.all([arrivedMessages(database, clock, to), trayLetters(database, clock, to)])
    const body = worldPage({ now: clock.now(), to, refresh: searchParams.get('refresh') !== 'off', messages, letters })
    return { status: 200, type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': WORLD_POLICY } }
  }
  const [, letter] = /^\/letters\/([0-9a-zA-Z-]+)\.pdf$/.exec(pathname) ?? []
  if (letter) return pdf(database, printFolder, letter)
  const [, mail] = /^\/mails\/([^/]+)$/.exec(pathname) ?? []
  if (mail) return mailPage(database, mail)
  return notFound
}

async function pdf(database: Database, folder: string, deliveryId: string): Promise<Answer> {
  const [row] = await database.query<{ file: string }>('select file from letter where delivery_id = $1', [deliveryId])
  const body = row && (await bytesOf(join(folder, row.file)))
  return body ? { status: 200, type: 'application/pdf', body, headers: { 'content-disposition': `inline; filename="${deliveryId}.pdf"` } } : notFound
}

async function mailPage(database: Database, encoded: string): Promise<Answer> {
  const messageId = new URLSearchParams(`id=${encoded.replaceAll('+', '%2B')}`).get('id')
  const [row] = await database.query<{ body_html: string | null }>('select body_html from mail where message_id = $1 order by seq desc limit 1', [messageId])
  return row?.body_html ? { status: 200, type: 'text/html; charset=utf-8', body: row.body_html, headers: { 'content-security-policy': MAIL_POLICY } } : notFound
}
