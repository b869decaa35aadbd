// Why: how the police or the prosecutors decide a case, and how a victim can ask them to look again.
import { listed, listedShortly, paragraphs, sentences, told, whenAndWhere } from './compose-sentences.js'
import type { News } from './news.js'
import type { Wording, Words } from './wording.js'

const CPS = 'the Crown Prosecution Service (CPS)'
const WHO_CPS_ARE = 'The CPS are the lawyers who take cases to court.'
const SUPPORT = 'You can still have support. Victim Support is a charity that helps for free, day and night: call 08 08 16 89 111.'

const hearing = (news: News): string | null => (whenAndWhere(news) === '' ? null : `The first court hearing is${whenAndWhere(news)}.`)

const charged: Words = (news) => ({
  sms: sentences(
    `A suspect in ${news.yourCase} was charged on ${news.on}.`,
    listedShortly(news.charges.length === 1 ? 'The charge:' : 'The charges:', news.charges),
    hearing(news),
    listedShortly('Bail conditions:', news.conditions),
  ),
  heading: 'A suspect has been charged',
  paragraphs: paragraphs(
    `A suspect in ${news.yourCase} was charged on ${news.on}.`,
    listed(news.charges.length === 1 ? 'The charge is:' : 'The charges are:', news.charges),
    'What this means: there will be a case in court. The court will decide whether the person is guilty.',
    hearing(news) ?? 'What happens next: we will tell you when the first court hearing is.',
    'You do not have to go to the first hearing, unless you have been asked to give evidence.',
    listed('Until then the suspect must follow these bail conditions (rules):', news.conditions),
    news.conditions.length > 0 ? 'If the suspect breaks one of these rules, please tell us straight away.' : null,
  ),
})

const MEANINGS: [RegExp, string][] = [
  [/conditional caution/i, 'the suspect must do certain things. If they do not, they can still be taken to court.'],
  [/caution/i, 'the suspect got a formal warning. It stays on police records.'],
  [/(community|local) resolution/i, 'the suspect agreed to put things right, for example by saying sorry or by paying for damage.'],
  [/penalty notice/i, 'the suspect must pay a fine.'],
]
const meaningOf = (disposal: string | null): string => MEANINGS.find(([form]) => disposal !== null && form.test(disposal))?.[1] ?? 'the suspect was dealt with in another way than by a trial.'

const disposed: Words = ({ yourCase, on, disposal }) => ({
  sms: sentences(`The suspect in ${yourCase} was dealt with on ${on} without going to court.`, told('The outcome:', disposal), `This means that ${meaningOf(disposal)}`),
  heading: 'A suspect has been dealt with without going to court',
  paragraphs: paragraphs(
    sentences(`The suspect in ${yourCase} was dealt with on ${on} without going to court.`, told('The outcome:', disposal)),
    `What this means: ${meaningOf(disposal)}`,
    'What happens next: there will be no trial, unless we tell you otherwise. If you want to know why this was decided, please call us.',
  ),
})

const noFurtherAction: Words = ({ yourCase, on, reason, reviewAvailable }) => ({
  sms: sentences(
    `We are sorry. We will take no further action against the suspect in ${yourCase}. They will not be charged.`,
    told('The reason:', reason),
    reviewAvailable ? 'You can ask us to review this decision: please call us soon.' : 'Please call us if you want to know more.',
  ),
  heading: 'We will take no further action against a suspect',
  paragraphs: paragraphs(
    sentences(`On ${on} the police decided to take no further action against the suspect in ${yourCase}.`, told('The reason:', reason)),
    'What this means: the suspect will not be charged. It does not mean that we did not believe you. We know that this may be hard to read. We are sorry.',
    reviewAvailable
      ? 'You can ask for a review. This means that somebody who did not make the decision looks at it again. To ask for a review, please call us and say that you want the Victims\' Right to Review. Call soon, because there is a time limit.'
      : null,
    'If you want to know more about why we decided this, please call us. We will explain it.',
    SUPPORT,
  ),
})

const cpsReview = 'You can ask the CPS for a review. This means that another lawyer looks at the decision again. Call us and say that you want the Victims\' Right to Review, and we will tell you how to ask. Call soon, because there is a time limit.'

const byCps = (happened: (news: News) => string, heading: string, means: string): Words => (news) => ({
  sms: sentences(happened(news), told('The reason:', news.reason), news.reviewAvailable ? 'You can ask for a review of this decision: please call us soon.' : 'Please call us if you want to know more.'),
  heading,
  paragraphs: paragraphs(
    sentences(happened(news), WHO_CPS_ARE, told('The reason:', news.reason)),
    `What this means: ${means}`,
    news.reviewAvailable ? cpsReview : null,
    'If you want to know more about this decision, please call us.',
    SUPPORT,
  ),
})

const noCharge = byCps(
  ({ yourCase, on }) => `We are sorry. On ${on} ${CPS} decided not to charge the suspect in ${yourCase}.`,
  'The suspect will not be charged',
  'there will be no case in court against this suspect. It does not mean that nobody believed you. We know that this may be hard to read.',
)
const stopped = byCps(
  ({ yourCase, on }) => `We are sorry. On ${on} ${CPS} decided to stop the court case against the suspect in ${yourCase}.`,
  'The court case has been stopped',
  'the court case will not go on against this suspect. It does not mean that nobody believed you. We know that this may be hard to read.',
)
const altered = byCps(
  ({ yourCase, on }) => `On ${on} ${CPS} changed the charge against the suspect in ${yourCase}.`,
  'The charge has been changed',
  'the case goes on, but the crime that the suspect is accused of in court is not the same as before.',
)

export const CHARGE = {
  'suspect-charged': { version: '1', en: charged, cy: null },
  'out-of-court-disposal': { version: '1', en: disposed, cy: null },
  'no-further-action': { version: '1', en: noFurtherAction, cy: null },
  'no-charge-by-cps': { version: '1', en: noCharge, cy: null },
  'prosecution-stopped': { version: '1', en: stopped, cy: null },
  'charge-altered': { version: '1', en: altered, cy: null },
} satisfies Record<string, Wording>
