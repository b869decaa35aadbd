// Why: facts about who writes and whom to ask come from settings and directories; they are cleaned once.
import type { FrameFacts } from '../frame.js'
import { oneLine, plainText } from '../facts/plain-text.js'
import type { MessageInput } from './message-input.js'

export const frameFacts = ({ force, facts, contact, recipient, reference }: MessageInput): FrameFacts => ({
  force: plainText(force.name) ?? oneLine(force.name),
  forcePhone: oneLine(force.phone),
  url: oneLine(force.url),
  tellsFor: recipient.tellsFor,
  crimeReference: oneLine(facts.crimeReference),
  reference: oneLine(reference),
  contactName: plainText(contact.name),
  phone: oneLine(contact.phone),
  hours: plainText(contact.hours),
})
