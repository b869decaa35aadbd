// Why: the first messages after a report: proof that it was heard, and what can be asked for. Nothing here presses for an answer.
import type { Family } from '../language-wording.js'
import { sentences } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { OFFENCES } from './offences.js'
import { yourCase } from './phrases.js'

const confirmed: Words<'crime-confirmed'> = ({ offence }) => {
  const crime = offence && OFFENCES[offence]
  return {
    sms: [`We have recorded a crime${crime ? `: ${crime}` : ''}.`, 'Please keep the crime reference.', { ifRoom: 'You have rights as a victim of crime, and you can have free support. Call us to ask about it.' }],
    heading: 'We have recorded the crime',
    happened: [sentences(`We have recorded a crime${crime ? `: ${crime}` : ''}.`, 'We are sorry that this happened.')],
    means: [
      'We have written down what was reported. The crime has its own number, the crime reference. Please keep it. You need it when you call us. If you have insurance, they may ask for it.',
      'You have rights as a victim of crime. Two of them are to be told what happens, and to get support. You can read about your rights at www.gov.uk/victims-code, or call us and ask.',
    ],
    next: [
      'We look at what can be done. We will tell you when there is news.',
      'If you are hurt or feel ill, see a doctor or call NHS 111. It is free. In an emergency, call 999.',
      'You may be able to get money for what you have lost or suffered. This is called compensation. Please call us to ask about it.',
    ],
    easyRead: {
      happened: [`We wrote down that there was a crime${crime ? `: ${crime}` : ''}.`, 'We are sorry that this happened.'],
      means: ['The crime has a number.', 'Please keep the number.', 'You have rights.', 'You can call us and ask about them.'],
      next: ['We will tell you when there is news.', 'Are you hurt or ill?', 'See a doctor, or call 111.', 'You may be able to get money.', 'Call us to ask about it.'],
    },
  }
}

const statement: Words<'victim-statement-offer'> = (news) => ({
  sms: [
    news.tellsFor ? 'A Victim Personal Statement can be made. It says how the crime has changed life.' : 'You can make a Victim Personal Statement. It says in your own words how the crime has affected you.',
    'It is your choice. To do it, please call us.',
  ],
  heading: news.tellsFor ? 'A statement about how the crime has affected people' : 'You can say how the crime has affected you',
  happened: [
    news.tellsFor
      ? `A Victim Personal Statement can be made in ${yourCase(news)}. It says how the crime has changed life.`
      : `You can make a Victim Personal Statement in ${yourCase(news)}. It says in your own words how the crime has affected you.`,
    'It can say how people feel now. It can talk about health, home, work and money.',
  ],
  means: ['The case may go to court. If the court finds somebody guilty, it thinks about the statement before it decides on the sentence. The person accused of the crime may see it.'],
  next: ['It is your choice. You do not have to do it. You do not have to decide now.', 'To make a statement, or to ask about it, please call us. You can add to it later.'],
  easyRead: {
    happened: ['You can make a statement.', 'A statement says how the crime changed life.'],
    means: ['The court can read it.', 'The person accused may see it too.'],
    next: ['You can choose.', 'You do not have to do it.', 'To do it, call us.'],
  },
})

const compensation: Words<'compensation-information'> = (news) => ({
  sms: ['You may be able to get money because of the crime. This is called compensation.', 'There is a time limit. Please call us, and we will tell you how to ask for it.'],
  heading: 'You may be able to get compensation',
  happened: [`You may be able to get money because of the crime in ${yourCase(news)}. This is called compensation.`],
  means: [
    'There are two ways. You may be able to use both.',
    'One way is the Criminal Injuries Compensation Authority (CICA). They may pay people who were hurt by a violent crime, in body or mind. It is free to ask. You do not need a lawyer.',
    'The other way is through the court. If the court finds somebody guilty, it can order them to pay you.',
  ],
  next: [
    'If you want to ask the CICA for money, please call us. We will tell you how. Please do it soon, because there is a time limit.',
    'Tell us what you have lost and what was damaged. Keep receipts and photos, so that the court can see them.',
    'Nobody can promise you that you will get money.',
  ],
  easyRead: {
    happened: ['You may be able to get money because of the crime.', 'This is called compensation.'],
    means: ['There are two ways.', 'One way is to ask the CICA.', 'The CICA pays people who were hurt.', 'The other way is the court.', 'The court can order the person to pay you.'],
    next: ['Call us and we will tell you how.', 'Please do it soon.', 'Keep your receipts.'],
  },
})

export const REPORTING: Family<'crime-confirmed' | 'victim-statement-offer' | 'compensation-information'> = {
  'crime-confirmed': [inFirstFrame(confirmed)],
  'victim-statement-offer': [inFirstFrame(statement)],
  'compensation-information': [inFirstFrame(compensation)],
}
