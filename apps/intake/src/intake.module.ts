// Why: the service as one Nest module, made of parts that are given.
import { type DynamicModule, Module } from '@nestjs/common'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import type { EventLog } from '@kept-informed/event-log'
import { ScopeGuard, TOKEN_VERIFIER } from '@kept-informed/identity'
import { HealthModule } from '@kept-informed/telemetry'
import { CaseEventsController } from './case-events.controller.js'
import { DocumentsController } from './documents.controller.js'
import type { IntakeParts } from './intake-parts.js'
import { INTAKE_WORKS, makeIntakeWorks } from './intake-works.js'

const LOG_ANSWERS_WITHIN_MS = 3_000

@Module({})
export class IntakeModule {
  static with(parts: IntakeParts): DynamicModule {
    const works = makeIntakeWorks(parts)
    return {
      module: IntakeModule,
      imports: [HealthModule.with({ metrics: works.metrics, live: () => null, ready: () => logAnswers(parts.eventLog) })],
      controllers: [CaseEventsController, DocumentsController],
      providers: [ScopeGuard, { provide: INTAKE_WORKS, useValue: works }, { provide: TOKEN_VERIFIER, useValue: parts.auth }],
    }
  }
}

async function logAnswers(eventLog: EventLog): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<string>((tell) => (timer = setTimeout(() => tell('the event log does not answer'), LOG_ANSWERS_WITHIN_MS)))
  const answer = eventLog.endOffsets(CASE_EVENTS_TOPIC).then(
    (offsets) => (offsets.length > 0 ? null : `there is no topic ${CASE_EVENTS_TOPIC}`),
    () => 'the event log cannot be reached',
  )
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
