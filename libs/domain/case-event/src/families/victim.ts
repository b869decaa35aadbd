// Why: the people of the case: who joins, leaves or dies, what they need, what they asked for and what they were told.
import { Type } from '@sinclair/typebox'
import { aboutCase, aboutVictim, CaseVictimFields, DaysOrWeeks, Entitlement, EventReference, ExcuseReason, Ground, Id, InPersonBy, Moment, Provider, SafetyFlags, Text } from '../fields.js'

const service = { service: Type.Optional(Text) }
const topics = { topics: Type.Array(Id, { description: 'rule ids, or all' }) }

export const victimFamily = {
  'victim-added': aboutVictim({ role: CaseVictimFields.role, actsFor: CaseVictimFields.actsFor, under18: CaseVictimFields.under18 }),
  'victim-removed': aboutVictim({ reason: Text }),
  'victim-died': aboutVictim({}),
  'needs-assessed': aboutVictim({ entitlement: Entitlement, grounds: Type.Array(Ground), safetyFlags: Type.Optional(Type.Array(SafetyFlags)) }),
  'contact-agreed': aboutVictim({ every: DaysOrWeeks, method: Type.Optional(Text) }),
  'support-consent-given': aboutVictim(service),
  'support-declined': aboutVictim(service),
  'support-referred': aboutVictim(service),
  'victim-told': aboutVictim({ by: Id, how: InPersonBy, about: Type.Optional(Type.Array(EventReference)), note: Type.Optional(Text) }),
  'victim-opted-out': aboutVictim(topics),
  'victim-opted-in': aboutVictim(topics),
  'telling-excused': aboutVictim({ about: Type.Array(EventReference), by: Id, reason: ExcuseReason, note: Text }),
  'contact-held': aboutCase({ victimId: Type.Optional(Id), reason: Text, until: Moment }),
  'contact-released': aboutCase({ victimId: Type.Optional(Id) }),
  'complaint-made': aboutVictim({ complaintId: Id, provider: Provider }),
  'complaint-answered': aboutVictim({ complaintId: Id, provider: Provider }),
  'review-requested': aboutVictim({ reviewId: Id, result: Type.Optional(Text) }),
  'review-decided': aboutVictim({ reviewId: Id, result: Type.Optional(Text) }),
  'property-no-longer-needed': aboutVictim({ propertyRef: Id }),
  'property-returned': aboutVictim({ propertyRef: Id }),
  'expenses-claimed': aboutVictim({ claimId: Id }),
  'expenses-paid': aboutVictim({ claimId: Id }),
}
