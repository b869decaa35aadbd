// Why: what arrived is read from the simulated provider's own table by a connection of ours, and only what is new of it, so that looking costs
// the measured system next to nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const LOOK_EVERY_MS = 500
const GIVE_UP_AFTER_MS = 900_000
/** A row that was begun before the last one that we saw may be committed after it. */
const OVERLAP = 2_000

/** A text with this word in it to each of those phones, after that moment (milliseconds, by the simulator's clock). */
export type Expected = { word: string; sentAt: ReadonlyMap<string, number> }

export type Arrivals = {
  count(word: string): Promise<number>
  /** Milliseconds from sending to arriving, once all have come, each exactly once; throws when one came twice or not within a quarter of an hour. */
  delays(expected: Expected): Promise<number[]>
  /** Messages that wait for a place with a provider. */
  waiting(): Promise<number>
  /** What services have written and not yet said: facts that are still on their way. */
  unsaid(): Promise<number>
  close(): Promise<void>
}

type Text = { seq: string; to: string; at: string; body: string }

export async function arrivalsIn(databaseUrl: string): Promise<Arrivals> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const texts = new Map<string, Text>()
  let last = 0
  const look = async (): Promise<Text[]> => {
    const { rows } = await client.query<Text>('select seq, to_number as "to", at, body from outside.sms where arrives and seq > $1 order by seq', [last - OVERLAP])
    for (const text of rows) texts.set(text.seq, text)
    last = Math.max(last, Number(rows.at(-1)?.seq ?? 0))
    return [...texts.values()]
  }
  const found = async ({ word, sentAt }: Expected): Promise<Text[]> => (await look()).filter(({ to, body }) => sentAt.has(to) && body.includes(word))
  return {
    count: async (word) => (await look()).filter(({ body }) => body.includes(word)).length,
    delays: async (expected) => {
      await eventually(`${expected.sentAt.size} texts with “${expected.word}”`, async () => (await found(expected)).length >= expected.sentAt.size)
      const there = await found(expected)
      if (there.length !== expected.sentAt.size || new Set(there.map(({ to }) => to)).size !== there.length) throw new Error(`${there.length} texts for ${expected.sentAt.size} events`)
      return there.map(({ to, at }) => Number(at) - (expected.sentAt.get(to) ?? Number.NaN))
    },
    waiting: async () => (await client.query<{ n: number }>(`select count(*)::int as n from notifier.notification where waits_for <> ''`)).rows[0]?.n ?? 0,
    unsaid: async () => (await client.query<{ n: number }>('select ((select count(*) from rules.outbox) + (select count(*) from notifier.outbox))::int as n')).rows[0]?.n ?? 0,
    close: () => client.end(),
  }
}

export async function eventually(what: string, look: () => Promise<boolean>): Promise<void> {
  for (const until = performance.now() + GIVE_UP_AFTER_MS; performance.now() < until; await sleep(LOOK_EVERY_MS)) if (await look()) return
  throw new Error(`not within a quarter of an hour: ${what}`)
}
