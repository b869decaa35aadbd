import { expect, it } from '@jest/globals'
import { type Contact, usableContacts } from './index.js'

const TODAY = '2026-11-24'
type More = { safe?: boolean; expiresOn?: string; safeHours?: [] }
const sms = (contactId: string, more: More = {}): Contact => ({ contactId, channel: 'sms', to: '+447700900123', safe: true, detail: 'full', ...more })
const email = (contactId: string, more: More = {}): Contact => ({ contactId, channel: 'email', to: 'a@example.org', safe: true, detail: 'full', ...more })
const letter = (contactId: string, more: More = {}): Contact => ({ contactId, channel: 'letter', to: { lines: ['1'], postcode: 'E1 1AA' }, safe: true, detail: 'full', ...more })

it.each([
  { name: 'in the order she prefers', prefers: ['letter', 'sms', 'email'], contacts: [sms('s'), email('e'), letter('l')], usable: ['l', 's', 'e'], why: null },
  { name: 'within a channel as given', prefers: ['email', 'sms'], contacts: [sms('s1'), email('e1'), sms('s2'), email('e2')], usable: ['e1', 'e2', 's1', 's2'], why: null },
  { name: 'no preference: text, email, letter', prefers: [], contacts: [letter('l'), email('e'), sms('s')], usable: ['s', 'e', 'l'], why: null },
  { name: 'a channel that is not preferred comes last', prefers: ['email'], contacts: [sms('s'), email('e')], usable: ['e', 's'], why: null },
  { name: 'a channel preferred twice counts once', prefers: ['sms', 'sms'], contacts: [sms('s')], usable: ['s'], why: null },
  { name: 'only what is safe', prefers: ['sms', 'email'], contacts: [sms('s', { safe: false }), email('e')], usable: ['e'], why: null },
  { name: 'good on the day it expires', prefers: ['sms'], contacts: [sms('s', { expiresOn: TODAY })], usable: ['s'], why: null },
  { name: 'not the day after', prefers: ['sms'], contacts: [sms('s', { expiresOn: '2026-11-23' })], usable: [], why: 'contact-expired' },
  { name: 'no hours at all', prefers: ['sms', 'email'], contacts: [sms('s', { safeHours: [] }), email('e', { safeHours: [] })], usable: [], why: 'no-safe-contact' },
  { name: 'letters ignore hours', prefers: ['letter'], contacts: [letter('l', { safeHours: [] })], usable: ['l'], why: null },
  { name: 'no contacts', prefers: ['sms'], contacts: [], usable: [], why: 'no-safe-contact' },
  { name: 'none of a preferred channel', prefers: ['email'], contacts: [sms('s')], usable: ['s'], why: null },
  { name: 'expired, and unsafe besides', prefers: ['sms'], contacts: [sms('s', { safe: false, expiresOn: '2020-01-01' })], usable: [], why: 'no-safe-contact' },
  { name: 'one expired, one unsafe', prefers: ['sms'], contacts: [sms('s', { expiresOn: '2020-01-01' }), sms('t', { safe: false })], usable: [], why: 'contact-expired' },
  { name: 'one expired, one good', prefers: ['sms', 'email'], contacts: [sms('s', { expiresOn: '2020-01-01' }), email('e')], usable: ['e'], why: null },
] as { name: string; prefers: Contact['channel'][]; contacts: Contact[]; usable: string[]; why: string | null }[])('$name', ({ prefers, contacts, usable, why }) => {
  const got = usableContacts({ prefers, contacts }, TODAY)
  expect({ usable: got.usable.map(({ contactId }) => contactId), why: got.why }).toEqual({ usable, why })
})
