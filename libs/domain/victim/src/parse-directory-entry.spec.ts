import { describe, expect, it } from '@jest/globals'
import { parseAdverseContacts, parseOfficer, parseUnit } from './index.js'

const OFFICER = { name: 'Sam Reed', rank: 'DC', unit: 'u-1', phone: '020 7230 1212', email: 'sam.reed@police.example', supervisorId: 'o-2' }
const UNIT = { name: 'North', phone: '101', hours: 'Monday to Friday, 9 to 5', supervisorId: 'o-2' }
const DOOR = { lines: ['1 High St'], postcode: 'e1 1aa' }
const NONE = { phones: [], emails: [], postalAddresses: [] }

describe('what may be put', () => {
  it.each([
    ['an officer', parseOfficer, OFFICER, OFFICER],
    ['an officer with no more than must be', parseOfficer, { name: 'Sam Reed', phone: '+44 (0)20 7230-1212' }, { name: 'Sam Reed', phone: '+44 (0)20 7230-1212' }],
    ['an officer with members that nobody knows', parseOfficer, { ...OFFICER, shoeSize: 9 }, OFFICER],
    ['a unit', parseUnit, UNIT, UNIT],
    ['a unit with no more than must be', parseUnit, { name: 'North', phone: '101', rank: 'DC' }, { name: 'North', phone: '101' }],
    ['no adverse contacts', parseAdverseContacts, {}, NONE],
    ['a number as written here', parseAdverseContacts, { phones: ['07700 900123'] }, { ...NONE, phones: ['07700 900123'] }],
    ['all of them', parseAdverseContacts, { phones: ['+447700900123', '+35312345678'], emails: ['Bad@Example.com'], postalAddresses: [DOOR] }, { phones: ['+447700900123', '+35312345678'], emails: ['Bad@Example.com'], postalAddresses: [{ lines: ['1 High St'], postcode: 'E1 1AA' }] }],
  ] as [string, (body: unknown) => unknown, unknown, unknown][])('%s', (_, parse, body, value) => expect(parse(body)).toEqual({ ok: true, value }))
})

describe('what is refused, with every fault', () => {
  it.each([
    ['an officer who is none', parseOfficer, null, ['']],
    ['an officer without name or phone', parseOfficer, {}, ['/name', '/phone']],
    ['an officer with faults all over', parseOfficer, { name: 'x\ny', rank: 1, unit: '', phone: '12', email: 'x', supervisorId: null }, ['/name', '/rank', '/unit', '/phone', '/email', '/supervisorId']],
    ['a phone that is words', parseUnit, { ...UNIT, phone: 'call me' }, ['/phone']],
    ['a phone that is spaces', parseUnit, { ...UNIT, phone: '1  2   ' }, ['/phone']],
    ['a phone too long', parseUnit, { ...UNIT, phone: '1'.repeat(31) }, ['/phone']],
    ['a unit without a name', parseUnit, { phone: '101', hours: 3 }, ['/name', '/hours']],
    ['adverse contacts that are none', parseAdverseContacts, { phones: 'x', emails: null, postalAddresses: {} }, ['/phones', '/emails', '/postalAddresses']],
    ['a body that is none', parseAdverseContacts, [], ['']],
    ['adverse contacts that could match nothing', parseAdverseContacts, { phones: ['+447700900123', '101'], emails: ['x'], postalAddresses: [{ lines: ['x'] }] }, ['/phones/1', '/emails/0', '/postalAddresses/0/postcode']],
  ] as [string, typeof parseUnit, unknown, string[]][])('%s', (_, parse, body, pointers) => {
    const got = parse(body)
    expect(got).toMatchObject({ ok: false, kind: 'shape' })
    expect(got.ok ? [] : got.faults.map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
