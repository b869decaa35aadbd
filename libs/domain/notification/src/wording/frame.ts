// Why: who it is from, which case, and whom to ask are the same in every message with full detail, so they are written once.
import type { MessageInput } from './message-input.js'
import { oneLine, plainText } from './plain-text.js'

export type Frame = { force: string; crimeReference: string; contactName: string | null; phone: string; hours: string | null; url: string; yourCase: string }

/** The cleaned facts around the news. */
export const frameOf = ({ force, facts, contact, recipient }: MessageInput): Frame => ({
  force: plainText(force.name) ?? 'The police',
  crimeReference: oneLine(facts.crimeReference),
  contactName: plainText(contact.name),
  phone: oneLine(contact.phone),
  hours: plainText(contact.hours),
  url: oneLine(force.url),
  yourCase: recipient.tellsFor ? 'the case that you help with' : 'your case',
})

export const aboutCase = ({ yourCase, crimeReference }: Frame): string => `It is about ${yourCase}. The crime reference is ${crimeReference}.`

/** Whom to ask, what to do in danger, where to read more. */
export const closing = ({ force, contactName, phone, hours, crimeReference, url }: Frame): string[] => [
  [`If you have questions, please call ${contactName ?? force} on ${phone}.`, hours && `You can call at these times: ${hours}.`, `Please give the crime reference ${crimeReference}.`].filter(Boolean).join(' '),
  'If you are in danger now, call 999.',
  ...(url === '' ? [] : [`You can find more help here: ${url}`]),
]
