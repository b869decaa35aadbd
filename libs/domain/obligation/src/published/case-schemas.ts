// Why: beside what is owed, obligations.v1 tells what was heard of a case and how the case stands: ids and fixed words only.
import { CASE_EVENT_TYPES, type JsonSchema, OFFENCE_CATEGORIES, SAFETY_FLAGS, VICTIM_ROLES } from '@kept-informed/case-event'
import type { Entitlement } from '@kept-informed/victims-code'
import type { CaseContext, CaseVictim, Hold } from '../case-context.js'
import type { RecordedEvent } from '../obligations-topic.js'
import { caseReference, closed, exactly, flag, id, instant, listed, many, orNull, sha256, text, words } from './shapes.js'

export const recordedEventSchema = (retracted: boolean): JsonSchema =>
  closed<RecordedEvent>({ source: id, id, type: listed(CASE_EVENT_TYPES), occurredAt: instant, receivedAt: instant, retracted: exactly(retracted), sha256 })

const victim = closed<CaseVictim>({
  victimId: id,
  role: listed(VICTIM_ROLES),
  actsFor: orNull(id),
  under18: flag,
  toldDirectly: flag,
  entitlement: words<Entitlement>({ standard: true, enhanced: true }),
  safetyFlags: many(listed(SAFETY_FLAGS)),
  inCase: flag,
  died: flag,
  erased: flag,
  optedOutOf: { ...many(id), description: 'rule ids, or `all`' },
})

const hold = closed<Hold>({ victimId: orNull(id), reason: text, from: instant, until: instant })

export const caseContextSchema: JsonSchema = closed<CaseContext>({
  caseId: caseReference,
  crimeReference: id,
  offenceCategory: listed(OFFENCE_CATEGORIES),
  force: text,
  officer: closed<CaseContext['officer']>({ officerId: id, unit: orNull(id) }),
  restricted: flag,
  closed: flag,
  victims: many(victim),
  suspectRefs: many(id),
  holds: many(hold),
  sequenceGaps: many(closed<CaseContext['sequenceGaps'][number]>({ source: id, missing: many({ type: 'string', pattern: '^[0-9]+$' }) })),
})
