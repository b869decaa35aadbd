// Why: a forecast that nobody understands is not acted on; each reason is one or two sentences that can be checked by hand.
import type { ForecastReason } from './forecast.js'

/** For people who work with the product, in English. */
export const REASON_IN_WORDS: Record<ForecastReason, string> = {
  overdue: 'It was due already and is not met. That is a finding, not a forecast.',
  'no-due-date': 'Its day lies past the list of bank holidays, so nobody can say yet when it is due.',
  'owed-by-another': 'Somebody else owes it; no message is planned here and nobody here is to do it.',
  withheld: 'Its message is withheld, and nothing is known that would let it leave: no time and no task.',
  'ways-not-known': 'By which ways its message may leave, and when, has not been said yet.',
  'no-rung-in-time': 'No way is left by which its message would arrive in time.',
  'letter-misses-post': 'Only a letter is left, and the last post that arrives in time is gone.',
  'queue-longer-than-pace': 'A person must do it. At the pace of the last weeks, the work that is due before it keeps the unit busy until after its time.',
  'waits-for-a-person': 'Its message may leave only after a person’s step. At the unit’s pace that comes too late for any way to arrive in time.',
  'no-time-to-call': 'A person must do it, and no working hour is left before it is due.',
  'unknown-pace': 'A person must do it, and the unit has not worked long enough to know its pace.',
}
