// Why: a copy beside others (a replay's own, a test's, a bench's) needs a whole range of ports. Below 32768, because above it the system
// gives ports to outgoing calls, and one of those may take a port between two starts of the same copy.
import { createServer } from 'node:net'
import { HOST, OFFSETS } from './ports.js'

const [LOWEST, HIGHEST, RANGE] = [10_000, 32_600, 100]
const BASES = (HIGHEST - LOWEST) / RANGE

/** A PORT_BASE on whose ports nothing listens now. Begins at a random one, so that two who ask at once do not meet. */
export async function freePortBase(): Promise<number> {
  const first = Math.floor(Math.random() * BASES)
  for (let n = 0; n < BASES; n++) {
    const base = LOWEST + ((first + n) % BASES) * RANGE
    const free = await Promise.all(Object.values(OFFSETS).map((offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
  throw new Error('no free range of ports')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, HOST, () => server.close(() => done(true)))
  })
