// Why: the way to court and through it: what is on which day, what is expected of the reader, and that help exists.
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, inShort, shortly, whenAndWhere, yourCase } from './phrases.js'
import { explained } from './terms.js'

const GOING = 'You do not have to go, unless you have been asked to give evidence. If you want to go and watch, please call us first.'
const GOING_EASY = ['You do not have to go, unless you were asked.', 'Do you want to go and watch?', 'Please call us first.']
const NO_DATE = 'Please call us for the date and time.'

const hearingListed: Words<'hearing-listed'> = ({ purpose, ...news }) => {
  const where = whenAndWhere(news)
  return {
    sms: [`There will be a court hearing${where}.`, shortly('It is for:', purpose), news.at ? null : NO_DATE, { ifRoom: 'You only have to go if you have been asked to give evidence.' }],
    heading: 'There will be a court hearing',
    happened: [sentences(`There will be a court hearing in ${yourCase(news)}.`, where === '' ? null : `It is${where}.`, told('It is for:', purpose)), news.at ? null : NO_DATE],
    means: ['A hearing is a time when the court talks about the case and may decide something.', explained(purpose)],
    next: [GOING, 'We will tell you if the date, the time or the place changes.'],
    easyRead: {
      happened: [`There will be a day in court${where}.`, told('It is for:', purpose), news.at ? null : NO_DATE],
      means: ['The court will talk about the case.', explained(purpose)],
      next: [...GOING_EASY, 'We will tell you if the day changes.'],
    },
  }
}

const hearingChanged: Words<'hearing-changed'> = ({ purpose, reason, ...news }) => {
  const where = whenAndWhere(news)
  const now = where === '' ? null : `It is now${where}.`
  return {
    sms: ['A court hearing has changed.', now, news.at ? null : 'Please call us for the new date and time.', shortly('The reason:', reason), { ifRoom: 'Please use this and not what we told you before.' }],
    heading: 'A court hearing has changed',
    happened: [sentences(`A court hearing in ${yourCase(news)} has changed.`, now, told('It is for:', purpose), told('The reason for the change:', reason)), news.at ? null : 'Please call us for the new date and time.'],
    means: ['Please use this date, time and place, and not what we told you before.', explained(purpose, reason)],
    next: [GOING, 'We are sorry if this change makes things hard for you. We will tell you if it changes again.'],
    easyRead: {
      happened: ['A day in court has changed.', now, news.at ? null : 'Call us for the new day.', told('The reason:', reason)],
      means: ['Please use the new day.', 'Do not use the old day.', explained(reason)],
      next: [...GOING_EASY],
    },
  }
}

const witnessRequired: Words<'witness-required'> = (news) => {
  const who = news.tellsFor ? 'The person that you help needs' : 'You need'
  const where = whenAndWhere(news)
  return {
    sms: [`${who} to go to court to give evidence${where}.`, news.at ? null : 'Please call us to check the date and time.', 'If this is a problem, call us now. Help at court is free. Ask us about it.'],
    heading: news.tellsFor ? 'A witness is needed in court' : 'You are needed in court',
    happened: [sentences(`${who} to go to court to give evidence in ${yourCase(news)}.`, where === '' ? null : `It is${where}.`), news.at ? null : 'Please call us to check the date, the time and the place.'],
    means: ['"To give evidence" means to tell the court what happened and to answer questions. A witness must come. If this is a problem, please call us straight away. We will talk about it with you.'],
    next: [
      'You can see the court before the day. A volunteer can be there to support you. It is free. Please call us to ask for it.',
      'It can be frightening to give evidence. The court can allow extra help. One example is a screen, so that the accused person cannot see the witness. Please call us to talk about it.',
      'We will tell you if the date, the time or the place changes.',
    ],
    easyRead: {
      happened: [`${who} to go to court.`, where === '' ? null : `It is${where}.`, news.at ? null : 'Call us to check the day.'],
      means: ['The court will ask what happened.', 'A witness must come.', 'Is this a problem?', 'Please call us now.'],
      next: ['You can see the court before the day.', 'Somebody can be there to support you.', 'It is free.', 'Call us to ask for it.', 'We will tell you if the day changes.'],
    },
  }
}

const specialMeasures: Words<'special-measures'> = ({ granted, refused, on, ...news }) => ({
  sms: [`On ${on} the court decided about extra help with giving evidence.`, inShort('It agreed to:', granted), inShort('It did not agree to:', refused), 'Please call us to talk about it.'],
  heading: 'The court has decided about extra help with giving evidence',
  happened: [`The court made a decision on ${on}. It is about extra help with giving evidence in ${yourCase(news)}.`, listed('The court agreed to:', granted), listed('The court did not agree to:', refused), granted.length + refused.length > 0 ? null : 'Please call us to hear the decision.'],
  means: ['The court calls this help "special measures". It is there to make it less hard for a witness to tell what happened.'],
  next: ['Please call us to hear how this works on the day. Please call us too if you are worried about it, or if you need other help.'],
  easyRead: {
    happened: ['The court decided about extra help in court.', listed('You can have:', granted), listed('You cannot have:', refused), granted.length + refused.length > 0 ? null : 'Call us to hear the decision.'],
    means: ['The help makes it less hard to speak in court.'],
    next: ['Are you worried?', 'Please call us.'],
  },
})

const warrantIssued: Words<'warrant-issued'> = ({ outcome, on, ...news }) => ({
  sms: [`On ${on} a court ordered the police to arrest a suspect. This is called a warrant.`, shortly('The court said:', outcome), { ifRoom: 'We will tell you when it is done.' }, DANGER_SMS],
  heading: 'A court has ordered an arrest',
  happened: [sentences(`On ${on} a court ordered the police to arrest a suspect in ${yourCase(news)}. This is called a warrant.`, told('The court said:', outcome)), explained(outcome)],
  means: ['The police look for the suspect, to bring them to court.'],
  next: ['We will tell you when the suspect has been arrested.', 'If you see the suspect, please do not go near them. Call 999.'],
  easyRead: {
    happened: [`On ${on} a court said: arrest a suspect.`, 'This is called a warrant.', told('The court said:', outcome)],
    means: ['The police look for the suspect.'],
    next: ['We will tell you when they find them.', 'Do you see the suspect?', 'Do not go near them.', 'Call 999.'],
  },
})

const warrantExecuted: Words<'warrant-executed'> = ({ outcome, on, ...news }) => ({
  sms: [`A suspect was arrested on ${on}, as the court had ordered.`, shortly('What happened then:', outcome), { ifRoom: 'We will tell you what happens next.' }],
  heading: 'A suspect has been arrested on a court order',
  happened: [sentences(`A suspect in ${yourCase(news)} was arrested on ${on}. A court had ordered this. Such an order is called a warrant.`, told('What happened then:', outcome)), explained(outcome)],
  means: ['The court can now deal with this suspect.'],
  next: ['The court decides how the case goes on. We will tell you.'],
  easyRead: {
    happened: [`The police arrested a suspect on ${on}.`, 'The court had ordered it.', told('What happened then:', outcome)],
    means: ['The court can now go on.'],
    next: ['We will tell you what happens next.'],
  },
})

export const COURT: Family<'hearing-listed' | 'hearing-changed' | 'witness-required' | 'special-measures' | 'warrant-issued' | 'warrant-executed'> = {
  'hearing-listed': [inFirstFrame(hearingListed)],
  'hearing-changed': [inFirstFrame(hearingChanged)],
  'witness-required': [inFirstFrame(witnessRequired)],
  'special-measures': [inFirstFrame(specialMeasures)],
  'warrant-issued': [inFirstFrame(warrantIssued)],
  'warrant-executed': [inFirstFrame(warrantExecuted)],
}
