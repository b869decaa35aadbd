// Why: the controller gets what it works with ready made; a counter or a limit must be one for the whole service.
import type { EventLog } from '@kept-informed/event-log'
import type { Clock } from '@kept-informed/kernel'
import { Metrics } from '@kept-informed/telemetry'
import type { IntakeParts } from './intake-parts.js'
import { UnderWay } from './under-way.js'

export const INTAKE_WORKS = Symbol('intake works')

type Outcome = 'accepted' | 'refused' | 'log-away'

export type IntakeWorks = {
  clock: Clock
  eventLog: EventLog
  underWay: UnderWay
  counted: { inc(labels: { outcome: Outcome }, events: number): void }
  metrics: Metrics
}

export function makeIntakeWorks({ clock, eventLog, mostBytesUnderWay, metrics = new Metrics('intake') }: IntakeParts): IntakeWorks {
  const counted = metrics.counter('intake_events_total', 'Case events at the door, by what became of them', ['outcome'])
  return { clock, eventLog, underWay: new UnderWay(mostBytesUnderWay), counted, metrics }
}
