// Why: what she ticked becomes a change of her details; what she left as it was is not sent, so that two hands do not undo each other.
import { type FormFault, textIn } from '@kept-informed/web'
import type { OwnContact, OwnContacts } from './own-contacts.js'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const FORMATS = ['large-print', 'easy-read'] as const
type Body = Readonly<Record<string, unknown>>
type SafeHours = { days: string[]; from: string; to: string }
export type ContactChange = { language: string; formats: string[]; prefers: string[]; contacts: { contactId: string; safeHours?: SafeHours[]; neutral?: true; stop?: true }[] }
export type ReadContactForm = { ok: true; change: ContactChange } | { ok: false; faults: FormFault[] }

const HOUR = /^([01]\d|2[0-3]):00$|^24:00$/
/** One tick is a text, several are a list; `name` fields are by the contact's place. */
export const ticked = (body: Body, name: string): string[] => [body[name]].flat().filter((one): one is string => typeof one === 'string')

export function readContactForm(body: Body, before: OwnContacts): ReadContactForm {
  const faults: FormFault[] = []
  const contacts = before.contacts.filter(({ safe }) => safe).map((contact, i) => changeOf(body, contact, i, faults))
  const first = textIn(body, 'first')
  const prefers = before.contacts.some(({ channel }) => channel === first) ? [...new Set([first, ...before.prefers])] : before.prefers
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, change: { language: textIn(body, 'language') === 'cy' ? 'cy' : 'en', formats: FORMATS.filter((format) => ticked(body, 'formats').includes(format)), prefers, contacts: contacts.filter((one) => Object.keys(one).length > 1) } }
}

function changeOf(body: Body, { contactId, channel, detail }: OwnContact, i: number, faults: FormFault[]): ContactChange['contacts'][number] {
  const days = DAYS.filter((day) => ticked(body, `days-${i}`).includes(day))
  const [from, to] = [textIn(body, `from-${i}`), textIn(body, `to-${i}`)]
  const hours = channel !== 'letter' && days.length > 0
  if (hours && (!HOUR.test(from) || !HOUR.test(to) || to <= from)) faults.push({ field: `from-${i}`, words: 'contact.wrong-hours' })
  return {
    contactId, ...(hours ? { safeHours: [{ days, from, to }] } : {}), ...(detail === 'full' && ticked(body, `neutral-${i}`).includes('yes') ? { neutral: true as const } : {}), ...(ticked(body, `stop-${i}`).includes('yes') ? { stop: true as const } : {}),
  }
}

export const RHYTHMS = ['P7D', 'P14D', 'P28D', 'P56D'] as const
/** As many as the notifier takes. */
export const MOST_WISH_LETTERS = 500
export type Wish = { kind: 'rhythm'; every: (typeof RHYTHMS)[number] } | { kind: 'trusted-person'; words: string }

/** The fault is at the field of that wish. */
export function readWish(body: Body, kind: Wish['kind']): { ok: true; wish: Wish } | { ok: false; fault: FormFault } {
  if (kind === 'rhythm') {
    const every = RHYTHMS.find((one) => one === textIn(body, 'every'))
    return every ? { ok: true, wish: { kind, every } } : { ok: false, fault: { field: 'every', words: 'wish.choose-every' } }
  }
  const words = textIn(body, 'words')
  return words !== '' && words.length <= MOST_WISH_LETTERS ? { ok: true, wish: { kind, words } } : { ok: false, fault: { field: 'words', words: 'wish.say-who', facts: { most: MOST_WISH_LETTERS } } }
}

/** As people in this country write a number: 07700 900123 is +447700900123. Null: neither a number nor an address. */
export function readNewContact(text: string): { channel: 'sms' | 'email'; to: string } | null {
  if (text.includes('@')) return { channel: 'email', to: text }
  const digits = text.replace(/[\s().-]/g, '')
  if (/^\+\d{6,15}$/.test(digits)) return { channel: 'sms', to: digits }
  return /^0\d{9,10}$/.test(digits) ? { channel: 'sms', to: `+44${digits.slice(1)}` } : null
}
