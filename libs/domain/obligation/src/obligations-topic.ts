// Why: this is what rules tells the others (topic obligations.v1, key = case reference): whole snapshots with the revision of
// their case, so a reader keeps the highest revision and neither order nor repetition can harm it. Ids and case facts only.
import type { CaseEventType } from '@kept-informed/case-event'
import type { FactMessage, Instant } from '@kept-informed/kernel'
import type { CaseContext } from './case-context.js'
import type { Obligation } from './obligation.js'

export const OBLIGATIONS_TOPIC = 'obligations.v1'

export type RecordedEvent = { source: string; id: string; type: CaseEventType; occurredAt: Instant; receivedAt: Instant; retracted: boolean; sha256: string }

export type ObligationMessageType =
  | 'obligation-owed.v1'
  | 'obligation-changed.v1'
  | 'obligation-became-overdue.v1'
  | 'obligation-met.v1'
  | 'obligation-reopened.v1'
  | 'obligation-cancelled.v1'
  | 'obligation-excused.v1'

export type ObligationMessage = FactMessage<ObligationMessageType, { revision: number; obligation: Obligation }>
export type CaseEventMessage = FactMessage<'case-event-recorded.v1' | 'case-event-retracted.v1', { revision: number; event: RecordedEvent }>
export type CaseContextMessage = FactMessage<'case-context-changed.v1', { revision: number; context: CaseContext }>
export type ObligationsTopicMessage = ObligationMessage | CaseEventMessage | CaseContextMessage
