// Why: whoever was told something wrong must hear plainly what was wrong, that we are sorry, and what not to rely on any more.
// The facts are those of the event that was wrongly told: `on` is the day on which it was said to have happened.
import type { CaseEventType } from '@kept-informed/case-event'
import { paragraphs, sentences } from './compose-sentences.js'
import { wronglyTold } from './wrongly-told.js'
import type { Wording, Words } from './wording.js'

const RULES_UNSURE = 'Please do not rely on the bail conditions (rules) in that message. Call us to hear what is true now. In danger, call 999.'
const RELEASE_UNSURE = 'Please call us to hear what is true now. In danger, call 999.'

/** What the reader might still do because of the wrong news. */
const NOT_TO_RELY_ON: Partial<Record<CaseEventType, string>> = {
  'suspect-bailed': RULES_UNSURE,
  'bail-conditions-changed': RULES_UNSURE,
  'court-bail-decided': RULES_UNSURE,
  'bail-cancelled': RELEASE_UNSURE,
  'suspect-released': RELEASE_UNSURE,
  'suspect-released-under-investigation': RELEASE_UNSURE,
  'offender-released': RELEASE_UNSURE,
  'offender-recalled': RELEASE_UNSURE,
  'offender-moved-to-open': RELEASE_UNSURE,
  'hearing-listed': 'Please do not go to court because of that message. Call us if you are not sure.',
  'hearing-changed': 'Please do not use that date. Call us to check when the hearing is.',
  'appeal-hearing-listed': 'Please do not go to court because of that message. Call us if you are not sure.',
  'witness-required': 'Please call us before you go to court.',
}

const correction: Words = (news) => {
  const wrong = wronglyTold(news)
  const said = wrong ? `We told you that ${wrong}.` : `In a message to you we said something that was not true.`
  return {
    sms: sentences(said, 'That was a mistake. We are sorry.', NOT_TO_RELY_ON[news.eventType] ?? 'Please do not rely on that message.'),
    heading: 'We told you something wrong',
    paragraphs: paragraphs(
      `We told you something wrong about ${news.yourCase}. We are sorry.`,
      sentences(said, 'That was a mistake.'),
      NOT_TO_RELY_ON[news.eventType] ?? 'Please do not rely on that message.',
      'We know that this may upset you. If you want to know how it happened, or what is true now, please call us.',
    ),
  }
}

export const CORRECTION = { correction: { version: '1', en: correction, cy: null } } satisfies Record<string, Wording>
