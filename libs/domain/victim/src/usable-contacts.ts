// Why: only a contact that was agreed, is safe, is still good and may be used at some hour is ever used, in the order the victim prefers.
import type { LocalDate } from '@kept-informed/kernel'
import { CHANNELS } from './read-contact.js'
import type { Contact, VictimDetails } from './victim-details.js'

export type UsableContacts = { usable: Contact[]; why: 'no-safe-contact' | 'contact-expired' | null }

/** `today` in Europe/London. A contact is good on the day it expires. Channels that are not preferred come last: news that is owed still finds its way. */
export function usableContacts({ contacts, prefers }: Pick<VictimDetails, 'contacts' | 'prefers'>, today: LocalDate): UsableContacts {
  const channels = new Set([...prefers, ...CHANNELS])
  const safe = [...channels].flatMap((channel) => contacts.filter((contact) => contact.channel === channel && contact.safe && !never(contact)))
  const usable = safe.filter(({ expiresOn }) => expiresOn === undefined || today <= expiresOn)
  return { usable, why: usable.length > 0 ? null : safe.length > 0 ? 'contact-expired' : 'no-safe-contact' }
}

const never = ({ channel, safeHours }: Contact): boolean => channel !== 'letter' && safeHours?.length === 0
