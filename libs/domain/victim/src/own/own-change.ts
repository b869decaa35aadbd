// Why: what she may change about how she is reached, by herself, on a screen that somebody else may be holding. Hours are hers to say, and what makes
// it stricter holds at once; a new number or address is written down and is not used before an officer has checked it with her.
import { type Read, Reading, type Refusal, type FaultKind, line, list, object, oneOf, optional, required, yesOrNo } from '../read-members.js'
import { CHANNELS } from '../read-contact.js'
import { isEmailAddress } from '../email-address.js'
import { isPossiblePhone } from '../phone-number.js'
import { safeHoursList } from '../read-safe-hours.js'
import type { Channel, Contact, SafeHours, VictimDetails } from '../victim-details.js'

/** `neutral`: from now on no case facts go there. `stop`: it is not safe any more. */
export type OwnContactChange = { contactId: string; safeHours?: SafeHours[]; neutral?: boolean; stop?: boolean }
export type OwnChange = { language?: 'en' | 'cy'; formats?: string[]; prefers?: Channel[]; contacts?: OwnContactChange[]; add?: { channel: 'sms' | 'email'; to: string } }

export const OWN_FORMATS = ['large-print', 'easy-read'] as const

const contactChange: Read<OwnContactChange> = (reading, pointer, value) => {
  const members = object(reading, pointer, value)
  const contactId = members && required(reading, pointer, members, 'contactId', line(255))
  if (!members || contactId === undefined) return undefined
  const may = <Name extends string, T>(name: Name, read: Read<T>) => optional(reading, pointer, members, name, read)
  return { contactId, ...may('safeHours', safeHoursList), ...may('neutral', yesOrNo), ...may('stop', yesOrNo) }
}

const added: Read<NonNullable<OwnChange['add']>> = (reading, pointer, value) => {
  const members = object(reading, pointer, value)
  const channel = members && required(reading, pointer, members, 'channel', oneOf('sms', 'email'))
  const to = members && required(reading, pointer, members, 'to', line(320))
  if (channel === undefined || to === undefined) return undefined
  if (channel === 'sms' ? isPossiblePhone(to) : isEmailAddress(to)) return { channel, to }
  return reading.wrong(`${pointer}/to`, channel === 'sms' ? 'must be a possible phone number in E.164, such as +447700900123' : 'must be an email address')
}

/** Only known members are kept. */
export function parseOwnChange(body: unknown): { ok: true; value: OwnChange } | Refusal<FaultKind> {
  const reading = new Reading()
  const members = object(reading, '', body)
  const may = <Name extends string, T>(name: Name, read: Read<T>) => (members ? optional(reading, '', members, name, read) : {})
  const value: OwnChange = {
    ...may('language', oneOf('en', 'cy')), ...may('formats', list(oneOf(...OWN_FORMATS), { most: 2 })), ...may('prefers', list(oneOf(...CHANNELS), { most: 3 })),
    ...may('contacts', list(contactChange, { most: 20 })), ...may('add', added),
  }
  return reading.faults.length === 0 ? { ok: true, value } : { ok: false, kind: reading.kind, faults: reading.faults }
}

/** The details as they are then; `newContactId` names what she adds. Nothing else of them changes; what no longer is there is not changed. */
export function changeOwnDetails(details: VictimDetails, change: OwnChange, newContactId: string): VictimDetails {
  const { language = details.language, prefers = details.prefers, add } = change
  const kept = details.formats?.filter((format) => !OWN_FORMATS.some((one) => one === format)) ?? []
  const formats = change.formats === undefined ? details.formats : [...kept, ...change.formats]
  const contacts = details.contacts.map((contact): Contact => {
    const wanted = change.contacts?.find(({ contactId }) => contactId === contact.contactId)
    if (!wanted) return contact
    const { safeHours, neutral = false, stop = false } = wanted
    return { ...contact, ...(safeHours && contact.channel !== 'letter' ? { safeHours } : {}), ...(neutral ? { detail: 'neutral' as const } : {}), ...(stop ? { safe: false } : {}) }
  })
  const fresh: Contact[] = add && !isThere(details, add) ? [{ contactId: newContactId, ...add, safe: false, detail: 'neutral' }] : []
  return { ...details, language, prefers, ...(formats === undefined ? {} : { formats }), contacts: [...contacts, ...fresh] }
}

export const isThere = ({ contacts }: Pick<VictimDetails, 'contacts'>, { channel, to }: NonNullable<OwnChange['add']>): boolean => contacts.some((contact) => contact.channel === channel && contact.to === to)
