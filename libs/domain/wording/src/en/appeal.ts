// Why: an appeal opens again what a victim thought was over: what is certain is said first.
import { isDismissed } from '../facts/outcomes.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { shortly, UNSAFE, whenAndWhere, yourCase } from './phrases.js'
import { explained } from './terms.js'

const WHAT_IT_IS = 'An appeal means that a higher court looks again at the verdict or the sentence.'

const lodged: Words<'appeal-lodged'> = ({ on, ...news }) => {
  const where = whenAndWhere(news)
  const hearing = where === '' ? null : `The court hearing for it is${where}.`
  const happened = `A person found guilty in ${yourCase(news)} has asked a higher court to look at it again. This is called an appeal.`
  return {
    sms: ['A person found guilty has asked a higher court to look at it again. This is called an appeal.', hearing, 'Nothing changes for now.', { ifRoom: 'We will tell you what happens next.' }],
    heading: 'There is an appeal',
    happened: [`${happened} They asked on ${on}.`],
    means: ['Nothing changes for now. The higher court decides whether the verdict or the sentence stays the same.', 'We know that this can be upsetting. Please call us if you want to talk about it.'],
    next: [sentences(hearing, `We will tell you ${hearing === null ? 'if there is a hearing, and ' : ''}what the court decides.`)],
    easyRead: {
      happened: ['A person found guilty asked a higher court to look again.', 'This is called an appeal.'],
      means: ['Nothing changes now.'],
      next: [hearing, 'We will tell you what the court decides.'],
    },
  }
}

const hearing: Words<'appeal-hearing'> = (news) => {
  const where = whenAndWhere(news)
  const noDate = news.at ? null : 'Please call us for the date and time.'
  return {
    sms: [`The appeal will be heard in court${where}.`, noDate, { ifRoom: 'You only have to go if you have been asked to give evidence.' }],
    heading: 'There is a date for the appeal',
    happened: [sentences(`The appeal in ${yourCase(news)} will be heard in court.`, where === '' ? null : `It is${where}.`), noDate],
    means: [WHAT_IT_IS],
    next: ['You only have to go if you have been asked to give evidence. If you want to go and watch, please call us first.', 'We will tell you if the date changes, and what the court decides.'],
    easyRead: {
      happened: [`The appeal is in court${where}.`, noDate],
      means: ['An appeal is when a higher court looks again.'],
      next: ['You do not have to go, unless you were asked.', 'Do you want to go and watch?', 'Please call us first.', 'We will tell you what the court decides.'],
    },
  }
}

const decided: Words<'appeal-decided'> = ({ result, on, ...news }) => {
  const said = told('The result:', result)
  const changes = result === null ? 'Please call us to hear the decision.' : isDismissed(result) ? 'The verdict and the sentence stay the same.' : 'Please call us to hear what this changes.'
  return {
    sms: [`On ${on} the court decided the appeal.`, shortly('The result:', result), changes],
    heading: 'The appeal has been decided',
    happened: [sentences(`On ${on} the court decided the appeal in ${yourCase(news)}.`, said)],
    means: [WHAT_IT_IS, explained(result), changes],
    next: ['If you are not sure what this means for you, please call us. We will explain it.', UNSAFE],
    easyRead: { happened: [`On ${on} the court decided about the appeal.`, said], means: [changes], next: ['Are you not sure what this means?', 'Please call us.', 'If you feel unsafe, call us.'] },
  }
}

export const APPEAL: Family<'appeal-lodged' | 'appeal-hearing' | 'appeal-decided'> = {
  'appeal-lodged': [inFirstFrame(lodged)],
  'appeal-hearing': [inFirstFrame(hearing)],
  'appeal-decided': [inFirstFrame(decided)],
}
