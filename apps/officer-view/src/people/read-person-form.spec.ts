import { describe, expect, it } from '@jest/globals'
import type { Details } from '../doors/notifier.js'
import { checkedIn, readCheckForm, readReasonForm, shownTo } from './read-person-form.js'

const NOW = '2026-11-26T10:00:00.000Z'
const details = (over: object = {}): Details => ({
  name: { family: 'Byron' },
  language: 'en',
  contacts: [
    { contactId: 'm1', channel: 'sms', to: '+447700900123', safe: false, detail: 'full', ...over },
    { contactId: 'e1', channel: 'email', to: 'a@example.org', safe: true, detail: 'full' },
  ],
})

it.each<[string, string[]]>([
  ['to call her', []],
  [' ', ['person.fault.reason']],
  ['x'.repeat(501), ['person.fault.long']],
])('a reason: %#', (reason, faults) => expect(readReasonForm({ reason }).faults.map(({ words }) => words)).toEqual(faults))

it.each<[string, object, string[]]>([
  ['is whole', { contactId: 'm1', safe: 'yes', how: 'she said so' }, []],
  ['without a word', { contactId: 'm1' }, ['safe-m1', 'how-m1']],
  ['without how', { contactId: 'm1', safe: 'no', how: '' }, ['how-m1']],
])('a check %s', (_, body, fields) => expect(readCheckForm(body as Record<string, unknown>).faults.map(({ field }) => field)).toEqual(fields))

describe('a contact that was checked', () => {
  const checked = (over: object, safe = true) => checkedIn(details(over), { contactId: 'm1', safe, how: 'x' }, NOW)?.contacts[0]
  it('is safe from that day', () => expect(checked({})).toMatchObject({ safe: true, verifiedAt: NOW }))
  it('or is not', () => expect(checked({ safe: true }, false)).toMatchObject({ safe: false, verifiedAt: NOW }))
  it('is good beyond a day that is past', () => expect(checked({ expiresOn: '2026-11-01' })).not.toHaveProperty('expiresOn'))
  it('but keeps a day that was agreed ahead', () => expect(checked({ expiresOn: '2027-05-01' })).toMatchObject({ expiresOn: '2027-05-01' }))
  it('changes nothing else', () =>
    expect(checkedIn(details(), { contactId: 'm1', safe: true, how: 'x' }, NOW)).toEqual({ ...details({ safe: true, verifiedAt: NOW }) }))
  it('must be there', () => expect(checkedIn(details(), { contactId: 'x', safe: true, how: 'x' }, NOW)).toBeNull())
})

it.each([
  ['+447700900123', '+447700900123'],
  [{ lines: ['1 High Street', 'London'], postcode: 'E1 1AA' }, '1 High Street, London, E1 1AA'],
])('a contact is shown whole: %s', (to, shown) => expect(shownTo(to)).toBe(shown))
