// Why: what happens from the charge to the sentence and the appeal.
import { Type } from '@sinclair/typebox'
import { aboutCase, aboutVictim, Conditions, Id, Moment, Text, Verdict } from '../fields.js'

const suspect = { suspectRef: Id }
const stopped = { ...suspect, reason: Text, reviewAvailable: Type.Boolean() }
const hearing = { hearingId: Id, at: Moment, court: Text, purpose: Type.Optional(Text) }
const warrant = { ...suspect, outcome: Type.Optional(Text) }
const appeal = { ...suspect, hearingId: Type.Optional(Id), at: Type.Optional(Moment), court: Type.Optional(Text), result: Type.Optional(Text) }

export const courtFamily = {
  'prosecution-stopped': aboutCase(stopped),
  'charge-altered': aboutCase(stopped),
  'hearing-listed': aboutCase(hearing),
  'hearing-changed': aboutCase({ ...hearing, reason: Type.Optional(Text) }),
  'court-bail-decided': aboutCase({ ...suspect, outcome: Text, conditions: Type.Optional(Conditions) }),
  'warrant-issued': aboutCase(warrant),
  'warrant-executed': aboutCase(warrant),
  'witness-required': aboutVictim({ hearingId: Id }),
  'special-measures-decided': aboutVictim({ granted: Type.Array(Text), refused: Type.Optional(Type.Array(Text)) }),
  'verdict-given': aboutCase({ ...suspect, verdict: Verdict, reasons: Type.Optional(Text) }),
  'sentence-passed': aboutCase({
    ...suspect,
    sentence: Text,
    custodyMonths: Type.Optional(Type.Number({ minimum: 0 })),
    specifiedOffence: Type.Optional(Type.Boolean()),
    explanation: Type.Optional(Text),
  }),
  'appeal-lodged': aboutCase(appeal),
  'appeal-hearing-listed': aboutCase(appeal),
  'appeal-decided': aboutCase(appeal),
}
