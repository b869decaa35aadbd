import { describe, expect, it } from '@jest/globals'
import type { OwnContact, OwnContacts } from './own-contacts.js'
import { readContactForm, readNewContact, readWish } from './read-contact-form.js'

const contact = (contactId: string, over: Partial<OwnContact> = {}): OwnContact => ({ contactId, channel: 'sms', shown: '•••• 123', safe: true, detail: 'full', expiresOn: null, safeHours: null, waits: false, usable: true, ...over })
const BEFORE: OwnContacts = { language: 'en', formats: [], prefers: ['sms'], contacts: [contact('w', { safe: false, waits: true }), contact('m1'), contact('e1', { channel: 'email' })], paused: false, wishes: [] }
const nothing = { language: 'en', formats: [], prefers: ['sms'], contacts: [] }

describe('what she ticked', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['nothing: nothing changes', { language: 'en' }, nothing],
    ['Welsh, large print, email first', { language: 'cy', formats: 'large-print', first: 'email' }, { ...nothing, language: 'cy', formats: ['large-print'], prefers: ['email', 'sms'] }],
    ['both formats', { language: 'en', formats: ['large-print', 'easy-read', 'x'] }, { ...nothing, formats: ['large-print', 'easy-read'] }],
    ['a way that she has not', { language: 'en', first: 'letter' }, nothing],
    ['hours of the first that is safe', { language: 'en', 'days-0': ['tue', 'mon'], 'from-0': '18:00', 'to-0': '20:00' }, { ...nothing, contacts: [{ contactId: 'm1', safeHours: [{ days: ['mon', 'tue'], from: '18:00', to: '20:00' }] }] }],
    ['neutral, and not this one any more', { language: 'en', 'neutral-0': 'yes', 'stop-1': 'yes' }, { ...nothing, contacts: [{ contactId: 'm1', neutral: true }, { contactId: 'e1', stop: true }] }],
    ['markup', { language: '<b>', formats: '{{7*7}}', first: 'constructor', 'days-0': '__proto__' }, nothing],
  ])('%s', (_, body, change) => expect(readContactForm(body, BEFORE)).toEqual({ ok: true, change }))

  it.each([['none', ''], ['backwards', '08:00'], ['no hour', '20:30']])('hours that are %s are told at their field', (_, to) =>
    expect(readContactForm({ 'days-0': 'mon', 'from-0': '18:00', 'to-0': to }, BEFORE)).toEqual({ ok: false, faults: [{ field: 'from-0', words: 'contact.wrong-hours' }] }))
})

it.each([
  ['07700 900123', { channel: 'sms', to: '+447700900123' }], ['+44 7700 900123', { channel: 'sms', to: '+447700900123' }], ['(020) 7946-0018', { channel: 'sms', to: '+442079460018' }],
  ['ada@example.org', { channel: 'email', to: 'ada@example.org' }], ['12', null], ['<img>', null], ['', null],
])('%j', (text, read) => expect(readNewContact(text)).toEqual(read))

it.each<[string, Parameters<typeof readWish>[1], Record<string, unknown>, object | string]>([
  ['every two weeks', 'rhythm', { every: 'P14D' }, { kind: 'rhythm', every: 'P14D' }],
  ['nothing chosen', 'rhythm', {}, 'every'],
  ['every second', 'rhythm', { every: 'PT1S' }, 'every'],
  ['her sister', 'trusted-person', { words: ' my sister Nesta ' }, { kind: 'trusted-person', words: 'my sister Nesta' }],
  ['nobody', 'trusted-person', { words: '  ' }, 'words'],
  ['a whole book', 'trusted-person', { words: 'x'.repeat(501) }, 'words'],
])('a wish: %s', (_, kind, body, read) => {
  const wish = readWish(body, kind)
  expect(wish.ok ? wish.wish : wish.fault.field).toEqual(read)
})
