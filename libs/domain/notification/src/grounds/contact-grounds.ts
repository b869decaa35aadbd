// Why: a message goes only to a contact that was agreed, is safe today, and reaches nobody who must not be reached.
import { taskFor } from '../decider.js'
import { type FindGround, lasting } from './ground.js'
import { isErased } from './safety.js'

export const noDetails: FindGround = (decider) => {
  const { recipient } = decider.circumstances
  return recipient.details || isErased(decider.circumstances) ? null : lasting(taskFor(decider, 'find-details', 'no-details'))
}

export const noSafeContact: FindGround = (decider) => {
  const { none, carried } = decider.contacts
  const nothing = none === 'no-safe-contact' || (none === null && decider.circumstances.recipient.details !== null && carried.length === 0)
  return nothing ? lasting(taskFor(decider, 'call', 'no-safe-contact')) : null
}

export const contactExpired: FindGround = (decider) => (decider.contacts.none === 'contact-expired' ? lasting(taskFor(decider, 'check-contact', 'contact-expired')) : null)

/** Every contact that could be used today belongs to somebody who must not be reached. */
export const adverseMatch: FindGround = (decider) => {
  const { contacts: { carried }, circumstances: { adverse } } = decider
  return carried.length > 0 && carried.every(({ contactId }) => adverse.has(contactId)) ? lasting(taskFor(decider, 'call', 'adverse-match')) : null
}
