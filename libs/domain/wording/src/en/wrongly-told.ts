// Why: a correction repeats what was wrongly told, event by event, so that the reader knows which of our messages not to believe.
import type { DateAndTime } from '../facts/in-london.js'
import { type AnyEventNews, type ByEvent, byEvent, type EventNews } from '../facts/news.js'
import { whenAndWhere } from './phrases.js'

const VERDICTS: Record<NonNullable<EventNews<'verdict-given'>['verdict']>, string> = { guilty: 'the verdict was guilty', 'not-guilty': 'the verdict was not guilty', 'no-verdict': 'there was no verdict' }
const hearing = (news: { at: DateAndTime | null; court: string | null }): string => `there was a court hearing${whenAndWhere(news)}`

const TOLD: ByEvent<string> = {
  'crime-reported': () => 'we had recorded a crime',
  'contact-agreed': () => 'we had agreed when to send you updates',
  'not-investigated': ({ on }) => `on ${on} we decided not to investigate`,
  'suspect-arrested': ({ on }) => `a suspect was arrested on ${on}`,
  'suspect-interviewed': ({ on }) => `a suspect was interviewed on ${on}`,
  'suspect-released': ({ on }) => `a suspect was released on ${on}`,
  'suspect-bailed': ({ on }) => `a suspect was released on bail on ${on}`,
  'suspect-released-under-investigation': ({ on }) => `a suspect was released under investigation on ${on}`,
  'bail-conditions-changed': ({ on }) => `bail conditions (rules) changed on ${on}`,
  'bail-cancelled': ({ on }) => `the bail of a suspect was cancelled on ${on}`,
  'suspect-charged': ({ on }) => `a suspect was charged on ${on}`,
  'out-of-court-disposal-given': ({ on }) => `a suspect was dealt with on ${on} without going to court`,
  'no-further-action': ({ on }) => `on ${on} it was decided not to act any more against a suspect`,
  'prosecution-stopped': ({ on }) => `on ${on} it was decided to stop a court case`,
  'charge-altered': ({ on }) => `a charge was changed on ${on}`,
  'investigation-closed': ({ on }) => `the investigation ended on ${on}`,
  'hearing-listed': hearing,
  'hearing-changed': (news) => `a court hearing had changed${whenAndWhere(news) === '' ? '' : `, and was now${whenAndWhere(news)}`}`,
  'court-bail-decided': ({ on }) => `a court decided about bail on ${on}`,
  'warrant-issued': ({ on }) => `on ${on} a court ordered the arrest of a suspect`,
  'warrant-executed': ({ on }) => `a suspect was arrested on a court order on ${on}`,
  'witness-required': ({ tellsFor }) => `${tellsFor ? 'the person that you help' : 'you'} had to go to court to give evidence`,
  'special-measures-decided': ({ on }) => `on ${on} the court decided about extra help with giving evidence`,
  'verdict-given': ({ on, verdict }) => `${verdict === null ? 'the court gave a verdict' : VERDICTS[verdict]} on ${on}`,
  'sentence-passed': ({ on, sentence }) => `the court gave a sentence on ${on}${sentence ? `: ${sentence}` : ''}`,
  'appeal-lodged': ({ on }) => `an appeal was made on ${on}`,
  'appeal-hearing-listed': (news) => `there was an appeal hearing${whenAndWhere(news)}`,
  'appeal-decided': ({ on }) => `an appeal was decided on ${on}`,
  'release-considered': () => 'a release from prison was being considered',
  'offender-moved-to-open': ({ on, offenderOn }) => `a person found guilty was moved to an open prison (${offenderOn ?? on})`,
  'offender-released': ({ on, offenderOn }) => `a person found guilty was let out of prison (${offenderOn ?? on})`,
  'offender-recalled': ({ on, offenderOn }) => `a person found guilty was called back to prison (${offenderOn ?? on})`,
  'review-requested': () => 'we had got a request for a review',
  'review-decided': ({ on }) => `a review was decided on ${on}`,
}

/** Completes "We told you that …". */
export const wronglyTold = (wrong: AnyEventNews): string => byEvent(TOLD, wrong)
