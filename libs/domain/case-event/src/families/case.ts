// Why: the case itself: when it began, who has it, what may be said of it, what was taken back, when it ended.
import { Type } from '@sinclair/typebox'
import { aboutCase, CaseVictimFields, EventReference, Id, OffenceCategories, Officer, Text } from '../fields.js'

export const caseFamily = {
  'crime-reported': aboutCase({
    crimeReference: Id,
    offence: Type.Object({ category: OffenceCategories, description: Type.Optional(Text) }),
    victims: Type.Array(Type.Object(CaseVictimFields)),
    officer: Officer,
    force: Text,
    restricted: Type.Optional(Type.Boolean()),
  }),
  'officer-changed': aboutCase({ officer: Officer }),
  'officer-attended': aboutCase({}),
  'case-restricted': aboutCase({ reason: Text }),
  'case-unrestricted': aboutCase({ reason: Text }),
  'event-retracted': aboutCase({ retracts: EventReference, reason: Text, wrong: Type.Boolean({ description: 'true: it never happened; false: overtaken' }) }),
  'case-closed': aboutCase({ outcome: Type.Optional(Text) }),
  'case-reopened': aboutCase({ reason: Text }),
}
