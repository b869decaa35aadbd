// Why: the way to court and through it: what is on which day, what is expected of the reader, and that help exists.
import { listed, listedShortly, paragraphs, sentences, told, whenAndWhere } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const GOING = 'You do not have to go, unless you have been asked to give evidence. If you want to go and watch, please call us first.'
const WITNESS_HELP = 'You can see the court before the day, and a volunteer can be with you. It is free. Please call us to ask for it.'

const hearingListed: Words = (news) => ({
  sms: sentences(
    `There will be a court hearing in ${news.yourCase}${whenAndWhere(news)}.`,
    told('It is for:', news.purpose),
    news.at ? null : 'Please call us for the date and time.',
    'You only have to go if you have been asked to give evidence.',
  ),
  heading: 'There will be a court hearing',
  paragraphs: paragraphs(
    sentences(`There will be a court hearing in ${news.yourCase}${whenAndWhere(news)}.`, told('It is for:', news.purpose)),
    news.at ? null : 'Please call us for the date and time.',
    GOING,
    'What happens next: we will tell you if the date, the time or the place changes.',
  ),
})

const hearingChanged: Words = (news) => ({
  sms: sentences(
    `The court hearing in ${news.yourCase} has changed.`,
    whenAndWhere(news) === '' ? null : `It is now${whenAndWhere(news)}.`,
    news.at ? null : 'Please call us for the new date and time.',
    told('The reason:', news.reason),
    'Please use this and not what we told you before.',
  ),
  heading: 'A court hearing has changed',
  paragraphs: paragraphs(
    sentences(`The court hearing in ${news.yourCase} has changed.`, whenAndWhere(news) === '' ? null : `It is now${whenAndWhere(news)}.`, told('It is for:', news.purpose), told('The reason for the change:', news.reason)),
    news.at ? null : 'Please call us for the new date and time.',
    'Please use this date, time and place, and not what we told you before.',
    GOING,
  ),
})

const witnessRequired: Words = (news) => {
  const who = news.tellsFor ? 'The person that you help needs' : 'You need'
  return {
    sms: sentences(`${who} to go to court to give evidence in ${news.yourCase}${whenAndWhere(news)}.`, news.at ? null : 'Please call us to check the date and time.', 'Help at court is free. Ask us about it.'),
    heading: news.tellsFor ? 'A witness is needed in court' : 'You are needed in court',
    paragraphs: paragraphs(
      `${who} to go to court to give evidence in ${news.yourCase}${whenAndWhere(news)}.`,
      news.at ? null : 'Please call us to check the date, the time and the place.',
      'To give evidence means to tell the court what happened and to answer questions. A witness must come. If this is a problem, please call us straight away, and we will talk about it.',
      WITNESS_HELP,
      'If it is frightening to give evidence, the court can allow extra help. One example is a screen, so that the accused person cannot see the witness. Please call us to talk about it.',
    ),
  }
}

const specialMeasures: Words = ({ yourCase, on, granted, refused }) => ({
  sms: sentences(
    `On ${on} the court decided about extra help with giving evidence in ${yourCase}.`,
    listedShortly('It agreed to:', granted),
    listedShortly('It did not agree to:', refused),
    'Please call us to talk about it.',
  ),
  heading: 'The court has decided about extra help for giving evidence',
  paragraphs: paragraphs(
    `On ${on} the court decided about extra help with giving evidence in ${yourCase}. The court calls this "special measures".`,
    listed('The court agreed to:', granted),
    listed('The court did not agree to:', refused),
    'Please call us to hear what this means on the day, or if you are worried about it.',
  ),
})

const warrantIssued: Words = ({ yourCase, on, outcome }) => ({
  sms: sentences(`On ${on} a court ordered the police to arrest the suspect in ${yourCase}. This is called a warrant.`, told('The court said:', outcome), 'We will tell you when it is done. In danger, call 999.'),
  heading: 'A court has ordered an arrest',
  paragraphs: paragraphs(
    sentences(`On ${on} a court ordered the police to arrest the suspect in ${yourCase}. This is called a warrant.`, told('The court said:', outcome)),
    'What this means: the police will look for the suspect and bring them to court.',
    'What happens next: we will tell you when the suspect has been arrested. If you see the suspect, please do not go near them. Call 999.',
  ),
})

const warrantExecuted: Words = ({ yourCase, on, outcome }) => ({
  sms: sentences(`The suspect in ${yourCase} was arrested on ${on}, as the court had ordered.`, told('What happened then:', outcome), 'We will tell you what happens next.'),
  heading: 'The suspect has been arrested on a court order',
  paragraphs: paragraphs(
    sentences(`The suspect in ${yourCase} was arrested on ${on}. A court had ordered this with a warrant.`, told('What happened then:', outcome)),
    'What happens next: the court decides how the case goes on. We will tell you.',
  ),
})

export const COURT = {
  'hearing-listed': { version: '1', en: hearingListed, cy: null },
  'hearing-changed': { version: '1', en: hearingChanged, cy: null },
  'witness-required': { version: '1', en: witnessRequired, cy: null },
  'special-measures': { version: '1', en: specialMeasures, cy: null },
  'warrant-issued': { version: '1', en: warrantIssued, cy: null },
  'warrant-executed': { version: '1', en: warrantExecuted, cy: null },
} satisfies Record<string, Wording>
