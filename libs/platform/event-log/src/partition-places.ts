// Why: for each partition we hold, where we stand and what went wrong there; forgotten at every assignment, because another
// reader may have moved it meanwhile. The database is asked again, and Kafka is sent to that offset.
import { setTimeout as sleep } from 'node:timers/promises'
import { backoff } from './backoff.js'
import type { Consumption } from './event-log.js'
import { type LogLine, wordsOf } from './log-line.js'

export type Place = {
  topic: string
  partition: number
  /** The watermark as last read or written; undefined: to be read. */
  position?: number
  /** The position that was last sought: a gap after it is a real one. */
  sought?: number
  /** How often in a row its batch failed, and how often it lost a race. */
  failures: number
  races: number
}

export class PartitionPlaces {
  private places = new Map<string, Place>()
  private hints = new Map<Place, number>()
  private readonly timers = new Set<NodeJS.Timeout>()
  private stopped = false

  constructor(
    private readonly positionOf: Consumption['positionOf'],
    private readonly seek: (topic: string, partition: number, offset: number) => void,
    private readonly log: LogLine,
  ) {}

  /** A new assignment: all is asked anew, and each partition sought to the database's position. */
  assigned(assignment: [topic: string, partitions: number[]][]): void {
    this.places = new Map()
    this.hints = new Map()
    for (const [topic, partitions] of assignment) for (const partition of partitions) void this.seekFirst(this.of(topic, partition))
  }

  of(topic: string, partition: number): Place {
    const key = `${topic}/${partition}`
    const place = this.places.get(key) ?? { topic, partition, failures: 0, races: 0 }
    this.places.set(key, place)
    return place
  }

  isCurrent(place: Place): boolean {
    return this.places.get(`${place.topic}/${place.partition}`) === place
  }

  async position(place: Place): Promise<number> {
    return (place.position ??= await this.positionOf(place.topic, place.partition))
  }

  seekTo(place: Place, offset: number): void {
    place.sought = offset
    this.seek(place.topic, place.partition, offset)
  }

  moved(place: Place, to: number): void {
    place.position = to
    place.failures = 0
    place.races = 0
    this.hints.set(place, to)
  }

  /** Runs `resume` after a while that grows with the failures in a row. */
  later(place: Place, resume: () => void): void {
    place.position = undefined
    const timer = setTimeout(() => (this.timers.delete(timer), resume()), backoff(place.failures++, Math.random()))
    this.timers.add(timer)
  }

  takeHints(): { topic: string; partition: number; position: number }[] {
    const taken = [...this.hints].map(([{ topic, partition }, position]) => ({ topic, partition, position }))
    this.hints.clear()
    return taken
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.timers) clearTimeout(timer)
  }

  private async seekFirst(place: Place): Promise<void> {
    while (!this.stopped && this.isCurrent(place) && place.position === undefined) {
      try {
        const position = await this.positionOf(place.topic, place.partition)
        if (this.stopped || !this.isCurrent(place) || place.position !== undefined) return
        place.position = position
        this.seekTo(place, position)
      } catch (error) {
        this.log('warn', 'the position could not be read: again in a while', { topic: place.topic, partition: place.partition, ...wordsOf(error) })
        await sleep(backoff(place.failures++, Math.random()))
      }
    }
  }
}
