// Why: whom a message must never reach is sent by people who write numbers as they come; what could never match anything is refused,
// because a ban that silently bans nothing is worse than none.
import { isEmailAddress } from './email-address.js'
import { isPossiblePhone, normalisedPhone } from './phone-number.js'
import { postalAddress } from './postal-address.js'
import { type Read, Reading, type Refusal, list, object, optional, textThat } from './read-members.js'
import type { PostalAddress } from './victim-details.js'

export type AdverseContacts = { phones: string[]; emails: string[]; postalAddresses: PostalAddress[] }

const phone = textThat((text) => text.length <= 40 && isPossiblePhone(normalisedPhone(text)), 'must be a possible phone number, in E.164 or as written in the United Kingdom')
const email = textThat((text) => isEmailAddress(text.trim()), 'must be an email address')
const MOST = { most: 500 }

/** The body of `PUT /cases/{caseId}/adverse-contacts`; an absent list is an empty one. */
export function parseAdverseContacts(body: unknown): { ok: true; value: AdverseContacts } | Refusal<'shape'> {
  const reading = new Reading()
  const members = object(reading, '', body) ?? {}
  const may = <Name extends string, T>(name: Name, read: Read<T>) => optional(reading, '', members, name, read)
  const value = {
    phones: [], emails: [], postalAddresses: [],
    ...may('phones', list(phone, MOST)), ...may('emails', list(email, MOST)), ...may('postalAddresses', list(postalAddress, MOST)),
  }
  return reading.faults.length === 0 ? { ok: true, value } : { ok: false, kind: 'shape', faults: reading.faults }
}
