// Why: what a victim may hear of the offender after the sentence, and the contact scheme through which it is offered.
import { Type } from '@sinclair/typebox'
import { aboutCase, aboutVictim, Conditions, Day, Id } from '../fields.js'

const offender = { offenderRef: Id, on: Type.Optional(Day), licenceConditions: Type.Optional(Conditions) }

export const offenderFamily = {
  'victim-contact-scheme-referred': aboutVictim({}),
  'victim-contact-scheme-contacted': aboutVictim({}),
  'victim-contact-scheme-opted-in': aboutVictim({}),
  'victim-contact-scheme-opted-out': aboutVictim({}),
  'release-considered': aboutCase(offender),
  'offender-moved-to-open': aboutCase(offender),
  'offender-released': aboutCase(offender),
  'offender-recalled': aboutCase(offender),
  'offender-escaped': aboutCase(offender),
}
