// Why: this is what every later stage reasons about: something that happened in a case, as told by another system, checked once.
import type { Static } from '@sinclair/typebox'
import type { Instant } from '@kept-informed/kernel'
import type { CaseEventType, DATA_SCHEMAS } from './case-event-types.js'

export const CASE_EVENTS_TOPIC = 'case-events.v1'

/** The `data` of one type, such as `DataOf<'suspect-bailed'>`. Members that the schema does not name are kept, but have no type. */
export type DataOf<Type extends CaseEventType> = Static<(typeof DATA_SCHEMAS)[Type]>

export type CaseEventOf<Type extends CaseEventType> = {
  source: string
  /** Unique within `source`. */
  id: string
  type: Type
  /** The `subject`: the case reference. */
  caseId: string
  /** `time`; one up to five minutes ahead of `receivedAt` is taken as `receivedAt`. */
  occurredAt: Instant
  receivedAt: Instant
  /** Decimal digits: the source's own order within the case. */
  sequence: string | null
  /** W3C trace context, when it is a valid one. */
  traceparent: string | null
  /** CloudEvents attributes that we do not know, as text. */
  extensions: Record<string, string>
  data: DataOf<Type>
}

/** Every case event, told apart by `type`. */
export type CaseEvent = { [Type in CaseEventType]: CaseEventOf<Type> }[CaseEventType]
