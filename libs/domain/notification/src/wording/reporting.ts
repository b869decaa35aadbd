// Why: the first messages after a report: proof that it was heard, and what can be asked for. Nothing here presses for an answer.
import { paragraphs, sentences } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const SUPPORT = 'You can have free support. Victim Support is a charity that helps day and night: call 08 08 16 89 111.'
const DOCTOR = 'If you are hurt or feel ill, see a doctor or call NHS 111. It is free. In an emergency call 999.'

const confirmed: Words = ({ offence }) => ({
  sms: sentences(`We have recorded a crime${offence ? `: ${offence}` : ''}.`, 'Please keep the crime reference and use it when you call. For free support, day and night, call Victim Support: 08 08 16 89 111.'),
  heading: 'We have recorded the crime',
  paragraphs: paragraphs(
    sentences(`We have recorded a crime${offence ? `: ${offence}` : ''}.`, 'We are sorry that this happened.'),
    'What this means: we have written it down and given it a crime reference. Please keep the reference. Your insurance company may ask for it.',
    'What happens next: we will tell you whether we investigate, and we will keep you informed.',
    'You have rights as a victim of crime. You can read about them at www.gov.uk/victims-code. They include being told what happens, and being able to get support.',
    SUPPORT,
    DOCTOR,
    'You may be able to get money for what you have lost or suffered. This is called compensation. Please call us to ask about it.',
  ),
})

const statement: Words = ({ yourCase, tellsFor }) => ({
  sms: sentences(
    tellsFor ? `A Victim Personal Statement can be made in ${yourCase}. It says how the crime has changed life.` : `You can make a Victim Personal Statement in ${yourCase}. It says in your own words how the crime has affected you.`,
    'It is your choice. To do it, please call us.',
  ),
  heading: tellsFor ? 'A statement about how the crime has affected people' : 'You can say how the crime has affected you',
  paragraphs: paragraphs(
    tellsFor
      ? `A Victim Personal Statement can be made in ${yourCase}. It says how the crime has changed life: how people feel, their health, their home, their money.`
      : `You can make a Victim Personal Statement in ${yourCase}. It says in your own words how the crime has affected you: how you feel, your health, your home, your money.`,
    'What this means: if the case goes to court and somebody is found guilty, the court thinks about the statement when it decides on the sentence. The person accused may see it.',
    'It is your choice. You do not have to do it, and you do not have to decide now. To make a statement, or to ask about it, please call us.',
  ),
})

const compensation: Words = ({ yourCase }) => ({
  sms: `You may be able to get money because of the crime in ${yourCase}. It is free to apply and often must be done within 2 years. See www.gov.uk/claim-compensation-criminal-injury or call us.`,
  heading: 'You may be able to get compensation',
  paragraphs: [
    `You may be able to get money because of the crime in ${yourCase}. This is called compensation. There are two ways.`,
    'If somebody was hurt in body or mind by a violent crime, you can apply to the Criminal Injuries Compensation Authority. It is free. You do not need a lawyer. You should apply as soon as you can, normally within 2 years of the crime. The rules are different for children. Apply at www.gov.uk/claim-compensation-criminal-injury or call 0300 003 3601.',
    'If somebody is found guilty in court, the court can order them to pay you. Tell us what you lost or what was damaged, and keep receipts and photos.',
    'If you need help with this, please call us.',
  ],
})

export const REPORTING = {
  'crime-confirmed': { version: '1', en: confirmed, cy: null },
  'victim-statement-offer': { version: '1', en: statement, cy: null },
  'compensation-information': { version: '1', en: compensation, cy: null },
} satisfies Record<string, Wording>
