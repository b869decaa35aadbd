// Why: who is in the case, what they need, what they agreed to, what they were told.
import { Type } from '@sinclair/typebox'
import { caseVictim, common, daysOrWeeks, eventRef, id, instant, list, offence, officer, oneOf, safetyFlag, some, words } from './parts.js'

const victimAlone = { ...common, victimId: id }

export const peopleSchemas = {
  'crime-reported': Type.Object({ ...common, crimeReference: id, offence, victims: some(caseVictim), officer, force: id, restricted: Type.Optional(Type.Boolean()) }),
  'victim-added': Type.Object({ ...common, ...caseVictim.properties }),
  'victim-removed': Type.Object({ ...victimAlone, reason: words }),
  'victim-died': Type.Object(victimAlone),
  'officer-changed': Type.Object({ ...common, officer }),
  'needs-assessed': Type.Object({
    ...victimAlone,
    entitlement: oneOf(['standard', 'enhanced']),
    grounds: list(oneOf(['most-serious-crime', 'persistently-targeted', 'vulnerable', 'intimidated', 'discretion'])),
    safetyFlags: Type.Optional(list(safetyFlag)),
  }),
  'contact-agreed': Type.Object({ ...victimAlone, every: daysOrWeeks, method: Type.Optional(words) }),
  'support-consent-given': Type.Object({ ...victimAlone, service: Type.Optional(words) }),
  'support-declined': Type.Object({ ...victimAlone, service: Type.Optional(words) }),
  'support-referred': Type.Object({ ...victimAlone, service: Type.Optional(words) }),
  'officer-attended': Type.Object(common),
  'victim-told': Type.Object({ ...victimAlone, by: id, how: oneOf(['in-person', 'phone', 'video', 'letter-by-hand']), about: Type.Optional(some(eventRef)), note: Type.Optional(words) }),
  'victim-opted-out': Type.Object({ ...victimAlone, topics: some(id) }),
  'victim-opted-in': Type.Object({ ...victimAlone, topics: some(id) }),
  'telling-excused': Type.Object({
    ...victimAlone,
    about: some(eventRef),
    by: id,
    reason: oneOf(['would-prejudice-investigation', 'risk-to-safety', 'victim-asked-not-to-be-told', 'other']),
    note: words,
  }),
  'contact-held': Type.Object({ ...common, victimId: Type.Optional(id), reason: words, until: instant }),
  'contact-released': Type.Object({ ...common, victimId: Type.Optional(id) }),
}
