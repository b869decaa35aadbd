// Why: a code goes only to a contact that is safe at this very hour; of those, first to one that shows her case when she has proven it.
import type { Instant } from '@kept-informed/kernel'
import { isSafeHour, type LondonCalendar } from '@kept-informed/victim'
import type { OwnContact } from './own-standing.js'

/** null: none is safe now, and nothing is sent. */
export function codeContact(contacts: readonly OwnContact[], calendar: LondonCalendar, now: Instant): OwnContact | null {
  const safe = contacts.filter(({ contact }) => isSafeHour(contact.safeHours, now, calendar))
  return safe.find(({ sight }) => sight === 'full') ?? safe[0] ?? null
}
