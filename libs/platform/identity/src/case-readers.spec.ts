import { describe, expect, it } from '@jest/globals'
import { type CaseReader, mayReadCase, readsEveryCase } from './case-readers.js'

const OFFICER = { officerId: 'PC-1', unit: 'north' }
const person = (subject: string, over: Partial<NonNullable<CaseReader>> = {}): CaseReader => ({ subject, officers: [], units: [], ...over })

describe('a restricted case', () => {
  it.each<[string, CaseReader, boolean]>([
    ['is there for its officer', person('PC-1'), true],
    ['for who is set over the officer', person('PS-7', { officers: ['PC-1'] }), true],
    ['for who is set over the unit', person('PS-7', { units: ['north'] }), true],
    ['for who may read every case', null, true],
    ['not for another officer', person('PC-2'), false],
    ['not for who is set over others', person('PS-8', { officers: ['PC-2'], units: ['south'] }), false],
  ])('%s', (_, reader, may) => {
    expect(mayReadCase(reader, { restricted: true, officer: OFFICER })).toBe(may)
    expect(mayReadCase(reader, { restricted: false, officer: OFFICER })).toBe(true)
  })

  it('of no unit is not there for who is set over a unit', () => expect(mayReadCase(person('PS-7', { units: ['north'] }), { restricted: true, officer: { officerId: 'PC-1', unit: null } })).toBe(false))
})

describe('who reads every case', () => {
  it.each<[string, { subject: string; clientId: string; scopes: string[] }, boolean]>([
    ['a system in its own name', { subject: 'records-system', clientId: 'records-system', scopes: [] }, true],
    ['who answers for the whole force', { subject: 'in-1', clientId: 'ops-console', scopes: ['restricted:read'] }, true],
    ['not a person at a view', { subject: 'PC-1', clientId: 'officer-view', scopes: ['timeline:read'] }, false],
    ['not a token that names nobody', { subject: '', clientId: '', scopes: [] }, false],
  ])('%s: %j', (_, caller, may) => expect(readsEveryCase(caller)).toBe(may))
})
