// Why: hearings, verdict, sentence, appeal, and what follows a sentence; complaints, reviews, property and expenses.
import { Type } from '@sinclair/typebox'
import { common, condition, date, id, instant, list, oneOf, serviceProvider, words } from './parts.js'

const suspect = { ...common, suspectRef: id }
const victimAlone = { ...common, victimId: id }
const hearing = { ...common, hearingId: id, at: instant, court: words, purpose: Type.Optional(words) }
const warrant = Type.Object({ ...suspect, outcome: Type.Optional(words) })
const appeal = Type.Object({ ...suspect, hearingId: Type.Optional(id), at: Type.Optional(instant), court: Type.Optional(words), result: Type.Optional(words) })
const offender = Type.Object({ ...common, offenderRef: id, on: Type.Optional(date), licenceConditions: Type.Optional(list(condition)) })
const complaint = Type.Object({ ...victimAlone, complaintId: id, provider: serviceProvider })
const review = Type.Object({ ...victimAlone, reviewId: id, result: Type.Optional(words) })
const property = Type.Object({ ...victimAlone, propertyRef: id })
const expenses = Type.Object({ ...victimAlone, claimId: id })

export const courtAndAfterSchemas = {
  'hearing-listed': Type.Object(hearing),
  'hearing-changed': Type.Object({ ...hearing, reason: Type.Optional(words) }),
  'court-bail-decided': Type.Object({ ...suspect, outcome: words, conditions: Type.Optional(list(condition)) }),
  'warrant-issued': warrant,
  'warrant-executed': warrant,
  'witness-required': Type.Object({ ...victimAlone, hearingId: id }),
  'special-measures-decided': Type.Object({ ...victimAlone, granted: list(words), refused: Type.Optional(list(words)) }),
  'verdict-given': Type.Object({ ...suspect, verdict: oneOf(['guilty', 'not-guilty', 'no-verdict']), reasons: Type.Optional(words) }),
  'sentence-passed': Type.Object({
    ...suspect,
    sentence: words,
    custodyMonths: Type.Optional(Type.Number({ minimum: 0, maximum: 12_000 })),
    specifiedOffence: Type.Optional(Type.Boolean()),
    explanation: Type.Optional(words),
  }),
  'appeal-lodged': appeal,
  'appeal-hearing-listed': appeal,
  'appeal-decided': appeal,
  'victim-contact-scheme-referred': Type.Object(victimAlone),
  'victim-contact-scheme-contacted': Type.Object(victimAlone),
  'victim-contact-scheme-opted-in': Type.Object(victimAlone),
  'victim-contact-scheme-opted-out': Type.Object(victimAlone),
  'release-considered': offender,
  'offender-moved-to-open': offender,
  'offender-released': offender,
  'offender-recalled': offender,
  'offender-escaped': offender,
  'complaint-made': complaint,
  'complaint-answered': complaint,
  'review-requested': review,
  'review-decided': review,
  'property-no-longer-needed': property,
  'property-returned': property,
  'expenses-claimed': expenses,
  'expenses-paid': expenses,
}
