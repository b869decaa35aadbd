// Why: who asked for a review has already been disappointed once; both answers are short and say who decides.
import { paragraphs, sentences, told } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const acknowledged: Words = ({ yourCase, on }) => ({
  sms: `We got the request of ${on} to look again at a decision in ${yourCase}. Somebody who did not make the decision will do it. We will tell you the result.`,
  heading: 'We have got your request for a review',
  paragraphs: [
    `We got the request of ${on} to look again at a decision in ${yourCase}.`,
    'What happens next: somebody who did not make the decision looks at everything again. This can take some weeks. You do not have to do anything. We will tell you the result.',
    'If there is something that they should know, please call us.',
  ],
})

const meaningOf = (result: string | null): string | null => {
  if (result === null) return 'Please call us to hear it.'
  if (/^(the )?(original |first )?decision (is |was )?upheld$/i.test(result)) return 'This means that the first decision stays the same.'
  return /^(the )?(original |first )?decision (is |was )?overturned$/i.test(result) ? 'This means that the first decision was changed.' : null
}

const result: Words = ({ yourCase, on, result: given }) => ({
  sms: sentences(`The review in ${yourCase} was decided on ${on}.`, told('The result:', given), meaningOf(given), 'Please call us if you want us to explain it.'),
  heading: 'The result of the review',
  paragraphs: paragraphs(
    sentences(`The decision in ${yourCase} was looked at again. The review ended on ${on}.`, told('The result:', given), meaningOf(given)),
    'If you want to know why, or what happens next, please call us. We will explain it.',
    'You can still have support. Victim Support is a charity that helps for free, day and night: call 08 08 16 89 111.',
  ),
})

export const REVIEW = {
  'review-acknowledged': { version: '1', en: acknowledged, cy: null },
  'review-result': { version: '1', en: result, cy: null },
} satisfies Record<string, Wording>
