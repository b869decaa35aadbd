// Why: a view is tested over HTTP as it stands, with only the services behind it played: by one server that notes who asked for what.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `header`: as it was meant, which is UTF-8; null: not there. `body` undefined: none came. */
export type HeardRequest = { method: string; path: string; header: (name: string) => string | null; body: unknown }
/** `body`: text as it is, else as JSON; undefined: none. */
export type PlayedAnswer = { status: number; body?: unknown; headers?: Record<string, string> }
export type PlayedHttp<Asked> = { url: string; asked: Asked[]; close(): void }

const NOTHING: PlayedAnswer = { status: 404, body: { title: 'There is no such thing', status: 404, errors: [] } }

/** `noted`: what is kept of a request; `play`: what is answered to it, undefined: 404. On 127.0.0.1, at a port of its own. */
export async function playedHttp<Asked>(noted: (heard: HeardRequest) => Asked, play: (asked: Asked) => PlayedAnswer | undefined): Promise<PlayedHttp<Asked>> {
  const asked: Asked[] = []
  const server = createServer((request, response) => void hear(request).then((heard) => {
    const one = noted(heard)
    asked.push(one)
    const { status, body, headers } = play(one) ?? NOTHING
    const isText = typeof body === 'string'
    response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers }).end(isText ? body : body === undefined ? '' : JSON.stringify(body))
  }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function hear(request: IncomingMessage): Promise<HeardRequest> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const header = (name: string): string | null => {
    const value = request.headers[name]
    return typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8') : null
  }
  return { method: request.method ?? '', path: request.url ?? '', header, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
}
