// Why: a message goes only to a contact that was agreed, is safe today, and reaches nobody who must not be reached.
import { usableContacts } from '@kept-informed/victim'
import { carriedContacts } from '../contacts-left.js'
import { type Decider, taskFor } from '../decider.js'
import { type FindGround, lasting } from './ground.js'
import { isErased } from './safety.js'

export const noDetails: FindGround = (decider) => {
  const { recipient } = decider.circumstances
  return recipient.details || isErased(decider.circumstances) ? null : lasting(taskFor(decider, 'find-details', 'no-details'))
}

export const noSafeContact: FindGround = (decider) => {
  const none = whyNone(decider) === 'no-safe-contact' || (whyNone(decider) === null && decider.circumstances.recipient.details !== null && carriedContacts(decider).length === 0)
  return none ? lasting(taskFor(decider, 'call', 'no-safe-contact')) : null
}

export const contactExpired: FindGround = (decider) => (whyNone(decider) === 'contact-expired' ? lasting(taskFor(decider, 'check-contact', 'contact-expired')) : null)

/** Every contact that could be used today belongs to somebody who must not be reached. */
export const adverseMatch: FindGround = (decider) => {
  const all = carriedContacts(decider)
  const { adverse } = decider.circumstances
  return all.length > 0 && all.every(({ contactId }) => adverse.has(contactId)) ? lasting(taskFor(decider, 'call', 'adverse-match')) : null
}

const whyNone = ({ circumstances: { recipient }, calendar, now }: Decider) => (recipient.details ? usableContacts(recipient.details, calendar.localDate(now)).why : null)
