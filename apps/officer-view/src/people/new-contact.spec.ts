import { describe, expect, it } from '@jest/globals'
import { international, readNewContact, withContact } from './new-contact.js'

const NOW = '2026-11-26T10:00:00.000Z'
const good = { to: '07700 900123', detail: 'neutral', how: 'she gave it to me' }

describe('a new contact', () => {
  it.each<[string, object, boolean, string[]]>([
    ['is whole', good, true, []],
    ['of nobody known needs a name', good, false, ['family']],
    ['of nobody known, with a name', { ...good, family: 'Mute' }, false, []],
    ['of nothing', {}, true, ['to', 'detail', 'how-new']],
    ['of another detail', { ...good, detail: 'some' }, true, ['detail']],
  ])('%s', (_, body, named, fields) => expect(readNewContact(body as Record<string, unknown>, { named }).faults.map(({ field }) => field)).toEqual(fields))

  it.each([
    ['07700 900123', '+447700900123'],
    ['+44 7700 900123', '+447700900123'],
    ['0044 (7700) 900-123', '+447700900123'],
    ['+1 202 555 0123', '+12025550123'],
  ])('the number %s is dialled %s', (said, dialled) => expect(international(said)).toBe(dialled))
  it.each([
    ['a@example.org', 'email'],
    ['07700900123', 'sms'],
  ])('%s is %s', (to, channel) => expect(readNewContact({ ...good, to }, { named: true }).contact?.channel).toBe(channel))

  it('is added to what there is, and may be used', () => {
    const before = { name: { family: 'Byron' }, language: 'cy', contacts: [], prefers: ['letter'] }
    expect(withContact(before, { channel: 'sms', to: '+447700900123', detail: 'neutral' }, { contactId: 'n1', family: '', now: NOW })).toEqual({
      ...before,
      prefers: ['letter', 'sms'],
      contacts: [{ contactId: 'n1', channel: 'sms', to: '+447700900123', safe: true, verifiedAt: NOW, detail: 'neutral' }],
    })
  })
  it('is the first that is known of somebody', () =>
    expect(withContact(null, { channel: 'email', to: 'a@example.org', detail: 'full' }, { contactId: 'n1', family: 'Mute', now: NOW })).toMatchObject({
      name: { family: 'Mute' },
      language: 'en',
      prefers: ['email'],
    }))
})
