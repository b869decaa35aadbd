// Why: the one thing that this service hears: what is owed. Whole batches come in; a lost race or a passing failure brings them again.
import { Controller, Inject } from '@nestjs/common'
import { Payload } from '@nestjs/microservices'
import { type Batch, OnBatch } from '@kept-informed/event-log'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { onObligation } from './on-obligation.js'

@Controller()
export class ObligationsConsumer {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @OnBatch(OBLIGATIONS_TOPIC)
  handle(@Payload() batch: Batch): Promise<void> {
    const { database, clock, settings, wake } = this.works
    return onObligation({ database, clock, actsFor: settings.ACTS_FOR, lookMs: settings.GUARD_LOOK_MS, wake: () => wake('advance-notifications', 'person-facts') })(batch)
  }
}
