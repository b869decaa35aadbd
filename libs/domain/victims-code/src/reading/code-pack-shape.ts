// Why: the form of a pack: what senders of further packs write against, and what is published as `code-pack.schema.json`.
import { CASE_EVENT_TYPES, type JsonSchema } from '@kept-informed/case-event'
import { BASES, CLOCK_KINDS, MUST_TELL, OBLIGATION_KINDS, SERVICE_PROVIDERS, VICTIM_STANDINGS } from '../code-row.js'
import { byMember, day, listOf, number, object, oneOf, orNull, type Shape, text, textLike, textNumberOrFlag, wholeNumber } from './shape.js'

/** About a year: whatever takes longer was mistyped, and would lie past the list of bank holidays. */
const MOST_WORKING_DAYS = 260

const words = textLike(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes')
const eventTypes = (atLeast: number): Shape => listOf(oneOf(CASE_EVENT_TYPES, 'a case event type that we know, by its short name'), { atLeast })
const field = text('a member of the event’s data; inner ones after a dot, such as offence.category')

/** Conditions hold conditions, so this one is looked up by its name. */
const inner: Shape = { schema: { $ref: '#/$defs/condition' }, faults: (value, at) => condition.faults(value, at) }
const condition: Shape = byMember({
  all: object({ all: listOf(inner, { atLeast: 1 }) }),
  any: object({ any: listOf(inner, { atLeast: 1 }) }),
  victim: object({ victim: oneOf(VICTIM_STANDINGS) }),
  in: object({ field, in: listOf(textNumberOrFlag, { atLeast: 1 }) }),
  atLeast: object({ field, atLeast: number }),
})

const days = wholeNumber(0, MOST_WORKING_DAYS)
const workingDays = object({ standard: days, enhanced: days })
const limits: Shape = {
  schema: { anyOf: [{ const: 'agreed' }, workingDays.schema], description: 'working days; 0: the same day; agreed: what the victim and the police agreed' },
  faults: (value, at) => {
    if (value === 'agreed') return []
    return typeof value === 'object' && value !== null ? workingDays.faults(value, at) : [{ pointer: at, detail: 'must be agreed, or the working days for standard and enhanced' }]
  },
}

const row = object({
  ruleId: words,
  on: eventTypes(1),
  kind: oneOf(OBLIGATION_KINDS),
  right: orNull(wholeNumber(1, 12)),
  paragraph: orNull(text('as recalled where it begins with ~: never printed to a victim')),
  owedBy: oneOf([...SERVICE_PROVIDERS, 'data.provider']),
  basis: oneOf(BASES),
  clock: oneOf(CLOCK_KINDS),
  limits,
  condition: orNull(inner),
  mustTell: oneOf(MUST_TELL),
  settledBy: eventTypes(0),
  tell: text('what must be told or done'),
  source: text('where the duty and its number come from'),
  confidence: text('how sure that is'),
})

export const codePackShape = object(
  {
    pack: words,
    version: textLike(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'a name of up to 64 letters, digits, dots, dashes and underscores'),
    effectiveFrom: day('first day in force, Europe/London'),
    effectiveTo: orNull(day('last day in force; null: until the day before the next version')),
    rows: listOf(row, { atLeast: 1 }),
  },
  { $schema: text('for editors'), title: text('for people'), owesNothing: eventTypes(0) },
)

/** JSON Schema of a pack (draft 2020-12; `format` is meant as an assertion). */
export const CODE_PACK_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'code pack',
  description: 'What is owed to victims on which case event, by when. Further packs are *.json in the folder that CODE_PACKS names.',
  ...codePackShape.schema,
  $defs: { condition: condition.schema },
}
