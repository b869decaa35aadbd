// Why: every service is served in the same way: the same limits, the same errors, the same quiet start, the same clean end.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DynamicModule, ExceptionFilter, LoggerService, Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { CustomTransportStrategy } from '@nestjs/microservices'
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express'
import { ProblemError, ProblemFilter } from './problem.js'

export type Serving = { url: string; app: NestExpressApplication; close(): Promise<void> }

export type ServeOptions = {
  module: DynamicModule | Type
  port: number
  /** Default: every interface. */
  host?: string
  /** Receives whole batches of the log. */
  transport?: CustomTransportStrategy
  logger: LoggerService
  /** What stands before everything else, the reading of bodies too. */
  first?: (app: NestExpressApplication) => void
  /** How errors are told; default: as problem details. */
  filter?: ExceptionFilter
  /** How what a controller returns becomes an answer; default: as JSON. */
  adapter?: ExpressAdapter
}

const ONE_MIB = 1024 * 1024
const JSON_TYPES = ['application/json', 'application/*+json', 'application/cloudevents+json', 'application/cloudevents-batch+json']

/** Starts the app and its batch transport; resolves when both are there. `rawBody` is kept for signatures. */
export async function serve({ module, port, host = '0.0.0.0', transport, logger, first, filter = new ProblemFilter(), adapter = new ExpressAdapter() }: ServeOptions): Promise<Serving> {
  const app = await NestFactory.create<NestExpressApplication>(module, adapter, { logger, bufferLogs: false, abortOnError: false, bodyParser: false, rawBody: true })
  first?.(app)
  app.useBodyParser('json', { limit: ONE_MIB, type: JSON_TYPES, strict: false })
  app.useBodyParser('urlencoded', { limit: ONE_MIB, extended: false })
  app.use(notJson)
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.useGlobalFilters(filter)
  if (transport) app.connectMicroservice({ strategy: transport })
  if (transport) await app.startAllMicroservices()
  await app.listen(port, host)
  const server = app.getHttpServer() as Server
  const address = server.address() as AddressInfo
  return {
    app,
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), 3_000)
      await app.close().finally(() => clearTimeout(cut))
    },
  }
}

/** Nest would turn the parser's error into one of its own, whose message quotes the body. */
function notJson(error: unknown, _request: unknown, _response: unknown, next: (error: unknown) => void): void {
  const failed = typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.parse.failed'
  next(failed ? new ProblemError(400, 'The body is not JSON', [{ pointer: '', detail: 'is not JSON' }]) : error)
}

/** Closes once at the first SIGINT or SIGTERM, then ends the process: 0, or 1 when closing failed. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  const end = (): void => {
    if (closing) return
    closing = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`could not close cleanly: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
