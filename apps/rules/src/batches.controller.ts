// Why: Nest's side of the log: whole batches go to one function a topic; a lost race goes back as it is.
import { Controller, Inject } from '@nestjs/common'
import { Payload } from '@nestjs/microservices'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import { type Batch, OnBatch } from '@kept-informed/event-log'
import type { Metrics } from '@kept-informed/telemetry'
import { onCaseEvents } from './on-case-event.js'
import { onDeliveries } from './on-delivery.js'
import { RULES_HANDLE, type RulesHandle } from './rules-handle.js'
import { RULES_PARTS, type RulesParts } from './rules-parts.js'

@Controller()
export class BatchesController {
  private readonly events: ReturnType<Metrics['counter']>
  private readonly facts: ReturnType<Metrics['counter']>

  constructor(
    @Inject(RULES_PARTS) private readonly parts: RulesParts,
    @Inject(RULES_HANDLE) private readonly handle: RulesHandle,
  ) {
    this.events = parts.metrics.counter('case_events_total', 'Case events by what became of them', ['outcome'])
    this.facts = parts.metrics.counter('delivery_facts_total', 'Facts from deliveries.v1 by what became of them', ['outcome'])
  }

  @OnBatch(CASE_EVENTS_TOPIC)
  async onCaseEvents(@Payload() batch: Batch): Promise<void> {
    const handled = await this.handle.turns.run(String(batch.partition), () => onCaseEvents(this.parts, batch))
    this.events.inc({ outcome: 'kept' }, handled.kept)
    this.events.inc({ outcome: 'owes-nothing' }, handled.noRule)
    this.events.inc({ outcome: 'repeated' }, handled.repeated)
    this.events.inc({ outcome: 'set-aside' }, handled.setAside)
    if (handled.published + handled.setAside > 0) this.handle.relay.poke()
  }

  /** A case is on the same partition of both topics: its batches take turns instead of losing races. */
  @OnBatch(DELIVERIES_TOPIC)
  async onDeliveries(@Payload() batch: Batch): Promise<void> {
    const handled = await this.handle.turns.run(String(batch.partition), () => onDeliveries(this.parts, batch))
    this.facts.inc({ outcome: 'kept' }, handled.facts)
    this.facts.inc({ outcome: 'set-aside' }, handled.setAside)
    if (handled.published + handled.setAside > 0) this.handle.relay.poke()
  }
}
