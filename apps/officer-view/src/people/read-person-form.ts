// Why: a reason is what an officer would stand by later; and what was checked is said in one way.
import { type FormFault, textIn } from '@kept-informed/web'
import type { Details } from '../doors/notifier.js'

export type Check = { contactId: string; safe: boolean; how: string }

const MOST = 500

export function readReasonForm(body: Record<string, unknown>): { reason: string; faults: FormFault[] } {
  const reason = textIn(body, 'reason')
  if (reason === '') return { reason, faults: [{ field: 'reason', words: 'person.fault.reason' }] }
  return { reason, faults: reason.length > MOST ? [{ field: 'reason', words: 'person.fault.long' }] : [] }
}

export function readCheckForm(body: Record<string, unknown>): { check: Check | null; faults: FormFault[] } {
  const [contactId, safe, how] = [textIn(body, 'contactId'), textIn(body, 'safe'), textIn(body, 'how')]
  const faults: FormFault[] = []
  if (safe !== 'yes' && safe !== 'no') faults.push({ field: `safe-${contactId}`, words: 'person.fault.safe' })
  if (how === '') faults.push({ field: `how-${contactId}`, words: 'person.fault.how' })
  else if (how.length > MOST) faults.push({ field: `how-${contactId}`, words: 'person.fault.long' })
  return { check: faults.length === 0 && contactId !== '' ? { contactId, safe: safe === 'yes', how } : null, faults }
}

/** The same details with that contact checked at `now` (RFC 3339); null: there is no such contact. A day until which it was agreed is over with the check. */
export function checkedIn(details: Details, { contactId, safe }: Check, now: string): Details | null {
  if (!details.contacts.some((contact) => contact.contactId === contactId)) return null
  const today = now.slice(0, 10)
  return {
    ...details,
    contacts: details.contacts.map((contact) => {
      if (contact.contactId !== contactId) return contact
      const { expiresOn, ...rest } = contact
      return { ...rest, ...(expiresOn !== undefined && expiresOn > today ? { expiresOn } : {}), safe, verifiedAt: now }
    }),
  }
}

/** A contact as it is written on an envelope or dialled. */
export const shownTo = (contact: Details['contacts'][number]['to']): string => (typeof contact === 'string' ? contact : [...contact.lines, contact.postcode].join(', '))
