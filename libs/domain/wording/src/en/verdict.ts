// Why: the result that a victim has waited for, often for years: said in the first sentence, and never without what it does not mean.
import { isForContactScheme } from '../facts/contact-scheme.js'
import type { EventNews } from '../facts/news.js'
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { NOT_BELIEVED, shortly, UNSAFE, UNSAFE_EASY, yourCase } from './phrases.js'
import { explained } from './terms.js'

type Result = NonNullable<EventNews<'verdict-given'>['verdict']>
type SaidOfResult = { said: string; heading: string; means: string[]; next: string[]; nextSms: string; easyMeans: string[]; easyNext: string[] }

const RESULTS: Record<Result, SaidOfResult> = {
  guilty: {
    said: 'The verdict is guilty.', heading: 'The verdict is guilty',
    means: ['The court has decided that this person did the crime.'],
    next: ['The court decides on a sentence, which is the punishment. We will tell you what it is.'],
    nextSms: 'Next the court decides on the sentence. We will tell you.',
    easyMeans: ['The court says that this person did it.'], easyNext: ['The court decides on the punishment.', 'We will tell you what it is.'],
  },
  'not-guilty': {
    said: 'The verdict is not guilty.', heading: 'The verdict is not guilty',
    means: ['The court was not sure enough that the person did the crime.', `${NOT_BELIEVED} We know that this may be very hard.`],
    next: ['This means that the court case against this person has ended. Please call us to ask whether there are still rules that protect you, or if you want to talk about it.', UNSAFE],
    nextSms: 'If you feel unsafe, please call us.',
    easyMeans: ['The court was not sure enough.', 'This does not mean that nobody believed you.'], easyNext: ['The case against this person is over.', ...UNSAFE_EASY],
  },
  'no-verdict': {
    said: 'There is no verdict.', heading: 'There is no verdict',
    means: ['The court did not decide whether the person did the crime.', NOT_BELIEVED],
    next: ['The lawyers who take cases to court (the CPS) look at what to do now. We will tell you.', UNSAFE],
    nextSms: 'We will tell you what happens next.',
    easyMeans: ['The court did not decide.', 'This does not mean that nobody believed you.'], easyNext: ['The lawyers look at what to do.', 'We will tell you.'],
  },
}
const UNKNOWN: SaidOfResult = {
  said: 'Please call us to hear the verdict.', heading: 'The court has given its verdict', means: ['The verdict is the decision of the court.'],
  next: ['Please call us. We will tell you the verdict and explain it.'], nextSms: 'We will explain it.', easyMeans: ['The verdict is what the court decided.'], easyNext: ['Call us and we will explain it.'],
}

const verdict: Words<'verdict'> = ({ verdict: word, reasons, on, ...news }) => {
  const result = word === null ? UNKNOWN : RESULTS[word]
  return {
    sms: [`On ${on} the court gave a verdict. ${result.said}`, shortly('The reasons:', reasons), ...result.means.slice(0, 1).map((means) => ({ ifRoom: means })), result.nextSms],
    heading: result.heading,
    happened: [sentences(`On ${on} the court gave a verdict in ${yourCase(news)}. ${result.said}`, told('The reasons:', reasons)), explained(reasons)],
    means: result.means,
    next: result.next,
    easyRead: { happened: [`On ${on} the court made its decision.`, result.said, told('The reasons:', reasons)], means: result.easyMeans, next: result.easyNext },
  }
}

const sentence: Words<'sentence'> = ({ sentence: given, explanation, on, ...news }) => {
  const scheme = isForContactScheme(news)
  const what = told('The sentence:', given) ?? 'Please call us to hear what it is.'
  return {
    sms: [`On ${on} the court gave a sentence.`, shortly('The sentence:', given) ?? 'Please call us to hear what it is.', shortly('This means:', explanation), { ifRoom: 'Please call us if you want us to explain it.' }],
    heading: 'The court has given a sentence',
    happened: [sentences(`On ${on} the court gave a sentence to a person found guilty in ${yourCase(news)}.`, what)],
    means: ['A sentence is the punishment that the court decides on.', explanation === null ? null : told('This means:', explanation), explained(given, explanation), 'If you are not sure what this means, please call us. If we cannot answer a question, we will ask the lawyers who took the case to court (the CPS).'],
    next: [
      scheme ? 'There is a Victim Contact Scheme. Who joins is told about important steps, such as a release from prison. It is free and it is your choice. The probation service should ask you whether you want to join.' : null,
      'If you think that the sentence is much too low, please call us soon. For some crimes you can ask for it to be looked at again. There is a short time limit.',
      UNSAFE,
    ],
    easyRead: {
      happened: [`On ${on} the court gave a sentence.`, what],
      means: ['A sentence is the punishment.', told('This means:', explanation), explained(given, explanation), 'Call us if you are not sure.'],
      next: [...(scheme ? ['There is a Victim Contact Scheme.', 'It tells you about important steps.', 'You can choose to join.', 'Somebody should ask you.'] : []), ...UNSAFE_EASY],
    },
  }
}

export const VERDICT: Family<'verdict' | 'sentence'> = { verdict: [inFirstFrame(verdict)], sentence: [inFirstFrame(sentence)] }
