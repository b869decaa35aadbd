// Why: bail conditions are what keeps a victim safe: she must know them word for word, and what to do when one is broken.
import { listed, listedShortly, paragraphs, sentences, told } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const BROKEN = 'If they break one of these rules, please tell us straight away.'
const UNKNOWN = 'Please call us if you want to know whether there are rules that they must follow.'
const DANGER = 'In danger, call 999.'

const bailed: Words = ({ yourCase, on, conditions, returnOn }) => ({
  sms: sentences(
    `The suspect in ${yourCase} was released on bail on ${on}.`,
    listedShortly('They must follow these conditions:', conditions),
    conditions.length > 0 ? `If they break one, tell us. ${DANGER}` : `The investigation goes on. ${DANGER}`,
  ),
  heading: 'A suspect has been released on bail',
  paragraphs: paragraphs(
    `The suspect in ${yourCase} was released on bail on ${on}.`,
    'What this means: the suspect has left the police station, but the investigation goes on.',
    listed('They must follow these conditions (rules):', conditions),
    conditions.length > 0 ? BROKEN : UNKNOWN,
    told('What happens next: they must come back to the police on', returnOn) ?? 'What happens next: they must come back to the police when they are told to.',
    'We will tell you if the conditions change.',
  ),
})

const changed: Words = ({ yourCase, on, conditions, reason }) => ({
  sms: sentences(
    `The bail conditions of the suspect in ${yourCase} changed on ${on}.`,
    told('The reason:', reason),
    listedShortly('The conditions now:', conditions) ?? 'Please call us to hear what the conditions are now.',
    `If they break one, tell us. ${DANGER}`,
  ),
  heading: 'Bail conditions have changed',
  paragraphs: paragraphs(
    sentences(`The suspect in ${yourCase} is on bail. Their bail conditions (rules) changed on ${on}.`, told('The reason:', reason)),
    listed('They must now follow these conditions:', conditions) ?? 'Please call us to hear what the conditions are now.',
    'These take the place of the conditions that we told you before.',
    BROKEN,
    'If this change makes you feel unsafe, please call us.',
  ),
})

const cancelled: Words = ({ yourCase, on, conditions, reason }) => ({
  sms: sentences(
    `The bail of the suspect in ${yourCase} was cancelled on ${on}.`,
    told('The reason:', reason),
    listedShortly('The conditions that have ended:', conditions) ?? 'The bail conditions that we told you about have ended.',
    `If you feel unsafe, please call us. ${DANGER}`,
  ),
  heading: 'A suspect is no longer on bail',
  paragraphs: paragraphs(
    sentences(`The bail of the suspect in ${yourCase} was cancelled on ${on}.`, told('The reason:', reason)),
    listed('What this means: these bail conditions (rules) have ended:', conditions) ?? 'What this means: the bail conditions (rules) that we told you about have ended.',
    'Please call us if you want to know where this leaves you, or if you feel unsafe.',
  ),
})

const courtBail: Words = ({ yourCase, on, outcome, conditions, reason }) => ({
  sms: sentences(
    `On ${on} the court made a decision about bail in ${yourCase}.`,
    told('The decision:', outcome),
    told('The reason:', reason),
    listedShortly('The conditions:', conditions),
    conditions.length > 0 ? `If they are broken, tell us. ${DANGER}` : DANGER,
  ),
  heading: 'The court has decided about bail',
  paragraphs: paragraphs(
    sentences(`On ${on} the court decided about bail for the person accused in ${yourCase}.`, told('The decision:', outcome), told('The reason:', reason)),
    'Bail means that a person waits for their next day in court at home and not in prison. A court can set rules for it.',
    listed('They must follow these conditions (rules):', conditions),
    conditions.length > 0 ? BROKEN : UNKNOWN,
    conditions.length > 0 ? 'These take the place of any bail conditions that we told you before.' : null,
  ),
})

export const BAIL = {
  'suspect-bailed': { version: '1', en: bailed, cy: null },
  'bail-conditions-changed': { version: '1', en: changed, cy: null },
  'bail-cancelled': { version: '1', en: cancelled, cy: null },
  'court-bail': { version: '1', en: courtBail, cy: null },
} satisfies Record<string, Wording>
