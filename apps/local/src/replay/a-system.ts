// Why: what the replay does at the doors is tested against doors: a stand-in on real ports that keeps what came and answers as it is told.
import { createServer, type IncomingMessage, type Server } from 'node:http'

export type Asked = { door: string; authorization: string; contentType: string; body: unknown }
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> }
export type ASystem = {
  intake: URL
  asked: Asked[]
  /** What a door (such as `POST /case-events`; the first that the call begins with) says, call after call; the last answer goes on. */
  says(door: string, ...replies: ((asked: Asked) => Reply)[]): void
  stop(): Promise<void>
}

const OFFSETS = [0, 1, 2, 3, 4, 30]

export async function aSystem(): Promise<ASystem> {
  const asked: Asked[] = []
  const doors = new Map<string, ((asked: Asked) => Reply)[]>([['POST /token', [() => ({ status: 200, body: { access_token: 'token' } })]]])
  const reply = (one: Asked): Reply => {
    const [, replies] = [...doors].find(([door]) => one.door.startsWith(door)) ?? []
    const answer = replies && replies.length > 1 ? replies.shift() : replies?.[0]
    return answer?.(one) ?? { status: 404, body: { title: 'no such door' } }
  }
  const { base, servers } = await listen((request, body) => {
    const one = { door: `${request.method} ${request.url}`, authorization: request.headers.authorization ?? '', contentType: request.headers['content-type'] ?? '', body: jsonOf(body) }
    asked.push(one)
    return reply(one)
  })
  return {
    intake: new URL(`http://127.0.0.1:${base + 1}`),
    asked,
    says: (door, ...replies) => void doors.set(door, replies),
    stop: async () => void (await Promise.all(servers.map(closed))),
  }
}

async function listen(answer: (request: IncomingMessage, body: string) => Reply): Promise<{ base: number; servers: Server[] }> {
  for (let base = 31_000 + (process.pid % 200) * 100; base < 65_000; base += 100) {
    const servers = OFFSETS.map(() =>
      createServer((request, response) => {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          const { status, body: content, headers = {} } = answer(request, body)
          // Status 0: the connection breaks before any answer.
          if (status === 0) return void request.socket.destroy()
          response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(content === undefined ? '' : JSON.stringify(content))
        })
      }),
    )
    const bound = await Promise.all(servers.map((server, index) => listening(server, base + (OFFSETS[index] ?? 0))))
    if (bound.every(Boolean)) return { base, servers }
    await Promise.all(servers.map(closed))
  }
  throw new Error('no free range of ports')
}

const listening = (server: Server, port: number): Promise<boolean> =>
  new Promise((done) => void server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)))

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
