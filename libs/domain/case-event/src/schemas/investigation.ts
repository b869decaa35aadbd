// Why: from the decision to investigate to the end of the investigation.
import { Type } from '@sinclair/typebox'
import { common, condition, date, eventRef, id, instant, list, oneOf, some, words } from './parts.js'

const suspect = { ...common, suspectRef: id }
const suspectWithReason = Type.Object({ ...suspect, reason: Type.Optional(words) })
const changedBail = Type.Object({ ...suspect, conditions: Type.Optional(list(condition)), reason: words })
const disposal = Type.Object({ ...suspect, disposal: words })
const stopped = Type.Object({ ...suspect, reason: words, reviewAvailable: Type.Boolean() })

export const investigationSchemas = {
  'not-investigated': Type.Object({ ...common, reason: words }),
  'investigation-opened': Type.Object(common),
  'suspect-arrested': suspectWithReason,
  'suspect-interviewed': suspectWithReason,
  'suspect-released': suspectWithReason,
  'suspect-bailed': Type.Object({ ...suspect, conditions: Type.Optional(list(condition)), returnOn: Type.Optional(date) }),
  'suspect-released-under-investigation': Type.Object(suspect),
  'bail-conditions-changed': changedBail,
  'bail-cancelled': changedBail,
  'suspect-charged': Type.Object({
    ...suspect,
    charges: some(words),
    firstHearing: Type.Optional(Type.Object({ at: instant, court: words })),
    bailConditions: Type.Optional(list(condition)),
  }),
  'out-of-court-disposal-considered': disposal,
  'out-of-court-disposal-given': disposal,
  'no-further-action': Type.Object({ ...common, suspectRef: Type.Optional(id), reason: words, decidedBy: oneOf(['police', 'cps']), reviewAvailable: Type.Boolean() }),
  'prosecution-stopped': stopped,
  'charge-altered': stopped,
  'investigation-closed': Type.Object({ ...common, outcome: words, reviewAvailable: Type.Optional(Type.Boolean()) }),
  'case-restricted': Type.Object({ ...common, reason: words }),
  'case-unrestricted': Type.Object({ ...common, reason: words }),
  'event-retracted': Type.Object({ ...common, retracts: eventRef, reason: words, wrong: Type.Boolean() }),
  'case-closed': Type.Object({ ...common, outcome: Type.Optional(words) }),
  'case-reopened': Type.Object({ ...common, reason: words }),
}
