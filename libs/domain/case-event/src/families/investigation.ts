// Why: what the police do between the report and the charge.
import { Type } from '@sinclair/typebox'
import { aboutCase, Conditions, Day, Decider, FirstHearing, Id, Text } from '../fields.js'

const suspect = { suspectRef: Id }
const dealtWith = { ...suspect, reason: Type.Optional(Text) }
const bailChange = { ...suspect, conditions: Type.Optional(Conditions), reason: Text }

export const investigationFamily = {
  'not-investigated': aboutCase({ reason: Text }),
  'investigation-opened': aboutCase({}),
  'suspect-arrested': aboutCase(dealtWith),
  'suspect-interviewed': aboutCase(dealtWith),
  'suspect-released': aboutCase(dealtWith),
  'suspect-bailed': aboutCase({ ...suspect, conditions: Type.Optional(Conditions), returnOn: Type.Optional(Day) }),
  'suspect-released-under-investigation': aboutCase(suspect),
  'bail-conditions-changed': aboutCase(bailChange),
  'bail-cancelled': aboutCase(bailChange),
  'suspect-charged': aboutCase({ ...suspect, charges: Type.Array(Text), firstHearing: Type.Optional(FirstHearing), bailConditions: Type.Optional(Conditions) }),
  'out-of-court-disposal-considered': aboutCase({ ...suspect, disposal: Text }),
  'out-of-court-disposal-given': aboutCase({ ...suspect, disposal: Text }),
  'no-further-action': aboutCase({ suspectRef: Type.Optional(Id), reason: Text, decidedBy: Decider, reviewAvailable: Type.Boolean() }),
  'investigation-closed': aboutCase({ outcome: Text, reviewAvailable: Type.Optional(Type.Boolean()) }),
}
