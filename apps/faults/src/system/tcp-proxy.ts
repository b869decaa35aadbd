// Why: a line breaks in more ways than a process: it slows down, ends, goes quiet, or takes the question and loses the answer.
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LineFault } from '../chaos/plan-faults.js'

export type TcpProxy = { port: number; fault(kind: LineFault | null): void; close(): Promise<void> }

const DELAY_MS = 300

/** From a free port of 127.0.0.1 to that port there. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  let now: LineFault | null = null
  const pairs = new Set<readonly [Socket, Socket]>()
  const endAll = (): void => pairs.forEach(([near, far]) => (near.destroy(), far.destroy()))

  const server = createServer((near) => {
    if (now === 'refuse') return void near.destroy()
    const far = connect({ port: target, host: '127.0.0.1' })
    const pair = [near, far] as const
    pairs.add(pair)
    const over = (): void => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of pair) socket.setNoDelay(true).on('error', over).on('close', over)
    carry(near, far, () => now === 'half-open')
    carry(far, near, () => now === 'half-open' || now === 'deaf')
  })
  const carry = (from: Socket, to: Socket, swallows: () => boolean): void => {
    let last: Promise<unknown> = Promise.resolve()
    from.on('data', (chunk) => {
      if (swallows()) return
      if (now !== 'delay') last = last.then(() => to.write(chunk))
      else last = last.then(() => sleep(DELAY_MS)).then(() => to.write(chunk))
    })
  }
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    fault: (kind) => {
      // What was swallowed leaves a stream that nobody can go on with.
      const spoilt = now === 'half-open' || now === 'deaf'
      now = kind
      if (kind === 'cut' || kind === 'refuse' || spoilt) endAll()
    },
    close: () => {
      endAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy listens on no port')
  return address.port
}
