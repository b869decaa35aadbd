// Why: a reader of the embedded log polls, because a poll survives whatever happens to a connection; within one process it is poked.
// Several processes may read as one group: the fence lets one of them win each batch, the others read their position again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@kept-informed/postgres'
import { Pause, Rest } from '@kept-informed/runtime'
import { type Consumer, type Consumption, LostRace, type LogRecord, MOST_IN_A_BATCH } from './event-log.js'
import { type LogLine, wordsOf } from './log-line.js'
import { backoff } from './backoff.js'
import { realNow } from './real-now.js'

/** `poke`: there may be something new; it looks at once instead of at the next poll. */
export type EmbeddedConsumer = Consumer & { poke(): void }
type Parts = { database: Database; prefix: string; partitionsOf: (topic: string) => Promise<number>; log: LogLine }
type Lane = { topic: string; partition: number; position?: number; failures: number; races: number; notBefore: number; busy: boolean }
type Row = { partition: number; offset: number; key: string | null; headers: Record<string, string>; value: Buffer; arrived_at: number }

const POLL = 50
/** Races lost in a row before there is a pause: two readers that always meet must not spin. */
const RACES_AT_ONCE = 20

export function consumeEmbedded(parts: Parts, consumption: Consumption): EmbeddedConsumer {
  let stopping = false
  let lastFetchAt = realNow()
  const untilLook = new Pause()
  let poked = false
  const rest = new Rest(consumption.restMs ?? 0)
  const working = new Set<Promise<void>>()
  const poke = (): void => {
    poked = true
    untilLook.cutShort()
  }
  const pause = async (): Promise<void> => {
    if (!poked && !stopping) await untilLook.last(POLL)
  }
  const work = (lane: Lane, records: LogRecord[]): void => {
    lane.busy = true
    const done = handle(parts, consumption, lane, records).finally(() => {
      lane.busy = false
      working.delete(done)
      if (working.size === 0) rest.done()
      if (lane.notBefore === 0) poke()
    })
    working.add(done)
  }
  const run = async (): Promise<void> => {
    let lanes: Lane[] | undefined
    for (let failures = 0; !stopping; ) {
      poked = false
      try {
        lanes ??= await lanesOf(parts, consumption)
        const free = lanes.filter((lane) => !lane.busy && lane.notBefore <= performance.now())
        for (const lane of free) lane.position ??= await consumption.positionOf(lane.topic, lane.partition)
        const found = await read(parts, free, consumption.maxBatch ?? MOST_IN_A_BATCH)
        lastFetchAt = realNow()
        failures = 0
        if (found.length > 0) rest.begin()
        if (!stopping) for (const [lane, records] of found) work(lane, records)
        await pause()
        if (consumption.restMs === undefined) continue
        await Promise.all(working)
        if (!stopping) await rest.over()
      } catch (error) {
        parts.log('warn', 'the embedded log could not be read: again in a while', { group: consumption.group, failures, ...wordsOf(error) })
        await sleep(backoff(failures++, Math.random()))
      }
    }
    await Promise.all(working)
  }
  const running = run()
  return {
    poke,
    hurry: () => rest.end(),
    lastFetchAt: () => lastFetchAt,
    stop: async () => {
      stopping = true
      poke()
      rest.end()
      await running
    },
  }
}

async function lanesOf({ partitionsOf }: Parts, { topics }: Consumption): Promise<Lane[]> {
  const counts = await Promise.all(topics.map(partitionsOf))
  return topics.flatMap((topic, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, partition): Lane => ({ topic, partition, failures: 0, races: 0, notBefore: 0, busy: false })),
  )
}

async function handle({ log }: Parts, { onBatch }: Consumption, lane: Lane, records: LogRecord[]): Promise<void> {
  const from = lane.position ?? 0
  const to = (records.at(-1)?.offset ?? from - 1) + 1
  try {
    await onBatch({ topic: lane.topic, partition: lane.partition, from, to, records })
    Object.assign(lane, { position: to, failures: 0, races: 0, notBefore: 0 })
  } catch (error) {
    const lost = error instanceof LostRace && lane.races++ < RACES_AT_ONCE
    if (!lost) log('warn', 'a batch could not be handled: again in a while', { topic: lane.topic, partition: lane.partition, failures: lane.failures, ...wordsOf(error) })
    Object.assign(lane, { position: undefined, notBefore: lost ? 0 : performance.now() + backoff(lane.failures++, Math.random()) })
  }
}

async function read({ database, prefix }: Parts, lanes: Lane[], most: number): Promise<[Lane, LogRecord[]][]> {
  if (lanes.length === 0) return []
  const rows = await database.query<Row & { lane: number }>(READ, [lanes.map(({ topic }) => prefix + topic), lanes.map(({ partition }) => partition), lanes.map(({ position }) => position ?? 0), most])
  const found = new Map<Lane, LogRecord[]>()
  for (const { lane: nth, arrived_at: arrivedAt, offset, key, headers, value } of rows) {
    const lane = lanes[nth - 1]
    if (!lane) continue
    const records = found.get(lane) ?? []
    found.set(lane, records)
    records.push({ topic: lane.topic, partition: lane.partition, offset, key, headers, value, arrivedAt })
  }
  return [...found]
}

const READ = `
  select l.lane::int, r.partition, r."offset", r.key, r.headers, r.value, r.arrived_at
  from unnest($1::text[], $2::int[], $3::bigint[]) with ordinality as l(topic, partition, position, lane)
  cross join lateral (
    select * from log_record where topic = l.topic and partition = l.partition and "offset" >= l.position order by "offset" limit $4
  ) r
  order by l.lane, r."offset"`
