export { CASE_EVENTS_TOPIC, type CaseEvent, type CaseEventOf, type DataOf } from './case-event.js'
export { CASE_EVENT_TYPES, type CaseEventType, caseEventTypeOf, eventTypeName } from './case-event-types.js'
export { type BailCondition, OFFENCE_CATEGORIES, type OffenceCategory, SAFETY_FLAGS, type SafetyFlag, VICTIM_ROLES, type VictimRole } from './fields.js'
export { QUARANTINE_REASONS, type QuarantineReason, type Rejection } from './rejection.js'
