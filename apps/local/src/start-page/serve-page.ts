// Why: the first address that anybody opens: a page for people, `/clock` for scripts, health for whoever started us.
import type { IncomingMessage } from 'node:http'
import { closeServer, listen } from '../listen.js'
import { HOST, portsFrom } from '../ports.js'
import type { Running } from '../running.js'
import { type Answer, json, problem } from './answer.js'
import { moveClock, readClockNow } from './clock-door.js'
import { PAGE_POLICY, startPage } from './start-page.js'
import { whatRuns } from './what-runs.js'

/** Serves until closed; a move of the clock under way is let go. */
export async function servePage(running: Running): Promise<{ close(): Promise<void> }> {
  const server = await listen((request, response) => {
    answer(running, request).then(
      ({ status, type, body, headers }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', ...headers }).end(request.method === 'HEAD' ? undefined : body),
      (error: unknown) => response.writeHead(500, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ title: 'Internal error', status: 500, detail: String(error) })),
    )
  }, portsFrom(running.settings.PORT_BASE).at.start, HOST)
  return { close: () => closeServer(server) }
}

const ALLOWED: Record<string, string[]> = { '/': ['GET', 'HEAD'], '/clock': ['GET', 'HEAD', 'POST'], '/health/live': ['GET', 'HEAD'], '/health/ready': ['GET', 'HEAD'] }

async function answer(running: Running, request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://local')
  const allowed = ALLOWED[pathname]
  if (!allowed) return problem(404, 'Not found')
  if (!allowed.includes(request.method ?? '')) return problem(405, 'Method not allowed', undefined, { allow: allowed.join(', ') })
  if (pathname === '/health/live' || pathname === '/health/ready') return json(200, { status: 'up' })
  if (pathname === '/clock') return request.method === 'POST' ? moveClock(running, request) : readClockNow(running)
  return { status: 200, type: 'text/html; charset=utf-8', body: startPage(running, await whatRuns(running)), headers: { 'content-security-policy': PAGE_POLICY } }
}
