// Why: the news that hurts most is that nobody will be punished, or not for this. It is said plainly, with its reason, with what it does not
// mean, and with the right to have it looked at again.
import { type Outcome, outcomeIn } from '../facts/outcomes.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { CPS, NOT_BELIEVED, shortly, UNSAFE, UNSAFE_EASY, WHO_CPS_ARE, yourCase } from './phrases.js'
import { REVIEW_BY_CPS, REVIEW_BY_POLICE } from './review-offer.js'
import { explained } from './terms.js'

const HARD = 'We know that this may be hard to read. We are sorry.'
const ASK = 'If you want to know more about why this was decided, please call us. We will explain it.'
const ASK_SMS = { ifRoom: 'Please call us if you want to know more.' }
const ASK_EASY = ['Do you want to know why?', 'Please call us.']

const noFurtherAction: Words<'no-further-action'> = ({ reason, on, ...news }) => ({
  sms: ['We are sorry. We will take no further action against a suspect. They will not be charged.', shortly('The reason:', reason), ASK_SMS],
  heading: 'We will take no further action against a suspect',
  happened: [sentences(`We have made a decision about a suspect in ${yourCase(news)}. We will take no further action against them. This was decided on ${on}.`, told('The reason:', reason)), explained(reason)],
  means: ['This suspect will not be charged. There will be no case in court against them for this crime.', sentences(NOT_BELIEVED, HARD)],
  next: [ASK, UNSAFE],
  review: REVIEW_BY_POLICE,
  easyRead: {
    happened: [`On ${on} we made a decision.`, 'We will do no more about a suspect.', told('The reason:', reason), 'We are sorry.'],
    means: ['The suspect will not go to court for this.', 'This does not mean that we did not believe you.'],
    next: [...ASK_EASY, ...UNSAFE_EASY],
  },
})

const noCharge: Words<'no-charge-by-cps'> = ({ reason, on, ...news }) => ({
  sms: [`We are sorry. On ${on} ${CPS} decided not to charge a suspect.`, shortly('The reason:', reason), ASK_SMS],
  heading: 'A suspect will not be charged',
  happened: [sentences(`A suspect in ${yourCase(news)} will not be charged. This was decided on ${on} by ${CPS}.`, WHO_CPS_ARE, told('The reason:', reason)), explained(reason)],
  means: ['This suspect will not go to court for this crime.', sentences(NOT_BELIEVED, HARD)],
  next: [ASK, UNSAFE],
  review: REVIEW_BY_CPS,
  easyRead: {
    happened: [`On ${on} the CPS made a decision.`, WHO_CPS_ARE, 'They will not take a suspect to court.', told('The reason:', reason), 'We are sorry.'],
    means: ['This does not mean that nobody believed you.'],
    next: [...ASK_EASY, ...UNSAFE_EASY],
  },
})

const stopped: Words<'prosecution-stopped'> = ({ reason, on, ...news }) => ({
  sms: [`We are sorry. On ${on} ${CPS} decided to stop the court case against a suspect.`, shortly('The reason:', reason), ASK_SMS],
  heading: 'A court case has been stopped',
  happened: [sentences(`A court case against a suspect in ${yourCase(news)} has been stopped. This was decided on ${on} by ${CPS}.`, WHO_CPS_ARE, told('The reason:', reason)), explained(reason)],
  means: ['The court case will not go on against this suspect. If you were asked to go to court because of it, please call us before you go.', sentences(NOT_BELIEVED, HARD)],
  next: [ASK, UNSAFE],
  review: REVIEW_BY_CPS,
  easyRead: {
    happened: [`On ${on} the CPS made a decision.`, WHO_CPS_ARE, 'They have stopped a court case.', told('The reason:', reason), 'We are sorry.'],
    means: ['The case will not go on in court.', 'This does not mean that nobody believed you.'],
    next: [...ASK_EASY, ...UNSAFE_EASY],
  },
})

const altered: Words<'charge-altered'> = ({ reason, on, ...news }) => ({
  sms: [`On ${on} ${CPS} changed the charge against a suspect.`, shortly('The reason:', reason), 'The case goes on.', ASK_SMS],
  heading: 'A charge has been changed',
  happened: [sentences(`The charge against a suspect in ${yourCase(news)} has been changed. This was decided on ${on} by ${CPS}.`, WHO_CPS_ARE, told('The reason:', reason)), explained(reason)],
  means: ['The charge is the crime that the suspect is accused of in court. It is not the same as before. The case goes on.', 'We know that this may not be what you hoped for.'],
  next: ['If you want to hear what the charge is now, or why it was changed, please call us. We will explain it.'],
  review: REVIEW_BY_CPS,
  easyRead: {
    happened: [`On ${on} the CPS changed the charge.`, WHO_CPS_ARE, told('The reason:', reason)],
    means: ['The charge is what the suspect is accused of.', 'The case goes on.'],
    next: ['Do you want to hear the new charge?', 'Please call us.'],
  },
})

const OUTCOMES: Record<Outcome, string> = {
  'no-suspect-identified': 'we could not find out who did it',
  'evidential-difficulties': 'there was not enough evidence',
  'not-in-public-interest': 'taking it to court would not be in the public interest',
}
const outcomeInWords = (outcome: string | null): string | null => {
  const found = outcomeIn(outcome)
  return found === null ? null : 'known' in found ? OUTCOMES[found.known] : found.words
}

const closed: Words<'investigation-closed'> = ({ outcome, ...news }) => ({
  sms: ['We are sorry. We have ended the investigation.', shortly('The outcome:', outcomeInWords(outcome)), { ifRoom: 'If we learn something new, we may open it again.' }],
  heading: 'We have ended the investigation',
  happened: [sentences(`We have ended the investigation in ${yourCase(news)}.`, told('The outcome:', outcomeInWords(outcome))), 'We know that this may not be what you hoped for. We are sorry.'],
  means: ['We do not work on the case now. If we learn something new, such as from a new witness, we may open it again.'],
  next: ['If you know something new, please call us. Please call us too if you want to know more about why we ended it.'],
  review: REVIEW_BY_POLICE,
  easyRead: {
    happened: ['We have stopped our work on the case.', told('The outcome:', outcomeInWords(outcome)), 'We are sorry.'],
    means: ['If we learn something new, we may start again.'],
    next: ['Do you know something new?', 'Please call us.'],
  },
})

export const DECISIONS: Family<'no-further-action' | 'no-charge-by-cps' | 'prosecution-stopped' | 'charge-altered' | 'investigation-closed'> = {
  'no-further-action': [inFirstFrame(noFurtherAction)],
  'no-charge-by-cps': [inFirstFrame(noCharge)],
  'prosecution-stopped': [inFirstFrame(stopped)],
  'charge-altered': [inFirstFrame(altered)],
  'investigation-closed': [inFirstFrame(closed)],
}
