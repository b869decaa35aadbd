// Why: who asked for a review has already been disappointed once; both answers are short and say who decides.
import { type ReviewResult, reviewResultIn } from '../facts/outcomes.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { shortly, yourCase } from './phrases.js'

const acknowledged: Words<'review-acknowledged'> = ({ on, ...news }) => ({
  sms: [`We got the request of ${on} to look again at a decision.`, 'Somebody who did not make the decision will do it.', 'We will tell you the result.'],
  heading: 'We have got the request for a review',
  happened: [`We got the request of ${on} to look again at a decision in ${yourCase(news)}. This is called a review.`],
  means: ['Somebody who did not make the decision looks at everything again. They can say that the decision was right, or change it.'],
  next: ['This can take some weeks. You do not have to do anything. We will tell you the result.', 'If there is something that they should know, please call us.'],
  easyRead: {
    happened: ['We got the request to look again.', 'This is called a review.'],
    means: ['Somebody else looks at the decision.'],
    next: ['This can take some weeks.', 'We will tell you the result.', 'Is there something they should know?', 'Please call us.'],
  },
})

const MEANINGS: Record<ReviewResult, string> = {
  unknown: 'Please call us to hear the result.',
  upheld: 'This means that the first decision stays the same.',
  overturned: 'This means that the first decision was changed.',
  other: 'Please call us if you want us to explain this result.',
}

const decided: Words<'review-result'> = ({ result, on, ...news }) => ({
  sms: [`The review was decided on ${on}.`, shortly('The result:', result), MEANINGS[reviewResultIn(result)], { ifRoom: 'Please call us if you want to know why.' }],
  heading: 'The result of the review',
  happened: [sentences(`A decision in ${yourCase(news)} was looked at again. The review ended on ${on}.`, told('The result:', result))],
  means: [MEANINGS[reviewResultIn(result)]],
  next: ['If you want to know why, or what you can do now, please call us. We will explain it.'],
  easyRead: { happened: [`The review ended on ${on}.`, told('The result:', result)], means: [MEANINGS[reviewResultIn(result)]], next: ['Do you want to know why?', 'Please call us.'] },
})

export const REVIEW: Family<'review-acknowledged' | 'review-result'> = { 'review-acknowledged': [inFirstFrame(acknowledged)], 'review-result': [inFirstFrame(decided)] }
