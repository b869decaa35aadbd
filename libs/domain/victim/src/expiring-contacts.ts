// Why: when the last safe contact runs out, nobody can be told any more. Whoever agreed it is asked again while it is still good.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { LondonCalendar } from './safe-hours.js'
import type { VictimDetails } from './victim-details.js'

/** Calendar days before the day on which a contact expires. */
export const ASK_AGAIN_DAYS = 14

type DayCalendar = Pick<LondonCalendar, 'addDays' | 'instantAt'>

export type ExpiringContact = { contactId: string; expiresOn: LocalDate; /** From then on somebody is to ask. */ askFrom: Instant }

/** The safe contacts that were agreed until a day, the soonest first. */
export const expiringContacts = ({ contacts }: Pick<VictimDetails, 'contacts'>, calendar: DayCalendar): ExpiringContact[] =>
  contacts
    .flatMap(({ contactId, safe, expiresOn }) => (safe && expiresOn !== undefined ? [{ contactId, expiresOn, askFrom: calendar.instantAt(calendar.addDays(expiresOn, -ASK_AGAIN_DAYS), '00:00') }] : []))
    .sort((a, b) => a.askFrom - b.askFrom || (a.contactId < b.contactId ? -1 : 1))
