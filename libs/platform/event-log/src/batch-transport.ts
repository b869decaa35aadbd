// Why: Nest's own Kafka transport hands over one message at a time, renames the group, loses errors and drops what does not parse.
// This one hands whole batches to `@OnBatch(topic)` (or `@EventPattern(topic)`) handlers and leaves position and truth to the database.
import { BaseRpcContext, type CustomTransportStrategy, Server } from '@nestjs/microservices'
import { lastValueFrom } from 'rxjs'
import type { Batch, Consumer, Consumption, EventLog } from './event-log.js'

export type BatchTransportOptions = { eventLog: EventLog } & Pick<Consumption, 'group' | 'positionOf' | 'maxBatch'>

export class BatchTransport extends Server implements CustomTransportStrategy {
  /** A handler's failure goes back to the log, which brings the batch again. */
  override readonly propagatesEventHandlerErrors = true
  private running?: Consumer

  constructor(private readonly options: BatchTransportOptions) {
    super()
  }

  /** The running consumer, for health and poke; undefined before listen and after close, or when no handler is there. */
  get consumer(): Consumer | undefined {
    return this.running
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback)
  }

  async close(): Promise<void> {
    await this.running?.stop()
    this.running = undefined
  }

  on(event: string | number | symbol): never {
    throw new Error(`the batch transport has no event ${String(event)}`)
  }

  unwrap<T>(): T {
    return this.options.eventLog as T
  }

  private async start(): Promise<void> {
    const { eventLog, group, positionOf, maxBatch } = this.options
    const topics = [...this.messageHandlers.keys()]
    if (topics.length > 0) this.running = await eventLog.consume({ group, topics, positionOf, maxBatch, onBatch: (batch) => this.handle(batch) })
  }

  private async handle(batch: Batch): Promise<void> {
    const handler = this.getHandlerByPattern(batch.topic)
    if (!handler) throw new Error(`no handler for ${batch.topic}`)
    const outcome: unknown = await handler(batch, new BaseRpcContext([batch.topic]))
    await lastValueFrom(this.transformToObservable(outcome), { defaultValue: undefined })
  }
}
