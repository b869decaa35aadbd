// Why: the English around every message. Who reads it may be frightened or in a hurry: who we are, whom to call, and what to do in danger.
import type { Around, Frame, FrameFacts, NeutralWords } from '../frame.js'
import { greetingOf } from '../render/recipient-name.js'
import { sentences } from '../sentences.js'
import type { SupportLine } from '../support/support-line.js'
import { DANGER, yourCase } from './phrases.js'

const whom = ({ contactName, force, phone }: FrameFacts): string => `${contactName ?? force} on ${phone}`
const reach = ({ name, phone, web }: SupportLine): string => `${name}: ${[phone && `call ${phone}`, web && `go to ${web}`].filter(Boolean).join(' or ')}.`

const full: Around = {
  opening: ({ force, crimeReference, ...facts }) => [`We are ${force}. We are writing about ${yourCase(facts)}. The crime reference is ${crimeReference}.`],
  late: 'We are telling you this later than we should have. We are sorry.',
  contact: (facts) => [
    sentences(`If you have questions, please call ${whom(facts)}.`, facts.hours && `You can call at these times: ${facts.hours}.`, `Please give the crime reference ${facts.crimeReference}.`),
    `Do you want to check that this message is from us? Call and give this reference: ${facts.reference}.`,
    DANGER,
    facts.url === '' ? null : `For more help, go to ${facts.url}`,
  ],
  complaint: ({ forcePhone }) => [`If you are not happy with how we have treated you, you have the right to complain. Call us on ${forcePhone} and say that you want to make a complaint.`],
  support: (lines) => [lines.length === 0 ? 'You can have support if you want it. Please call us and ask.' : { lead: 'You can have support if you want it:', items: lines.map((line) => `${reach(line)} ${line.about.en}`) }],
}

const easyRead: Around = {
  opening: ({ force, crimeReference, ...facts }) => [`We are ${force}.`, `This is about ${yourCase(facts)}.`, `The number of the case is ${crimeReference}.`],
  late: 'This letter is late. We are sorry.',
  contact: (facts) => ['You can ask us questions.', `Call ${whom(facts)}.`, facts.hours && `You can call at these times: ${facts.hours}.`, `Say this number: ${facts.crimeReference}.`, 'Is this letter really from us?', `Call and ask. Say this number: ${facts.reference}.`, DANGER],
  complaint: ({ forcePhone }) => ['Are you unhappy with us?', `You can complain. Call ${forcePhone}.`],
  support: (lines) => (lines.length === 0 ? ['You can get help.', 'Call us and ask.'] : ['You can get help.', ...lines.map(reach)]),
}

const end = (facts: FrameFacts, hours: string | null): string =>
  `Questions? Call ${facts.contactName ?? 'us'} on ${facts.phone}${hours === null ? '' : `, ${hours}`}. Crime reference ${facts.crimeReference}. Text reference ${facts.reference}.`

export const FRAME: Frame = {
  headings: {
    happened: 'What has happened', means: 'What this means', next: 'What happens next', review: 'You can ask for a review',
    contact: 'Who to contact', complaint: 'If you are not happy with us', support: 'Support for you',
  },
  full,
  easyRead,
  greeting: (name) => greetingOf(name, { dear: 'Dear', hello: 'Hello' }),
  subject: ({ crimeReference, ...facts }) => `An update about ${yourCase(facts)}: ${crimeReference}`,
  lookAround: 'There is news for you. Please read this when you are alone and nobody else can see your screen. Take your time. The message starts below this line.',
  moreNews: (heading) => `More news: ${heading}`,
  several: (count) => `This is true of ${count} people.`,
  // A locked phone shows the first lines to whoever holds it: no news is in them.
  sms: {
    begin: ({ force, ...facts }) => `${force}: There is news about ${yourCase(facts)}. Please read it when you are alone.`,
    late: 'Sorry this is late.',
    end: (facts) => end(facts, null),
    endWithHours: (facts) => end(facts, facts.hours),
    also: (heading) => `Also: ${heading}.`,
    more: 'There is more news. Please call us to hear it.',
    alphabet: 'gsm',
  },
}

export const NEUTRAL: NeutralWords = {
  news: 'There is news for you',
  call: ({ phone, reference }) => `When you are ready, please call ${phone} and give the reference ${reference}.`,
  hours: (hours) => `You can call at these times: ${hours}.`,
  greeting: 'Hello',
  sender: 'Please call',
}
