// Why: an officer who finds out how somebody can be reached safely writes it down there and then; nothing is ever used that is not said to be safe.
import { type FormFault, textIn } from '@kept-informed/web'
import type { Details } from '../doors/notifier.js'

/** `family`: the name, where no details were ever given. */
export type NewContactForm = { to: string; detail: string; how: string; family: string }
export type NewContact = { channel: 'sms' | 'email'; to: string; detail: 'neutral' | 'full' }

const MOST = 500
const typedIn = (body: Record<string, unknown>, name: string): string => textIn(body, name).slice(0, MOST)

export function readNewContact(body: Record<string, unknown>, { named }: { named: boolean }): { form: NewContactForm; contact: NewContact | null; faults: FormFault[] } {
  const form = { to: typedIn(body, 'to'), detail: typedIn(body, 'detail'), how: typedIn(body, 'how'), family: typedIn(body, 'family') }
  const faults: FormFault[] = []
  if (form.to === '') faults.push({ field: 'to', words: 'contact.fault.to' })
  if (form.detail !== 'neutral' && form.detail !== 'full') faults.push({ field: 'detail', words: 'contact.fault.detail' })
  if (form.how === '') faults.push({ field: 'how-new', words: 'person.fault.how' })
  if (!named && form.family === '') faults.push({ field: 'family', words: 'contact.fault.family' })
  if (faults.length > 0) return { form, contact: null, faults }
  const detail = form.detail === 'full' ? ('full' as const) : ('neutral' as const)
  return { form, faults, contact: form.to.includes('@') ? { channel: 'email', to: form.to, detail } : { channel: 'sms', to: international(form.to), detail } }
}

/** As people here say a number, and as it is dialled from anywhere: `07700 900123`, `+447700900123`. */
export const international = (number: string): string => number.replaceAll(/[\s().-]/g, '').replace(/^00/, '+').replace(/^0/, '+44')

/** The same details with one contact more, safe from `now` (RFC 3339) on; `before` null: none were ever given. */
export const withContact = (before: Details | null, { channel, to, detail }: NewContact, { contactId, family, now }: { contactId: string; family: string; now: string }): Details =>
  addedTo(before, { contactId, channel, to, safe: true, verifiedAt: now, detail }, family)

/** What was not yet among the ways that she prefers comes last. */
export function addedTo(before: Details | null, contact: Details['contacts'][number], family: string): Details {
  const details: Details = before ?? { name: { family }, language: 'en', contacts: [] }
  const prefers = Array.isArray(details['prefers']) ? (details['prefers'] as string[]) : []
  return { ...details, prefers: prefers.includes(contact.channel) ? prefers : [...prefers, contact.channel], contacts: [...details.contacts, contact] }
}
