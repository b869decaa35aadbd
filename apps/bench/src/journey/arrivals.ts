// Why: what arrived is read from the simulated provider's own table by a connection of ours, so that looking costs the measured process nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const LOOK_EVERY_MS = 250
const GIVE_UP_AFTER_MS = 900_000

/** A text with this word in it to each of those phones, after that moment (milliseconds, by the simulator's clock). */
export type Expected = { word: string; sentAt: ReadonlyMap<string, number> }

export type Arrivals = {
  count(word: string): Promise<number>
  /** Milliseconds from sending to arriving, once all have come, each exactly once; throws when one came twice or not within a quarter of an hour. */
  delays(expected: Expected): Promise<number[]>
  /** Messages that wait for a place with a provider. */
  waiting(): Promise<number>
  close(): Promise<void>
}

export async function arrivalsIn(databaseUrl: string): Promise<Arrivals> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const count = async (word: string): Promise<number> =>
    (await client.query<{ n: number }>('select count(*)::int as n from outside.sms where arrives and body like $1', [`%${word}%`])).rows[0]?.n ?? 0
  const texts = async ({ word, sentAt }: Expected): Promise<{ to: string; at: number }[]> =>
    (await client.query<{ to: string; at: string }>('select to_number as "to", at from outside.sms where arrives and body like $1 and to_number = any($2)', [`%${word}%`, [...sentAt.keys()]])).rows.map(({ to, at }) => ({ to, at: Number(at) }))
  return {
    count,
    delays: async (expected) => {
      await eventually(`${expected.sentAt.size} texts with “${expected.word}”`, async () => (await texts(expected)).length >= expected.sentAt.size)
      const found = await texts(expected)
      if (found.length !== expected.sentAt.size || new Set(found.map(({ to }) => to)).size !== found.length) throw new Error(`${found.length} texts for ${expected.sentAt.size} events`)
      return found.map(({ to, at }) => at - (expected.sentAt.get(to) ?? Number.NaN))
    },
    waiting: async () => (await client.query<{ n: number }>(`select count(*)::int as n from notifier.notification where waits_for <> ''`)).rows[0]?.n ?? 0,
    close: () => client.end(),
  }
}

export async function eventually(what: string, look: () => Promise<boolean>): Promise<void> {
  for (const until = performance.now() + GIVE_UP_AFTER_MS; performance.now() < until; await sleep(LOOK_EVERY_MS)) if (await look()) return
  throw new Error(`not within a quarter of an hour: ${what}`)
}
