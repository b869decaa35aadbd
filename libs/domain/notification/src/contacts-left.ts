// Why: of the contacts that a person gave, those may be tried that are safe today, that somebody carries, that reach nobody who must not be
// reached, and that have not failed already.
import { type Instant, parseInstant } from '@kept-informed/kernel'
import { type Contact, usableContacts } from '@kept-informed/victim'
import type { NotificationCircumstances, NotificationRules } from './circumstances.js'

/** Each in order of preference. */
export type ContactsLeft = {
  /** Why none can be used today; null: some can. */
  none: 'no-safe-contact' | 'contact-expired' | null
  /** Safe and good today, over channels that somebody carries. */
  carried: readonly Contact[]
  /** Those of them that may be tried, the one that is to be tried again first. */
  left: readonly Contact[]
}

export function contactsLeft({ recipient, adverse, tried, again }: NotificationCircumstances, { calendar, channels }: NotificationRules, now: Instant): ContactsLeft {
  if (!recipient.details) return { none: null, carried: [], left: [] }
  const { usable, why } = usableContacts(recipient.details, calendar.localDate(now))
  const carried = usable.filter((contact) => channels.includes(contact.channel))
  // One that was verified after it failed counts as new.
  const failed = ({ contactId, verifiedAt }: Contact): boolean => tried.some((one) => one.contactId === contactId && !(verifiedAt !== undefined && one.since < (parseInstant(verifiedAt) ?? 0)))
  const left = carried.filter((contact) => !adverse.has(contact.contactId) && !failed(contact))
  return { none: why, carried, left: again === null ? left : [...left.filter(({ contactId }) => contactId === again), ...left.filter(({ contactId }) => contactId !== again)] }
}
