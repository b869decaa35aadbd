// Why: whoever was told something wrong must hear plainly what was wrong, that we are sorry, and what not to rely on any more.
import type { Family } from '../language-wording.js'
import type { ToldEvent } from '../templates.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { yourCase } from './phrases.js'
import { wronglyTold } from './wrongly-told.js'

const RULES_UNSURE = 'Please do not rely on the rules in that message. Call us to hear what is true now. If you are in danger, call 999.'
const RELEASE_UNSURE = 'Please call us to hear what is true now. If you are in danger, call 999.'
const NO_COURT = 'Please do not go to court because of that message. Call us if you are not sure.'
const OTHERWISE = 'Please do not rely on that message.'

const UNSAID = 'In a message to you we said something that was not true.'

/** What the reader might still do because of the wrong news. */
const NOT_TO_RELY_ON: Partial<Record<ToldEvent, string>> = {
  'suspect-bailed': RULES_UNSURE,
  'bail-conditions-changed': RULES_UNSURE,
  'court-bail-decided': RULES_UNSURE,
  'bail-cancelled': RELEASE_UNSURE,
  'suspect-released': RELEASE_UNSURE,
  'suspect-released-under-investigation': RELEASE_UNSURE,
  'offender-released': RELEASE_UNSURE,
  'offender-recalled': RELEASE_UNSURE,
  'offender-moved-to-open': RELEASE_UNSURE,
  'hearing-listed': NO_COURT,
  'hearing-changed': 'Please do not use that date. Call us to check when the hearing is.',
  'appeal-hearing-listed': NO_COURT,
  'witness-required': 'Please call us before you go to court.',
}

const correction: Words<'correction'> = ({ wrong, ...news }) => {
  const said = wrong === null ? UNSAID : `We told you that ${wronglyTold(wrong)}.`
  const relyOn = (wrong && NOT_TO_RELY_ON[wrong.event]) ?? OTHERWISE
  return {
    sms: [{ choices: [said, UNSAID] }, 'That was a mistake. We are sorry.', relyOn],
    heading: 'We told you something wrong',
    happened: [`We told you something wrong about ${yourCase(news)}. We are sorry.`, `${said} That was a mistake.`],
    means: [relyOn],
    next: ['We know that this may upset you. If you want to know how it happened, or what is true now, please call us.'],
    easyRead: { happened: ['We told you something wrong.', said, 'That was a mistake.', 'We are sorry.'], means: [relyOn], next: ['Do you want to know what is true?', 'Please call us.'] },
  }
}

export const CORRECTION: Family<'correction'> = { correction: [inFirstFrame(correction)] }
