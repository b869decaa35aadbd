import { describe, expect, it } from '@jest/globals'
import type { StaffRole } from '@kept-informed/identity'
import { accessOf, type AccessTable } from './access-table.js'

const TABLE: AccessTable = [
  { method: 'GET', path: '/health', what: 'asks', who: 'everybody' },
  { method: 'GET', path: '/', what: 'begins', who: 'signed-in' },
  { method: 'GET', path: '/guards/:guardId', what: 'sees', who: ['operator', 'approver'] },
  { method: 'POST', path: '/guards/:guardId', what: 'decides', who: ['approver'] },
]

describe('who may', () => {
  it.each<[string, string, string, StaffRole[] | null, string]>([
    ['anybody asks what is for everybody', 'GET', '/health', null, 'allowed'],
    ['nobody sees what needs a person', 'GET', '/', null, 'sign-in-first'],
    ['a person without a role begins', 'GET', '/', [], 'allowed'],
    ['a person without a role sees no more', 'GET', '/guards/:guardId', [], 'not-your-role'],
    ['one of the roles sees', 'GET', '/guards/:guardId', ['operator'], 'allowed'],
    ['and asks for its head', 'HEAD', '/guards/:guardId', ['operator'], 'allowed'],
    ['but does not decide', 'POST', '/guards/:guardId', ['operator'], 'not-your-role'],
    ['with two roles the one that may counts', 'POST', '/guards/:guardId', ['operator', 'approver'], 'allowed'],
    ['what is not in the table is nobody’s', 'POST', '/', ['operator', 'approver', 'supervisor'], 'no-such-route'],
    ['not even by another method', 'DELETE', '/guards/:guardId', ['approver'], 'no-such-route'],
    ['nor by a longer path', 'GET', '/health/', null, 'no-such-route'],
  ])('%s', (_, method, path, roles, verdict) => {
    expect(accessOf(TABLE, { method, path }, roles)).toBe(verdict)
  })
})
