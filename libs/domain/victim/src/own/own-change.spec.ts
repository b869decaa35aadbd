import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Contact, VictimDetails } from '../victim-details.js'
import { masked } from './masked.js'
import { changeOwnDetails, type OwnChange, parseOwnChange } from './own-change.js'

const sms: Contact = { contactId: 'm1', channel: 'sms', to: '+447700900123', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full' }
const email: Contact = { contactId: 'e1', channel: 'email', to: 'ada@example.org', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full' }
const DETAILS: VictimDetails = { name: { family: 'Byron' }, dateOfBirth: '1990-12-10', language: 'en', formats: ['braille'], contacts: [sms, email], prefers: ['sms'], officerOnly: false, safetyFlags: ['stalking'], codePhrase: 'bluebell', surveyConsent: true }
const evenings = [{ days: ['mon' as const], from: '18:00', to: '20:00' }]
const after = (change: OwnChange): VictimDetails => changeOwnDetails(DETAILS, change, 'own-1')

describe('what she changes', () => {
  it.each<[string, OwnChange, Partial<VictimDetails>]>([
    ['language', { language: 'cy' }, { language: 'cy' }],
    ['formats, beside those that only her officer knows', { formats: ['large-print'] }, { formats: ['braille', 'large-print'] }],
    ['what she prefers', { prefers: ['email', 'sms'] }, { prefers: ['email', 'sms'] }],
    ['safe hours', { contacts: [{ contactId: 'm1', safeHours: evenings }] }, { contacts: [{ ...sms, safeHours: evenings }, email] }],
    ['neutral from now on', { contacts: [{ contactId: 'm1', neutral: true }] }, { contacts: [{ ...sms, detail: 'neutral' }, email] }],
    ['no longer safe', { contacts: [{ contactId: 'e1', stop: true }] }, { contacts: [sms, { ...email, safe: false }] }],
    ['a new number is not safe, and neutral', { add: { channel: 'sms', to: '+447700900124' } }, { contacts: [sms, email, { contactId: 'own-1', channel: 'sms', to: '+447700900124', safe: false, detail: 'neutral' }] }],
    ['one that is there already is not added', { add: { channel: 'email', to: 'ada@example.org' } }, {}],
    ['a contact that is not there is not changed', { contacts: [{ contactId: 'x', stop: true }] }, {}],
  ])('%s', (_, change, different) => expect(after(change)).toEqual({ ...DETAILS, ...different }))

  it('never makes anything safe, full or verified that was not, and touches nobody’s flags', () => {
    const contact = fc.record({ contactId: fc.constantFrom('m1', 'e1', 'x'), neutral: fc.boolean(), stop: fc.boolean() }, { requiredKeys: ['contactId'] })
    const change = fc.record({ contacts: fc.array(contact, { maxLength: 4 }), add: fc.record({ channel: fc.constant('sms' as const), to: fc.constantFrom('+447700900123', '+447700900124') }) }, { requiredKeys: [] })
    const start = fc.record({ safe: fc.boolean(), detail: fc.constantFrom('neutral' as const, 'full' as const) })
    fc.assert(fc.property(change, start, (asked, first) => {
      const before = { ...DETAILS, contacts: [{ ...sms, ...first }, email] }
      const now = changeOwnDetails(before, asked, 'own-1')
      const was = (id: string) => before.contacts.find(({ contactId }) => contactId === id)
      for (const one of now.contacts) {
        const old = was(one.contactId)
        expect(one.safe && old?.safe !== true).toBe(false)
        expect(one.detail === 'full' && old?.detail !== 'full').toBe(false)
        expect(one.verifiedAt).toBe(old?.verifiedAt)
      }
      expect([now.safetyFlags, now.officerOnly, now.codePhrase, now.name, now.dateOfBirth, now.surveyConsent]).toEqual([before.safetyFlags, before.officerOnly, before.codePhrase, before.name, before.dateOfBirth, before.surveyConsent])
    }))
  })
})

it.each<[string, unknown, string[]]>([
  ['nothing', {}, []], ['no object', 'x', ['']], ['another language', { language: 'fr' }, ['/language']], ['a number that cannot be', { add: { channel: 'sms', to: '12' } }, ['/add/to']],
  ['a letter cannot be added here', { add: { channel: 'letter', to: 'x' } }, ['/add/channel']], ['hours that end before they begin', { contacts: [{ contactId: 'm1', safeHours: [{ days: ['mon'], from: '18:00', to: '08:00' }] }] }, ['/contacts/0/safeHours/0/to']],
  ['what nobody may change here is passed over', { safetyFlags: [], officerOnly: false, contacts: [{ contactId: 'm1', safe: true, detail: 'full', verifiedAt: 'x' }] }, []],
])('%s', (_, body, pointers) => {
  const read = parseOwnChange(body)
  expect(read.ok ? [] : read.faults.map(({ pointer }) => pointer)).toEqual(pointers)
  if (read.ok) expect(Object.keys(read.value).filter((name) => !['contacts'].includes(name))).toEqual([])
})

it.each<[Contact, string]>([[sms, '•••• 123'], [email, 'a••••@example.org'], [{ contactId: 'p', channel: 'letter', to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, safe: true, detail: 'full' }, '•••• E1']])('%j is shown as %s', (contact, shown) => expect(masked(contact)).toBe(shown))
