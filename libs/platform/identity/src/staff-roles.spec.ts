import { describe, expect, it } from '@jest/globals'
import { ROLE_SCOPES, rolesIn, scopesOf, STAFF_ROLES } from './staff-roles.js'

describe('the roles in a claim', () => {
  it.each([
    ['one', 'operator', ['operator']],
    ['several', ['approver', 'operator'], ['operator', 'approver']],
    ['among groups that are none of ours', ['all-staff', 'operator', 'OPERATOR'], ['operator']],
    ['none', undefined, []],
    ['what is no list of words', [{ role: 'operator' }, 1, null], []],
    ['not by the order of letters', 'operator approver', []],
  ])('%s', (_, claim, roles) => {
    expect(rolesIn(claim)).toEqual(roles)
  })
})

describe('the scopes of a person', () => {
  it('are those of all her roles, each once', () => {
    expect(scopesOf(['inspector', 'data-protection']).sort()).toEqual(['audit:read', 'evidence:read', 'guards:read', 'providers:read', 'quarantine:restricted', 'recalls:read', 'restricted:read', 'stops:read', 'timeline:read', 'victims:erase', 'victims:export', 'wordings:read'])
  })
  it('are none without a role', () => expect(scopesOf([])).toEqual([]))

  it.each([
    ['erases a person', 'victims:erase', ['data-protection']],
    ['exports what is known of a person', 'victims:export', ['data-protection']],
    ['lets go or refuses what the guard holds', 'guards:write', ['operator', 'approver']],
    ['looks at what the guard holds', 'guards:read', ['supervisor', 'operator', 'approver', 'inspector']],
    ['publishes wording', 'wordings:publish', ['approver']],
    ['mends what is in quarantine', 'quarantine:write', ['operator']],
    ['mends what is in quarantine of restricted cases', 'quarantine:restricted', ['supervisor', 'operator', 'data-protection']],
    ['looks at what is stopped', 'stops:read', ['supervisor', 'operator', 'approver', 'inspector']],
    ['stops something', 'stops:write', ['operator', 'approver']],
    ['reads details of victims', 'victims:read', ['officer', 'supervisor']],
    ['checks who is calling', 'callers:check', ['call-handler']],
    ['reads restricted cases of others', 'restricted:read', ['data-protection', 'inspector']],
    ['reads timelines', 'timeline:read', [...STAFF_ROLES]],
  ])('who %s', (_, scope, roles) => {
    expect(STAFF_ROLES.filter((role) => ROLE_SCOPES[role].includes(scope))).toEqual(roles)
  })
})
