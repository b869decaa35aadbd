import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseVictimDetails } from './index.js'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const TODAY = '2026-11-24'
const read = (body: unknown) => parseVictimDetails(body, NOW, TODAY)

const ADDRESS = { lines: ['1 High Street', 'London'], postcode: 'E1 1AA' }
const text = (over: object = {}) => ({
  contactId: 'm1', channel: 'sms', to: '+447700900123', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'neutral',
  safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }], expiresOn: '2027-05-01', ...over,
})
const mail = (over: object = {}) => ({ contactId: 'e1', channel: 'email', to: 'ada@example.org', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', ...over })
const post = (over: object = {}) => ({ contactId: 'p1', channel: 'letter', to: ADDRESS, verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full', plainEnvelope: true, ...over })
const ada = (over: object = {}) => ({
  name: { salutation: 'Ms', given: 'Ada', family: 'Byron' }, dateOfBirth: '1990-12-10', language: 'en', formats: ['large-print'], contacts: [text(), mail(), post()],
  prefers: ['sms', 'email', 'letter'], officerOnly: false, safetyFlags: [], codePhrase: 'bluebell', surveyConsent: false, ...over,
})
const without = (body: object, name: string) => Object.fromEntries(Object.entries(body).filter(([key]) => key !== name))
const hours = (over: object) => ada({ contacts: [text({ safeHours: [{ days: ['mon'], from: '09:00', to: '17:00', ...over }] })] })
const to = (channel: 'sms' | 'email' | 'postcode', value: unknown) =>
  ada({ contacts: [channel === 'sms' ? text({ to: value }) : channel === 'email' ? mail({ to: value }) : post({ to: { lines: ['1 High Street'], postcode: value } })] })

describe('details as they may come', () => {
  it.each([
    ['the example of the contract', ada()],
    ['the least there can be', { name: { family: 'Byron' }, language: 'cy', contacts: [], prefers: [] }],
    ['a contact that is not safe needs no date', ada({ contacts: [without(text({ safe: false }), 'verifiedAt')] })],
    ['hours to the end of the day', hours({ from: '00:00', to: '24:00' })],
    ['no hours at all', ada({ contacts: [text({ safeHours: [] })] })],
    ['a contact that has expired', ada({ contacts: [text({ expiresOn: '2020-01-01' })] })],
    ['verified this very moment', ada({ contacts: [text({ verifiedAt: '2026-11-24T12:00:00Z' })] })],
    ['born today', ada({ dateOfBirth: TODAY })],
    ['every safety flag', ada({ safetyFlags: ['domestic-abuse', 'stalking', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'sexual-offence', 'child', 'homicide', 'officer-must-approve'] })],
    ['names of many alphabets', ada({ name: { given: 'Zoë-Ƿynn', family: "O'Ŵyn ab Iorwerth" } })],
  ])('%s: kept as it is', (_, body) => expect(read(body)).toEqual({ ok: true, value: body }))

  it.each(['+447700900123', '+447700900002', '+447700910006', '+442079460000', '+12025550123', '+35312345678'])('a number such as %s passes', (number) =>
    expect(read(to('sms', number))).toMatchObject({ ok: true }))

  it.each(['ada@example.org', 'perm-fail@simulator.test', "o'neil+x@sub.example.co.uk", 'zoë@exämple.org', `${'x'.repeat(64)}@example.org`])('an address such as %s passes', (address) =>
    expect(read(to('email', address))).toMatchObject({ ok: true }))

  it.each([
    ['E1 1AA', 'E1 1AA'], ['e11aa', 'E1 1AA'], [' sw1a  1aa ', 'SW1A 1AA'], ['BX9 1AS', 'BX9 1AS'], ['gir 0aa', 'GIR 0AA'], ['CF10 3NQ', 'CF10 3NQ'],
  ])('the postcode "%s" is kept as "%s"', (given, kept) => expect(read(to('postcode', given))).toMatchObject({ ok: true, value: { contacts: [{ to: { postcode: kept } }] } }))

  it('members that nobody knows are not kept, at any depth', () => {
    const more = { nickname: 'x' }
    const body = ada({ ...more, name: { family: 'Byron', ...more }, contacts: [{ ...text({ safeHours: [{ days: ['mon'], from: '09:00', to: '17:00', ...more }] }), ...more, plainEnvelope: true }, post({ to: { ...ADDRESS, ...more } })] })
    expect(JSON.stringify(read(body))).not.toMatch(/nickname|"plainEnvelope":true,"nick|plainEnvelope.*plainEnvelope/)
  })
})

describe('details that cannot be taken', () => {
  it.each([
    { what: 'no object', body: 'Ada', pointers: [''] },
    { what: 'null', body: null, pointers: [''] },
    { what: 'a list', body: [], pointers: [''] },
    { what: 'nothing in it: each by its own pointer', body: {}, pointers: ['/name', '/language', '/contacts', '/prefers'] },
    { what: 'no family name', body: ada({ name: { given: 'Ada' } }), pointers: ['/name/family'] },
    { what: 'blank names', body: ada({ name: { salutation: '', given: ' ', family: '\u00a0' } }), pointers: ['/name/salutation', '/name/given', '/name/family'] },
    { what: 'a line feed in a name', body: ada({ name: { family: 'By\nron' } }), pointers: ['/name/family'] },
    { what: 'a name too long', body: ada({ name: { family: 'x'.repeat(101) } }), pointers: ['/name/family'] },
    { what: 'null where a text may be', body: ada({ codePhrase: null }), pointers: ['/codePhrase'] },
    { what: 'wrong types', body: ada({ officerOnly: 'no', surveyConsent: 1, formats: 'x', prefers: {}, contacts: 'none' }), pointers: ['/formats', '/contacts', '/prefers', '/officerOnly', '/surveyConsent'] },
    { what: 'words nobody knows', body: ada({ language: 'fr', prefers: ['sms', 'fax'], safetyFlags: ['child', 'danger'] }), pointers: ['/language', '/prefers/1', '/safetyFlags/1'] },
    { what: 'days that are none', body: ada({ dateOfBirth: '1990-02-30', contacts: [text({ expiresOn: '2027-5-1' })] }), pointers: ['/dateOfBirth', '/contacts/0/expiresOn'] },
    { what: 'an empty contact', body: ada({ contacts: [{}] }), pointers: ['/contacts/0/contactId', '/contacts/0/channel', '/contacts/0/to', '/contacts/0/safe', '/contacts/0/detail'] },
    { what: 'a contact that is none', body: ada({ contacts: [null, text()] }), pointers: ['/contacts/0'] },
    { what: 'an unknown channel and detail', body: ada({ contacts: [text({ channel: 'fax', detail: 'some' })] }), pointers: ['/contacts/0/channel', '/contacts/0/detail'] },
    { what: 'safe, but never verified', body: ada({ contacts: [without(text(), 'verifiedAt')] }), pointers: ['/contacts/0/verifiedAt'] },
    { what: 'verified at a time without an offset', body: ada({ contacts: [text({ verifiedAt: '2026-11-01T09:00:00' })] }), pointers: ['/contacts/0/verifiedAt'] },
    { what: 'two contacts of one id', body: ada({ contacts: [text(), mail(), post({ contactId: 'm1' })] }), pointers: ['/contacts/2/contactId'] },
    { what: 'the same id on a contact with faults', body: ada({ contacts: [text({ safe: 'yes' }), mail({ contactId: 'm1' })] }), pointers: ['/contacts/0/safe', '/contacts/1/contactId'] },
    { what: 'too many contacts', body: ada({ contacts: Array.from({ length: 21 }, (_, i) => text({ contactId: `${i}` })) }), pointers: ['/contacts'] },
    { what: 'an address without members', body: ada({ contacts: [post({ to: {} })] }), pointers: ['/contacts/0/to/lines', '/contacts/0/to/postcode'] },
    { what: 'an address for a text', body: ada({ contacts: [text({ to: ADDRESS })] }), pointers: ['/contacts/0/to'] },
    { what: 'no line', body: ada({ contacts: [post({ to: { lines: [], postcode: 'E1 1AA' } })] }), pointers: ['/contacts/0/to/lines'] },
    { what: 'seven lines', body: ada({ contacts: [post({ to: { lines: Array(7).fill('x'), postcode: 'E1 1AA' } })] }), pointers: ['/contacts/0/to/lines'] },
    { what: 'a line feed in a line', body: ada({ contacts: [post({ to: { lines: ['x', 'a\u2028b'], postcode: 'E1 1AA' } })] }), pointers: ['/contacts/0/to/lines/1'] },
    { what: 'an envelope of another type', body: ada({ contacts: [post({ plainEnvelope: 'yes' })] }), pointers: ['/contacts/0/plainEnvelope'] },
    { what: 'hours that are no times', body: hours({ from: '9:00', to: '24:01' }), pointers: ['/contacts/0/safeHours/0/from', '/contacts/0/safeHours/0/to'] },
    { what: 'hours that begin at 24:00', body: hours({ from: '24:00' }), pointers: ['/contacts/0/safeHours/0/from'] },
    { what: 'hours on no day', body: hours({ days: [] }), pointers: ['/contacts/0/safeHours/0/days'] },
    { what: 'hours on an unknown day', body: hours({ days: ['mon', 'monday'] }), pointers: ['/contacts/0/safeHours/0/days/1'] },
    { what: 'hours without members', body: ada({ contacts: [text({ safeHours: [{}] })] }), pointers: ['/contacts/0/safeHours/0/days', '/contacts/0/safeHours/0/from', '/contacts/0/safeHours/0/to'] },
    { what: 'a fault of shape beside one of meaning', body: ada({ language: 'fr', dateOfBirth: '2031-01-01' }), pointers: ['/dateOfBirth', '/language'] },
    ...['07700900123', '447700900123', '+44 7700 900123', '+440000', '+4477009001234567', '+44770090012345', '+1', '+0207946000', '+999123456789', '', 447700900123].map((number) => ({ what: `the number ${JSON.stringify(number)}`, body: to('sms', number), pointers: ['/contacts/0/to'] })),
    ...[
      'not an address', 'ada', 'ada@', '@example.org', 'ada@example', 'ada@@example.org', 'a@b@example.org', '.ada@example.org', 'ada.@example.org', 'a..da@example.org', 'ada@example..org', 'ada@.example.org',
      'ada@example.org.', 'ada@-example.org', 'ada@127.0.0.1', 'ada@example.org\r\nBcc: x@example.org', 'Ada <ada@example.org>', 'ada@example.org,b@example.org', 'a da@example.org', `${'x'.repeat(65)}@example.org`, `a@${'x.'.repeat(126)}org`, 'a\u200bda@example.org', 1, null,
    ].map((address) => ({ what: `the address ${JSON.stringify(address)}`, body: to('email', address), pointers: ['/contacts/0/to'] })),
    ...['', 'E1', '12345', 'NOT ONE', 'E1 1A', 'EE1 1AAA', 'E1\n1AA', 'E1 1CI', null].map((code) => ({ what: `the postcode ${JSON.stringify(code)}`, body: to('postcode', code), pointers: ['/contacts/0/to/postcode'] })),
  ] as { what: string; body: unknown; pointers: string[] }[])('$what: 400', ({ body, pointers }) => {
    const got = read(body)
    expect(got).toMatchObject({ ok: false, kind: 'shape' })
    expect(got.ok ? [] : got.faults.map(({ pointer }) => pointer)).toEqual(pointers)
  })

  it.each([
    ['born tomorrow', ada({ dateOfBirth: '2026-11-25' }), ['/dateOfBirth']],
    ['verified in the future', ada({ contacts: [text({ verifiedAt: '2026-11-24T12:00:00.001Z' })] }), ['/contacts/0/verifiedAt']],
    ['hours that end before they begin', hours({ from: '17:00', to: '09:00' }), ['/contacts/0/safeHours/0/to']],
    ['hours that end when they begin', hours({ from: '09:00', to: '09:00' }), ['/contacts/0/safeHours/0/to']],
    ['hours to 00:00', hours({ from: '18:00', to: '00:00' }), ['/contacts/0/safeHours/0/to']],
    ['all of these', ada({ dateOfBirth: '2031-01-01', contacts: [text({ verifiedAt: '2031-01-01T00:00:00Z', safeHours: [{ days: ['mon'], from: '10:00', to: '09:00' }] })] }), ['/dateOfBirth', '/contacts/0/safeHours/0/to', '/contacts/0/verifiedAt']],
  ])('%s: 422', (_, body, pointers) => {
    const got = read(body)
    expect(got).toMatchObject({ ok: false, kind: 'meaning' })
    expect(got.ok ? [] : got.faults.map(({ pointer }) => pointer)).toEqual(pointers)
  })

  it('no fault repeats what was sent', () => {
    const got = read(ada({ name: { family: 'SECRET\n' }, language: 'SECRET', contacts: [text({ to: '+SECRET' }), mail({ to: 'SECRET' }), post({ to: { lines: ['SECRET\n'], postcode: 'SECRET' } })] }))
    expect(JSON.stringify(got)).not.toContain('SECRET')
  })
})

it('whatever is sent is either taken or refused with a fault, and what was taken is taken again as it is', () => {
  const names = ['name', 'family', 'language', 'contacts', 'prefers', 'contactId', 'channel', 'to', 'safe', 'detail', 'safeHours']
  const anything = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.constantFrom('sms', 'email', 'letter', 'en', 'full', true, false, null, 1, '', '+447700900123'), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...names), tie('value'))),
  })).value
  fc.assert(fc.property(anything, fc.constantFrom(...names), (junk, name) => {
    for (const body of [junk, ada({ [name]: junk }), ada({ contacts: [text({ [name]: junk })] })]) {
      const got = read(body)
      if (got.ok) expect(read(got.value)).toEqual(got)
      else expect(got.faults.length).toBeGreaterThan(0)
    }
  }))
})
