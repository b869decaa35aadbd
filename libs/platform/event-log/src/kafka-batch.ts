// Why: what one fetched batch goes through: cut at the watermark, handed over in slices with a heartbeat between them. Nothing
// that a handler throws may reach kafkajs, which would retry five times and then restart or stop the whole consumer.
import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
import { type Batch, type Consumption, LostRace, type LogRecord, MOST_IN_A_BATCH } from './event-log.js'
import { type LogLine, wordsOf } from './log-line.js'
import type { PartitionPlaces, Place } from './partition-places.js'

/** Races lost in a row before there is a pause: two readers that always meet must not spin. */
const RACES_AT_ONCE = 20

type Parts = { prefix: string; consumption: Consumption; places: PartitionPlaces; log: LogLine }

export async function handleKafkaBatch(parts: Parts, payload: EachBatchPayload): Promise<void> {
  const { batch, heartbeat, isRunning, isStale } = payload
  const place = parts.places.of(batch.topic.slice(parts.prefix.length), batch.partition)
  while (isRunning() && !isStale() && parts.places.isCurrent(place)) {
    const goOn = await oneSlice(parts, payload, place)
    await heartbeat()
    if (!goOn) return
  }
}

/** True when there may be more to hand over in this batch. */
async function oneSlice(parts: Parts, payload: EachBatchPayload, place: Place): Promise<boolean> {
  const { places, consumption, log } = parts
  try {
    const slice = await nextSlice(parts, payload, place)
    if (!slice) return false
    await consumption.onBatch(slice)
    places.moved(place, slice.to)
    payload.resolveOffset(String(slice.to - 1))
    return slice.to <= Number(payload.batch.lastOffset())
  } catch (error) {
    if (error instanceof LostRace && place.races++ < RACES_AT_ONCE) {
      place.position = undefined
      return true
    }
    log('warn', 'a batch could not be handled: again in a while', { topic: place.topic, partition: place.partition, failures: place.failures, ...wordsOf(error) })
    places.later(place, payload.pause())
    return false
  }
}

/** The next records from the watermark on; undefined when there are none in this batch, or the fetch goes elsewhere. */
async function nextSlice({ places, consumption }: Parts, { batch, resolveOffset }: EachBatchPayload, place: Place): Promise<Batch | undefined> {
  const from = await places.position(place)
  const first = Number(batch.firstOffset() ?? 0)
  const last = Number(batch.lastOffset())
  if (Number(batch.highWatermark) < from) throw new Error(`the log ends at ${batch.highWatermark}, before our position ${from}: was the topic made anew?`)
  if (first > from && place.sought !== from) {
    places.seekTo(place, from)
    return undefined
  }
  const left = batch.messages.filter(({ offset }) => Number(offset) >= from)
  const records = left.slice(0, consumption.maxBatch ?? MOST_IN_A_BATCH).map((message) => logRecord(place, message))
  const end = records.at(-1)?.offset
  if (end === undefined) {
    if (from > last + 1) places.seekTo(place, from)
    else resolveOffset(String(last))
    return undefined
  }
  return { topic: place.topic, partition: place.partition, from, to: records.length === left.length ? last + 1 : end + 1, records }
}

function logRecord({ topic, partition }: Place, { offset, key, value, headers, timestamp }: KafkaMessage): LogRecord {
  const texts = Object.entries(headers ?? {}).flatMap(([name, given]) => {
    const one = Array.isArray(given) ? given.at(-1) : given
    return one === undefined ? [] : [[name, one.toString()] as const]
  })
  return { topic, partition, offset: Number(offset), key: key === null ? null : key.toString(), headers: Object.fromEntries(texts), value: value ?? Buffer.alloc(0), arrivedAt: Number(timestamp) }
}
