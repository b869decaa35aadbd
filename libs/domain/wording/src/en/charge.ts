// Why: how a case gets to court, or is dealt with without one.
import { type Disposal, disposalIn } from '../facts/disposals.js'
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { inShort, RULE_BROKEN, RULE_BROKEN_EASY, shortly, UNSAFE, UNSAFE_EASY, whenAndWhere, yourCase } from './phrases.js'

const charged: Words<'suspect-charged'> = ({ charges, firstHearing, conditions, on, ...news }) => {
  const where = whenAndWhere(firstHearing)
  const hearing = where === '' ? null : `The first court hearing is${where}.`
  return {
    sms: [
      `A suspect was charged on ${on}.`, inShort(charges.length === 1 ? 'The charge:' : 'The charges:', charges), { ifRoom: 'This means that they must go to court.' }, hearing,
      inShort('The bail rules:', conditions), { ifRoom: 'You only have to go to court if you have been asked to.' },
    ],
    heading: 'A suspect has been charged',
    happened: [`A suspect in ${yourCase(news)} was charged on ${on}.`, listed(charges.length === 1 ? 'The charge is:' : 'The charges are:', charges), listed('The suspect is on bail. They must follow these rules until the court changes them:', conditions)],
    means: ['"Charged" means that the suspect is accused of a crime and must go to court. The court will decide whether they are guilty.', conditions.length > 0 ? RULE_BROKEN : null],
    next: [sentences(hearing ?? 'We will tell you when the first court hearing is.', 'You do not have to go to it, unless you have been asked to give evidence.'), UNSAFE],
    easyRead: {
      happened: [`A suspect was charged on ${on}.`, listed(charges.length === 1 ? 'The charge is:' : 'The charges are:', charges), listed('The suspect must follow these rules:', conditions)],
      means: ['The suspect must go to court.', 'The court decides if they are guilty.', ...(conditions.length > 0 ? RULE_BROKEN_EASY.slice(1) : [])],
      next: [hearing ?? 'We will tell you the day in court.', 'You do not have to go, unless you were asked.', ...UNSAFE_EASY.slice(0, 1)],
    },
  }
}

const MEANINGS: Record<Disposal, string> = {
  'conditional-caution': 'The suspect must do certain things. If they do not, they can still be taken to court.',
  caution: 'The suspect got a formal warning. It stays on police records.',
  resolution: 'The suspect agreed to put things right. They may say sorry, for example, or pay for damage.',
  'penalty-notice': 'The suspect must pay a fine.',
  other: 'The suspect was dealt with in another way than by a trial.',
}
const meaningOf = (disposal: string | null): string => MEANINGS[disposalIn(disposal)]

const disposed: Words<'out-of-court-disposal'> = ({ disposal, on, ...news }) => ({
  sms: [`A suspect was dealt with on ${on} without going to court.`, shortly('The outcome:', disposal), meaningOf(disposal), { ifRoom: 'Please call us if you want to know why.' }],
  heading: 'A suspect has been dealt with without going to court',
  happened: [sentences(`A suspect in ${yourCase(news)} was dealt with on ${on} without going to court.`, told('The outcome:', disposal) ?? 'Please call us to hear the outcome.')],
  means: [meaningOf(disposal)],
  next: ['There will be no trial of this suspect for this crime. If that changes, we will tell you.', 'If you want to know why this was decided, please call us. We will explain it.', UNSAFE],
  easyRead: {
    happened: ['A suspect was dealt with.', 'They did not go to court.', told('The outcome:', disposal) ?? 'Call us to hear the outcome.'],
    means: [meaningOf(disposal)],
    next: ['There will be no trial, unless we tell you.', 'Do you want to know why?', 'Please call us.'],
  },
})

export const CHARGE: Family<'suspect-charged' | 'out-of-court-disposal'> = {
  'suspect-charged': [inFirstFrame(charged)],
  'out-of-court-disposal': [inFirstFrame(disposed)],
}
