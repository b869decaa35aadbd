// Why: what happens to the offender after the sentence is where fear comes back: it is told calmly, with what protects the reader.
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, inShort, UNSAFE, UNSAFE_EASY, yourCase } from './phrases.js'

const considered: Words<'release-considered'> = ({ offenderOn, ...news }) => {
  const date = told('The date for this:', offenderOn)
  return {
    sms: ['A person found guilty may be let out of prison. It is not decided yet.', date, 'You can say how you feel about it and ask for rules that protect you. Please call us.'],
    heading: 'A release from prison is being considered',
    happened: [sentences(`A person found guilty in ${yourCase(news)} may be let out of prison. It is not decided yet.`, date)],
    means: ['You can say how a release would affect you. You can also ask for rules that protect you. One example is that the person must not contact you.'],
    next: ['If you want to do this, please call us. You do not have to.', 'We will tell you what is decided.', UNSAFE],
    easyRead: {
      happened: ['A person found guilty may leave prison.', 'It is not decided yet.', date],
      means: ['You can say how you feel about it.', 'You can ask for rules that protect you.'],
      next: ['To do this, call us.', 'You do not have to.', 'We will tell you what is decided.', ...UNSAFE_EASY],
    },
  }
}

const movedToOpen: Words<'offender-moved-to-open'> = ({ on, offenderOn, ...news }) => {
  const date = `The date: ${offenderOn ?? on}.`
  return {
    sms: [`A person found guilty was moved to an open prison. ${date}`, 'They are still a prisoner, but may be let out for short times.', { ifRoom: 'If you feel unsafe, please call us.' }, DANGER_SMS],
    heading: 'A prisoner has been moved to an open prison',
    happened: [`A person found guilty in ${yourCase(news)} was moved to an open prison. ${date}`],
    means: ['They are still a prisoner. An open prison has fewer locks and gets people ready for life outside. They may be let out for short times, for example to work.'],
    next: ['You can ask for rules that protect you when they are out. Please call us to do this.', UNSAFE],
    easyRead: {
      happened: ['A person found guilty is in an open prison now.', date],
      means: ['They are still a prisoner.', 'They may go out for short times.'],
      next: ['You can ask for rules that protect you.', 'Call us to do this.', ...UNSAFE_EASY],
    },
  }
}

const released: Words<'offender-released'> = ({ on, offenderOn, conditions, ...news }) => {
  const lead = `This is about the release from prison of a person found guilty in ${yourCase(news)}. The date of release: ${offenderOn ?? on}.`
  return {
    sms: [`This is about a release from prison. The date: ${offenderOn ?? on}.`, inShort('They must follow these rules:', conditions) ?? 'Please call us to hear which rules protect you.', 'If they break one, tell us.', DANGER_SMS],
    heading: 'Release from prison',
    happened: [lead, listed('They must follow these rules, which protect you:', conditions)],
    means: ['They serve the rest of their sentence outside prison.', conditions.length > 0 ? 'If they break a rule, they can be sent back to prison.' : 'There may be rules that they must follow. Please call us to hear which rules protect you.'],
    next: ['If they break a rule, or contact you when you do not want it, please tell us straight away. If you are in danger, call 999.', UNSAFE],
    easyRead: {
      happened: ['This is about a person found guilty.', 'They leave prison.', `The date: ${offenderOn ?? on}.`, listed('They must follow these rules:', conditions)],
      means: conditions.length > 0 ? ['The rules protect you.', 'If they break a rule, they can go back to prison.'] : ['There may be rules that protect you.', 'Call us to hear them.'],
      next: ['If they break a rule, tell us.', 'If they contact you, tell us.', ...UNSAFE_EASY],
    },
  }
}

const recalled: Words<'offender-recalled'> = ({ on, offenderOn, ...news }) => {
  const date = `The date: ${offenderOn ?? on}.`
  return {
    sms: [`A person found guilty has been called back to prison. ${date}`, 'This can happen when somebody breaks the rules of their release.', { ifRoom: 'We will tell you what happens next.' }, DANGER_SMS],
    heading: 'An offender has been called back to prison',
    happened: [`A person found guilty in ${yourCase(news)} has been called back to prison. ${date}`],
    means: ['They may not be outside any more. This can happen when somebody breaks the rules of their release.'],
    next: ['They may be let out again later. We will tell you when that is looked at.', 'If you see them outside and you are afraid, call 999.', UNSAFE],
    easyRead: {
      happened: ['A person found guilty must go back to prison.', date],
      means: ['They may not be outside now.'],
      next: ['We will tell you what happens next.', 'Do you see them outside?', 'Are you afraid? Call 999.'],
    },
  }
}

export const AFTER_SENTENCE: Family<'release-considered' | 'offender-moved-to-open' | 'offender-released' | 'offender-recalled'> = {
  'release-considered': [inFirstFrame(considered)],
  'offender-moved-to-open': [inFirstFrame(movedToOpen)],
  'offender-released': [inFirstFrame(released)],
  'offender-recalled': [inFirstFrame(recalled)],
}
