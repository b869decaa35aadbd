// Why: to say which contact is meant one need not see it. What is left names nobody who does not know the contact already.
import type { Contact } from '@kept-informed/victim'

/** `+447700900123` → `•••• 123`; `ada@example.org` → `a•••@e•••`; an address → the outward part of its postcode. */
export function masked(contact: Pick<Contact, 'channel'> & { to: Contact['to'] }): string {
  if (typeof contact.to !== 'string') return contact.to.postcode.split(' ')[0] ?? ''
  if (contact.channel === 'sms') return `•••• ${contact.to.slice(-3)}`
  const [before = '', host = ''] = contact.to.split('@')
  return `${before.slice(0, 1)}•••@${host.slice(0, 1)}•••`
}
