// Why: the wording sees a few named, cleaned facts of each event instead of raw data, so that no text can print what it should not
// (a suspect's reference, an id), and the compiler knows which facts an event has and which may be missing.
import type { DataOf } from '@kept-informed/case-event'
import type { ToldEvent } from '../templates.js'
import { amount, conditions, court, day, type FactReader, flag, hearing, moment, oneOf, protectiveConditions, text, texts } from './fact-reader.js'

/** A witness must know when and where to come: rules add both from the hearing as it stands. */
type FieldOf<Event extends ToldEvent> = Extract<keyof DataOf<Event>, string> | (Event extends 'witness-required' ? 'at' | 'court' : never)
type Readers<Event extends ToldEvent> = Record<string, FactReader<FieldOf<Event>, unknown>>

const offender = { offenderOn: day('on') }
const whenAndWhere = { at: moment('at'), court: court('court') }

export const EVENT_FACTS = {
  'crime-reported': {},
  'contact-agreed': {},
  'not-investigated': { reason: text('reason') },
  'suspect-arrested': { reason: text('reason') },
  'suspect-interviewed': { reason: text('reason') },
  'suspect-released': { reason: text('reason') },
  'suspect-bailed': { conditions: conditions('conditions'), returnOn: day('returnOn') },
  'suspect-released-under-investigation': {},
  'bail-conditions-changed': { conditions: conditions('conditions'), reason: text('reason') },
  'bail-cancelled': { conditions: conditions('conditions'), reason: text('reason') },
  'suspect-charged': { charges: texts('charges'), firstHearing: hearing('firstHearing'), conditions: conditions('bailConditions') },
  'out-of-court-disposal-given': { disposal: text('disposal') },
  'no-further-action': { reason: text('reason'), reviewAvailable: flag('reviewAvailable') },
  'prosecution-stopped': { reason: text('reason'), reviewAvailable: flag('reviewAvailable') },
  'charge-altered': { reason: text('reason'), reviewAvailable: flag('reviewAvailable') },
  'investigation-closed': { outcome: text('outcome'), reviewAvailable: flag('reviewAvailable') },
  'hearing-listed': { ...whenAndWhere, purpose: text('purpose') },
  'hearing-changed': { ...whenAndWhere, purpose: text('purpose'), reason: text('reason') },
  'court-bail-decided': { outcome: text('outcome'), conditions: conditions('conditions') },
  'warrant-issued': { outcome: text('outcome') },
  'warrant-executed': { outcome: text('outcome') },
  'witness-required': whenAndWhere,
  'special-measures-decided': { granted: texts('granted'), refused: texts('refused') },
  'verdict-given': { verdict: oneOf('verdict', ['guilty', 'not-guilty', 'no-verdict']), reasons: text('reasons') },
  'sentence-passed': { sentence: text('sentence'), explanation: text('explanation'), custodyMonths: amount('custodyMonths'), specifiedOffence: flag('specifiedOffence') },
  'appeal-lodged': whenAndWhere,
  'appeal-hearing-listed': whenAndWhere,
  'appeal-decided': { result: text('result') },
  'release-considered': offender,
  'offender-moved-to-open': offender,
  'offender-released': { ...offender, conditions: protectiveConditions('licenceConditions') },
  'offender-recalled': offender,
  'review-requested': {},
  'review-decided': { result: text('result') },
} as const satisfies { [Event in ToldEvent]: Readers<Event> }

type ReadersOf<Event extends ToldEvent> = (typeof EVENT_FACTS)[Event]

export type FactsOf<Event extends ToldEvent> = { -readonly [Name in keyof ReadersOf<Event>]: ReadersOf<Event>[Name] extends FactReader<string, infer Fact> ? Fact : never }
