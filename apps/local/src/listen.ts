// Why: every door of the local run opens and closes in the same way; a call under way is let go at the end.
import { once } from 'node:events'
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'

/** Resolves when it answers. */
export async function listen(answer: RequestListener, port: number, host: string, options: ServerOptions = {}): Promise<Server> {
  const server = createServer(options, answer).listen(port, host)
  await once(server, 'listening')
  return server
}

export async function closeServer(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
