// Why: of the contacts that a person gave, those may be tried that are safe today, that somebody carries, that reach nobody who must not be
// reached, and that have not failed already.
import { parseInstant } from '@kept-informed/kernel'
import { type Contact, usableContacts } from '@kept-informed/victim'
import type { Decider } from './decider.js'

/** Safe and good today, over channels that somebody carries; in order of preference. */
export function carriedContacts({ circumstances: { recipient }, calendar, channels, now }: Decider): Contact[] {
  if (!recipient.details) return []
  return usableContacts(recipient.details, calendar.localDate(now)).usable.filter((contact) => channels.includes(contact.channel))
}

/** Those that may be tried, the one that is to be tried again first. One that was verified after it failed counts as new. */
export function contactsLeft(decider: Decider): Contact[] {
  const { adverse, tried, again } = decider.circumstances
  const failed = ({ contactId, verifiedAt }: Contact): boolean => tried.some((one) => one.contactId === contactId && !(verifiedAt !== undefined && one.since < (parseInstant(verifiedAt) ?? 0)))
  const left = carriedContacts(decider).filter((contact) => !adverse.has(contact.contactId) && !failed(contact))
  return [...left.filter(({ contactId }) => contactId === again), ...left.filter(({ contactId }) => contactId !== again)]
}
