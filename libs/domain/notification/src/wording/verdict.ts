// Why: the verdict, the sentence and an appeal are the hardest news of all: they are said in the first sentence, and never without what they do not mean.
import { paragraphs, sentences, told, whenAndWhere } from './compose-sentences.js'
import type { News } from './news.js'
import type { Wording, Words } from './wording.js'

const ASK = 'If you are not sure what this means, please call us. We will explain it.'
const SUPPORT = 'You can have support at any time. Victim Support is a charity that helps for free, day and night: call 08 08 16 89 111.'
/** The Victim Contact Scheme is for sentences of a year or more. */
const SCHEME_MONTHS = 12

type Verdict = { said: string; heading: string; means: string; next: string; nextShortly: string }
const VERDICTS: Record<string, Verdict> = {
  guilty: {
    said: 'The verdict is guilty.',
    heading: 'The verdict is guilty',
    means: 'the court accepts that the person who was accused did the crime.',
    next: 'the court decides on a sentence, which is the punishment. We will tell you what it is.',
    nextShortly: 'Next the court decides on the sentence. We will tell you.',
  },
  'not-guilty': {
    said: 'The verdict is not guilty.',
    heading: 'The verdict is not guilty',
    means: 'the court was not sure enough that the person who was accused did the crime. It does not mean that nobody believed you.',
    next: 'the court case against this person has ended. We know that this may be hard. Please call us if you want to talk about it, or if you feel unsafe.',
    nextShortly: 'If you feel unsafe, please call us.',
  },
  'no-verdict': {
    said: 'There is no verdict.',
    heading: 'There is no verdict',
    means: 'the court did not decide whether the person who was accused did the crime. It does not mean that nobody believed you.',
    next: 'the lawyers who take cases to court (the CPS) look at what to do now. We will tell you.',
    nextShortly: 'We will tell you what happens next.',
  },
}

const verdict: Words = ({ yourCase, on, verdict: word, reason }) => {
  const known = word !== null && Object.hasOwn(VERDICTS, word) ? VERDICTS[word] : undefined
  const lead = `On ${on} the court gave a verdict in ${yourCase}.`
  if (!known) return { sms: sentences(lead, 'Please call us to hear the verdict.'), heading: 'The court has given its verdict', paragraphs: paragraphs(lead, 'Please call us to hear the verdict. We will explain it.') }
  return {
    sms: sentences(`On ${on} the court decided ${yourCase}. ${known.said}`, told('The reasons:', reason), `This means that ${known.means}`, known.nextShortly),
    heading: known.heading,
    paragraphs: paragraphs(
      sentences(`On ${on} the court decided ${yourCase}. ${known.said}`, told('The reasons:', reason)),
      `What this means: ${known.means}`,
      `What happens next: ${known.next}`,
      SUPPORT,
    ),
  }
}

const sentence: Words = ({ yourCase, on, sentence: given, explanation, custodyMonths }) => ({
  sms: sentences(`The court gave a sentence in ${yourCase} on ${on}.`, told('The sentence:', given), told('This means:', explanation), given ? null : 'Please call us to hear what it is.', 'We can explain it if you call us.'),
  heading: 'The court has given a sentence',
  paragraphs: paragraphs(
    sentences(`On ${on} the court gave a sentence to the person found guilty in ${yourCase}.`, told('The sentence is:', given), given ? null : 'Please call us to hear what it is.'),
    told('What this means:', explanation),
    custodyMonths !== null && custodyMonths >= SCHEME_MONTHS
      ? 'What happens next: you may be able to join the Victim Contact Scheme. Then you are told about important steps, such as a release from prison. It is free and it is your choice. Please call us to ask about it.'
      : 'What happens next: you do not have to do anything.',
    ASK,
    SUPPORT,
  ),
})

const hearing = (news: News): string | null => (whenAndWhere(news) === '' ? null : `The court hearing for it is${whenAndWhere(news)}.`)

const appealLodged: Words = (news) => ({
  sms: sentences(
    `The person found guilty in ${news.yourCase} has asked a higher court to look at it again. This is called an appeal.`,
    hearing(news),
    'Nothing changes for now. We will tell you what happens next.',
  ),
  heading: 'There is an appeal',
  paragraphs: paragraphs(
    `The person found guilty in ${news.yourCase} has asked a higher court to look at it again. This is called an appeal. They asked on ${news.on}.`,
    'What this means: nothing changes for now. The higher court decides whether the verdict or the sentence stays the same.',
    hearing(news) ?? 'What happens next: we will tell you if there is a hearing, and what the court decides.',
    'We know that this can be upsetting. Please call us if you want to talk about it.',
  ),
})

const appealHearing: Words = (news) => ({
  sms: sentences(`The appeal in ${news.yourCase} will be heard in court${whenAndWhere(news)}.`, news.at ? null : 'Please call us for the date and time.', 'You only have to go if you have been asked to give evidence.'),
  heading: 'There is a date for the appeal',
  paragraphs: paragraphs(
    `The appeal in ${news.yourCase} will be heard in court${whenAndWhere(news)}.`,
    news.at ? null : 'Please call us for the date and time.',
    'An appeal means that a higher court looks again at the verdict or the sentence.',
    'You only have to go if you have been asked to give evidence. If you want to go and watch, please call us first.',
    'What happens next: we will tell you what the court decides.',
  ),
})

const DISMISSED = /^(appeal )?(dismissed|refused)$/i

const appealDecided: Words = ({ yourCase, on, result }) => {
  const means = result === null ? 'Please call us to hear the decision.' : DISMISSED.test(result) ? 'The verdict and the sentence stay the same.' : 'Please call us to hear what this changes.'
  return {
    sms: sentences(`The court decided the appeal in ${yourCase} on ${on}.`, told('The result:', result), means),
    heading: 'The appeal has been decided',
    paragraphs: paragraphs(sentences(`On ${on} the court decided the appeal in ${yourCase}.`, told('The result:', result)), means, ASK, SUPPORT),
  }
}

export const VERDICT = {
  verdict: { version: '1', en: verdict, cy: null },
  sentence: { version: '1', en: sentence, cy: null },
  'appeal-lodged': { version: '1', en: appealLodged, cy: null },
  'appeal-hearing': { version: '1', en: appealHearing, cy: null },
  'appeal-decided': { version: '1', en: appealDecided, cy: null },
} satisfies Record<string, Wording>
