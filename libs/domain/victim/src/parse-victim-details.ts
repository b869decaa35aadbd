// Why: this is the door through which a person's details come in (CONTRACT section 4): taken whole, or refused with every fault.
import { SAFETY_FLAGS } from '@kept-informed/case-event'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { CHANNELS, contactRead } from './read-contact.js'
import { type Read, Reading, type Refusal, day, line, list, object, oneOf, optional, required, yesOrNo } from './read-members.js'
import type { Contact, VictimDetails } from './victim-details.js'

const name: Read<VictimDetails['name']> = (reading, pointer, value) => {
  const members = object(reading, pointer, value)
  if (!members) return undefined
  const before = { ...optional(reading, pointer, members, 'salutation', line(100)), ...optional(reading, pointer, members, 'given', line(100)) }
  const family = required(reading, pointer, members, 'family', line(100))
  return family === undefined ? undefined : { ...before, family }
}

/** `today` is the local day of `now`. Only known members are kept, and what is absent stays absent. */
export function parseVictimDetails(body: unknown, now: Instant, today: LocalDate): { ok: true; value: VictimDetails } | Refusal {
  const reading = new Reading()
  const value = readDetails(reading, body, now, today)
  return value && reading.faults.length === 0 ? { ok: true, value } : { ok: false, kind: reading.kind, faults: reading.faults }
}

function readDetails(reading: Reading, body: unknown, now: Instant, today: LocalDate): VictimDetails | undefined {
  const members = object(reading, '', body)
  if (!members) return undefined
  const need = <T>(member: string, read: Read<T>): T | undefined => required(reading, '', members, member, read)
  const may = <Name extends string, T>(member: Name, read: Read<T>) => optional(reading, '', members, member, read)
  const named = need('name', name)
  const born = may('dateOfBirth', day)
  if (born.dateOfBirth !== undefined && born.dateOfBirth > today) reading.impossible('/dateOfBirth', 'must not be in the future')
  const language = need('language', oneOf('en', 'cy'))
  const formats = may('formats', list(line(100), { most: 20 }))
  const contacts = need('contacts', contactList(now))
  const prefers = need('prefers', list(oneOf(...CHANNELS), { most: 20 }))
  const rest = {
    ...may('officerOnly', yesOrNo), ...may('safetyFlags', list(oneOf(...SAFETY_FLAGS), { most: 50 })), ...may('codePhrase', line(100)), ...may('surveyConsent', yesOrNo),
  }
  return named && language && contacts && prefers ? { name: named, ...born, language, ...formats, contacts, prefers, ...rest } : undefined
}

const contactList = (now: Instant): Read<Contact[]> => (reading, pointer, value) => {
  const contacts = list(contactRead(now), { most: 20 })(reading, pointer, value)
  const seen = new Set<unknown>()
  for (const [i, one] of (contacts && Array.isArray(value) ? value : []).entries()) {
    const id: unknown = (one as { contactId?: unknown } | null)?.contactId
    if (typeof id === 'string' && seen.has(id)) reading.wrong(`${pointer}/${i}/contactId`, 'must be another one than those before')
    seen.add(id)
  }
  return contacts
}
