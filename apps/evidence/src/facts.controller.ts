// Why: Nest's side of the log: whole batches of both topics go to one handler; a lost race goes back as it is.
import { Controller, Inject } from '@nestjs/common'
import { Payload } from '@nestjs/microservices'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import { type Batch, OnBatch } from '@kept-informed/event-log'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import type { Metrics } from '@kept-informed/telemetry'
import { EVIDENCE_HANDLE, type EvidenceHandle } from './evidence-handle.js'
import { EVIDENCE_PARTS, type EvidenceParts } from './evidence-parts.js'
import { onFacts } from './on-fact.js'

@Controller()
export class FactsController {
  private readonly facts: ReturnType<Metrics['counter']>

  constructor(
    @Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts,
    @Inject(EVIDENCE_HANDLE) private readonly handle: EvidenceHandle,
  ) {
    this.facts = parts.metrics.counter('facts_total', 'Facts by what became of them', ['outcome'])
  }

  @OnBatch(OBLIGATIONS_TOPIC)
  onObligations(@Payload() batch: Batch): Promise<void> {
    return this.take(batch)
  }

  @OnBatch(DELIVERIES_TOPIC)
  onDeliveries(@Payload() batch: Batch): Promise<void> {
    return this.take(batch)
  }

  /** Both topics grow the same chains: one at a time for each partition number, which is the same for a case on both. */
  private async take(batch: Batch): Promise<void> {
    const handled = await this.handle.turns.run(String(batch.partition), () => onFacts(this.parts.database, batch))
    this.facts.inc({ outcome: 'chained' }, handled.chained)
    this.facts.inc({ outcome: 'repeated' }, handled.repeated)
    this.facts.inc({ outcome: 'set-aside' }, handled.setAside)
    if (handled.setAside > 0) this.handle.relay.poke()
  }
}
