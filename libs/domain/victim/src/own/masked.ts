// Why: she must know which of her contacts is meant; whoever looks over her shoulder, or holds her phone, must not learn another one.
import type { Contact } from '../victim-details.js'

const DIGITS_SHOWN = 3
const HIDDEN = '••••'

/** The end of a number, the beginning and the domain of an email address, the postcode's first half. */
export function masked(contact: Contact): string {
  if (contact.channel === 'sms') return `${HIDDEN} ${contact.to.slice(-DIGITS_SHOWN)}`
  if (contact.channel === 'letter') return `${HIDDEN} ${contact.to.postcode.split(' ')[0] ?? ''}`.trim()
  const at = contact.to.lastIndexOf('@')
  return `${contact.to.slice(0, 1)}${HIDDEN}${contact.to.slice(at)}`
}
