// Why: a letter reaches who has no phone that is safe; its address is written down as it stands on an envelope, and says nothing on its outside.
import { type FormFault, textIn } from '@kept-informed/web'
import type { Details } from '../doors/notifier.js'
import { addedTo } from './new-contact.js'

/** `lines`: as typed, one under the other. `family`: the name, where no details were ever given. */
export type NewAddressForm = { lines: string; postcode: string; detail: string; how: string; family: string }
export type NewAddress = { lines: string[]; postcode: string; detail: 'neutral' | 'full' }

const MOST_LETTERS = 1_000
const typedIn = (body: Record<string, unknown>, name: string): string => textIn(body, name).slice(0, MOST_LETTERS)

export function readNewAddress(body: Record<string, unknown>, { named }: { named: boolean }): { form: NewAddressForm; address: NewAddress | null; faults: FormFault[] } {
  const form = { lines: typedIn(body, 'lines'), postcode: typedIn(body, 'postcode'), detail: typedIn(body, 'detail'), how: typedIn(body, 'how'), family: typedIn(body, 'family') }
  const lines = form.lines.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
  const faults: FormFault[] = []
  if (!named && form.family === '') faults.push({ field: 'address-family', words: 'contact.fault.family' })
  if (lines.length === 0) faults.push({ field: 'lines', words: 'address.fault.lines' })
  if (form.postcode === '') faults.push({ field: 'postcode', words: 'address.fault.postcode' })
  if (form.detail !== 'neutral' && form.detail !== 'full') faults.push({ field: 'address-detail', words: 'address.fault.detail' })
  if (form.how === '') faults.push({ field: 'address-how', words: 'person.fault.how' })
  if (faults.length > 0) return { form, address: null, faults }
  return { form, faults, address: { lines, postcode: form.postcode, detail: form.detail === 'full' ? 'full' : 'neutral' } }
}

/** The same details with the address, safe from `now` (RFC 3339) on, in an envelope that tells nothing; `before` null: none were ever given. */
export const withAddress = (before: Details | null, { lines, postcode, detail }: NewAddress, { contactId, family, now }: { contactId: string; family: string; now: string }): Details =>
  addedTo(before, { contactId, channel: 'letter', to: { lines, postcode }, safe: true, verifiedAt: now, detail, plainEnvelope: true }, family)

/** Which field mends what the door says of this pointer. */
export const addressField = (pointer: string): string => (pointer.endsWith('/postcode') ? 'postcode' : 'lines')
