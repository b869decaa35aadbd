// Why: a copy lives at its own time; what would be late there is asked at that time, not at ours.
import type { Instant } from '@kept-informed/kernel'
import pg from 'pg'
import type { ClockState } from '../local-clock.js'

/** Where the clock of the local run in this database stands; the real time where there is none. */
export async function clockOfCopy(connectionString: string): Promise<Instant> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const there = await client.query<{ there: boolean }>(`select to_regclass('local.clock') is not null as there`)
    if (there.rows[0]?.there !== true) return Date.now()
    const { rows } = await client.query<{ state: ClockState }>('select state from local.clock')
    return rows[0]?.state.stretches.at(-1)?.clock ?? Date.now()
  } finally {
    await client.end()
  }
}
