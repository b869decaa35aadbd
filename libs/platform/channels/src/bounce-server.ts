// Why: bounces come by mail, days later, from any server in the world. This takes them, at addresses of attempts and no others, and says
// "taken" only once what they mean is stored.
import type { Instant } from '@kept-informed/kernel'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { BounceAddresses } from './bounce-address.js'
import { readBounce } from './read-bounce.js'

export type BounceServerOptions = {
  /** BOUNCE_PORT; 0: any that is free. */
  port: number
  host: string
  addresses: BounceAddresses
  /** Rejects: the sender is asked to come again, and `failed` is told. */
  heard: (bounce: { attemptId: string; word: string; code: string | null; at: Instant | null }) => Promise<void>
  /** It came to an address of ours and says nothing that can be understood. */
  notUnderstood: (attemptId: string) => void
  failed: (error: unknown, attemptIds: string[]) => void
}
export type BounceServer = { port: number; close(): Promise<void> }

/** A bounce may bring the whole message back. */
const LARGEST = 5 * 1024 * 1024

export async function bounceServer({ port, host, addresses, heard, notUnderstood, failed }: BounceServerOptions): Promise<BounceServer> {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false, size: LARGEST, maxClients: 200, socketTimeout: 60_000, closeTimeout: 200,
    onRcptTo: ({ address }, _session, done) => done(addresses.read(address) === null ? reply(550, '5.1.1 no such mailbox') : undefined),
    onData: (stream, { envelope }, done) => {
      const attemptIds = [...new Set(envelope.rcptTo.flatMap(({ address }) => addresses.read(address) ?? []))]
      const take = async (): Promise<void> => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        if (stream.sizeExceeded) return
        const bounce = await readBounce(Buffer.concat(chunks)).catch(() => null)
        for (const attemptId of attemptIds) {
          if (bounce === null) notUnderstood(attemptId)
          else if (bounce !== 'auto-reply') await heard({ attemptId, ...bounce })
        }
      }
      take().then(
        () => done(stream.sizeExceeded ? reply(552, '5.3.4 too large') : null),
        (error: unknown) => {
          failed(error, attemptIds)
          done(reply(451, '4.3.0 try again later'))
        },
      )
    },
  })
  // A client that hangs up is its own affair.
  server.on('error', () => undefined)
  server.listen(port, host)
  await once(server.server, 'listening')
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })
