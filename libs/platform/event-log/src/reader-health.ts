// Why: a reader that has heard nothing from its log for a minute is dead, whatever its process says; one that does not read yet is not ready.
import type { Query } from '@kept-informed/postgres'
import type { BatchTransport } from './batch-transport.js'

const SILENT_TOO_LONG_MS = 60_000

/** Each answers null when well, or what is wrong. Real time, whatever the clock says. */
export const readerHealth = (database: Query, transport: Pick<BatchTransport, 'lastFetchAt'>) => ({
  live: (): string | null => {
    const last = transport.lastFetchAt()
    return last !== null && performance.timeOrigin + performance.now() - last > SILENT_TOO_LONG_MS ? 'nothing was fetched from the log for a minute' : null
  },
  ready: async (): Promise<string | null> => {
    await database.query('select 1')
    return transport.lastFetchAt() !== null ? null : 'not reading the log yet'
  },
})
