// Why: the clock is state like any other: kept in the database beside what was decided by it, so that one cannot survive without the other.
import { type Database, type Migration, type MigrationRunner, openDatabase } from '@kept-informed/postgres'
import type { ClockState, LocalClock } from './local-clock.js'

/** Kept every second as if it were two seconds later: what a kill cuts off was never shown to anybody. */
const EVERY_MS = 1_000
const AHEAD_MS = 2_000

export class Local1764000000000 implements Migration {
  name = 'Local1764000000000'

  async up(q: MigrationRunner): Promise<void> {
    await q.query('create table clock (one boolean primary key default true check (one), state jsonb not null)')
    await q.query('create table milestone (name text primary key)')
  }

  async down(q: MigrationRunner): Promise<void> {
    await q.query('drop table milestone')
    await q.query('drop table clock')
  }
}

export const openLocalDatabase = (url: string): Promise<Database> => openDatabase({ url, schema: 'local', migrations: [Local1764000000000], maxConnections: 2 })

export async function readClock(database: Database): Promise<ClockState | null> {
  const [row] = await database.query<{ state: ClockState }>('select state from clock')
  return row?.state ?? null
}

export type ClockKeeper = { keep(): Promise<void>; stop(): Promise<void> }

/** Keeps the clock each second, and at once when told; `failed` hears of what could not be written. */
export async function keepClock(database: Database, clock: LocalClock, failed: (error: unknown) => void): Promise<ClockKeeper> {
  const write = async (ahead: number): Promise<void> => {
    await database.query('insert into clock (state) values ($1) on conflict (one) do update set state = excluded.state', [JSON.stringify(clock.state(ahead))])
  }
  // Who asked for a write hears that it failed; the next one is written all the same.
  let writing = write(AHEAD_MS)
  await writing
  const keep = (): Promise<void> => (writing = writing.catch(() => undefined).then(() => write(AHEAD_MS)))
  const timer = setInterval(() => void keep().catch(failed), EVERY_MS)
  return {
    keep,
    stop: async () => {
      clearInterval(timer)
      await writing.catch(() => undefined)
      await write(0)
    },
  }
}
