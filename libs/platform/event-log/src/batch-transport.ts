// Why: Nest's own Kafka transport hands over one message at a time, renames the group, loses errors and drops what does not parse.
// This one hands whole batches to `@OnBatch(topic)` (or `@EventPattern(topic)`) handlers and leaves position and truth to the database.
import type { Instant } from '@kept-informed/kernel'
import { BaseRpcContext, type CustomTransportStrategy, Server } from '@nestjs/microservices'
import { lastValueFrom } from 'rxjs'
import type { Batch, Consumer, Consumption, EventLog } from './event-log.js'

export type BatchTransportOptions = { eventLog: EventLog } & Pick<Consumption, 'group' | 'positionOf' | 'maxBatch'> & {
  /** Topics that nobody waits for, and real milliseconds between two rounds of them. Beside others they have a reader of their own, `<group>.resting`, which never holds those up. */
  resting?: { topics: readonly string[]; restMs: number }
}

export class BatchTransport extends Server implements CustomTransportStrategy {
  /** A handler's failure goes back to the log, which brings the batch again. */
  override readonly propagatesEventHandlerErrors = true
  private running: Consumer[] = []

  constructor(private readonly options: BatchTransportOptions) {
    super()
  }

  /** Real time of the last successful fetch of the reader that is furthest behind with it; null before listen and after close, or when no handler is there. */
  lastFetchAt(): Instant | null {
    return this.running.length === 0 ? null : Math.min(...this.running.map((reader) => reader.lastFetchAt()))
  }

  /** Somebody waits: what rests goes on now. */
  hurry(): void {
    for (const reader of this.running) reader.hurry()
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback)
  }

  async close(): Promise<void> {
    await Promise.all(this.running.splice(0).map((reader) => reader.stop()))
  }

  on(event: string | number | symbol): never {
    throw new Error(`the batch transport has no event ${String(event)}`)
  }

  unwrap<T>(): T {
    return this.options.eventLog as T
  }

  private async start(): Promise<void> {
    const { eventLog, group, positionOf, maxBatch, resting } = this.options
    const topics = [...this.messageHandlers.keys()]
    const rested = topics.filter((topic) => resting?.topics.includes(topic) === true)
    const hurried = topics.filter((topic) => !rested.includes(topic))
    const read = async (topics: string[], of: { group: string; restMs?: number }): Promise<void> => {
      if (topics.length > 0) this.running.push(await eventLog.consume({ ...of, topics, positionOf, maxBatch, onBatch: (batch) => this.handle(batch) }))
    }
    await Promise.all([read(hurried, { group }), read(rested, { group: hurried.length > 0 ? `${group}.resting` : group, restMs: resting?.restMs })])
  }

  private async handle(batch: Batch): Promise<void> {
    const handler = this.getHandlerByPattern(batch.topic)
    if (!handler) throw new Error(`no handler for ${batch.topic}`)
    const outcome: unknown = await handler(batch, new BaseRpcContext([batch.topic]))
    await lastValueFrom(this.transformToObservable(outcome), { defaultValue: undefined })
  }
}
