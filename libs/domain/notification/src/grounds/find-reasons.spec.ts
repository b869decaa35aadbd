import { describe, expect, it } from '@jest/globals'
import { WITHHELD_BECAUSE } from '../notification.js'
import { REASONS_IN_WORDS } from '../reasons-in-words.js'
import { decide, flags, type Given, guardian, hold, inCategory, only, owing, person, said } from '../testing/deciding.js'
import { at, caseVictim, context, NOW, text } from '../testing/ordinary-news.js'

describe('what may not, why, and who must act', () => {
  const youngInTheCase: Given = { rules: { childDirectFrom: 12 }, context: context({ victims: [caseVictim({ under18: true })] }) }
  it.each<[string, Given, string]>([
    ['erased', { victim: { details: null, erased: true, contactHashes: [] } }, 'erased'],
    ['died', { context: context({ victims: [caseVictim({ died: true })] }) }, 'victim-died'],
    ['a guardian who is the suspect', guardian({ suspectRefs: ['g1'] }), 'recipient-is-suspect (call)'],
    ['a guardian who shares a suspect’s number', guardian({}, ['text']), 'recipient-is-suspect (call)'],
    ['only a suspect’s contacts are left', { ...only(text), adverse: new Set(['text']) }, 'adverse-match (call)'],
    ['homicide', inCategory('homicide'), 'homicide (call)'],
    ['homicide by flag, above the officer’s word', { victim: person({ safetyFlags: ['homicide'], officerOnly: true }) }, 'homicide (call)'],
    ['officer only', { victim: person({ officerOnly: true }) }, 'officer-only (call)'],
    ['a restricted case', { context: context({ restricted: true }) }, 'restricted (call)'],
    ['held', hold('v1', '2026-12-01T00:00'), 'held (call)'],
    ['held for everybody', hold(null, '2026-12-01T00:00'), 'held (call)'],
    ['a hold of somebody else', hold('v2', '2026-12-01T00:00'), 'sms full'],
    ['a hold that has ended', hold('v1', '2026-11-23T10:00'), 'sms full'],
    ['a child with nobody', { victim: person({ dateOfBirth: '2015-01-01' }) }, 'child (call)'],
    ['a child by the case only counts as young', youngInTheCase, 'child (call)'],
    ['a child by the case and an adult by birth: the stricter', { ...youngInTheCase, victim: person({ dateOfBirth: '1990-01-01' }) }, 'child (call)'],
    ['a child by its flag', flags('child'), 'child (call)'],
    ['a child on the day before its eighteenth birthday', { victim: person({ dateOfBirth: '2008-11-24' }) }, 'child (call)'],
    ['an adult on its eighteenth birthday', { victim: person({ dateOfBirth: '2008-11-23' }) }, 'sms full'],
    ['domestic abuse', inCategory('domestic-abuse'), 'needs-approval (approve-message)'],
    ['stalking', inCategory('stalking-harassment'), 'needs-approval (approve-message)'],
    ['a sexual offence', inCategory('sexual-offence'), 'needs-approval (approve-message)'],
    ['a flag on the victim', flags('forced-marriage'), 'needs-approval (approve-message)'],
    ['a flag from the assessment', { context: context({ victims: [caseVictim({ safetyFlags: ['trafficking'] })] }) }, 'needs-approval (approve-message)'],
    ['never put', { victim: person(null) }, 'no-details (find-details)'],
    ['no contact', { victim: person({ contacts: [] }) }, 'no-safe-contact (call)'],
    ['no safe contact', { victim: person({ contacts: [{ ...text, safe: false }] }) }, 'no-safe-contact (call)'],
    ['no hour is safe', { victim: person({ contacts: [{ ...text, safeHours: [] }] }) }, 'no-safe-contact (call)'],
    ['all expired', { victim: person({ contacts: [{ ...text, expiresOn: '2026-11-22' }] }) }, 'contact-expired (check-contact)'],
    ['Welsh without Welsh wording', { victim: person({ language: 'cy' }) }, 'language-not-approved (translate)'],
    ['wording that nobody published', { rules: { wordingOf: () => null } }, 'wording-not-published (call)'],
    ['an unsafe hour', { now: '2026-11-23T21:00', ...only(text) }, 'outside-safe-hours'],
    ['no safe hour before it is due', { now: '2026-11-30T21:00', ...only(text) }, 'outside-safe-hours (call)'],
    ['part of a flood: nobody is asked to do anything yet', { guard: { is: 'held', since: NOW } }, 'guard'],
    ['part of a flood, in a case of domestic abuse: no officer approves it meanwhile', { ...inCategory('domestic-abuse'), guard: { is: 'held', since: NOW } }, 'guard'],
    ['part of a flood until half of the time was gone', { guard: { is: 'held', since: NOW }, now: '2026-11-27T05:00' }, 'guard (call)'],
    ['part of a flood of what was late already', { guard: { is: 'held', since: NOW }, ...owing({ state: 'overdue', dueBy: NOW - 1 }) }, 'guard'],
    ['refused by two people', { guard: { is: 'refused' } }, 'guard (call)'],
    ['part of a flood, to a victim who has died', { guard: { is: 'held', since: NOW }, context: context({ victims: [caseVictim({ died: true })] }) }, 'victim-died'],
    ['excused', owing({ state: 'excused', reason: 'opted-out' }), 'opted-out'],
    ['told by a person', owing({ state: 'met', metBy: 'person' }), 'recalled'],
    ['retracted', owing({ state: 'cancelled', reason: 'retracted' }), 'recalled'],
    ['overtaken', owing({ state: 'cancelled', reason: 'superseded' }), 'superseded'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))
})

describe('every reason that fits is kept, the one that wins first', () => {
  const heldForAll = { victimId: null, reason: 'x', from: 0, until: at('2026-12-01T00:00') }
  const everything: Given = { context: context({ restricted: true, offenceCategory: 'stalking-harassment', holds: [heldForAll] }) }
  const welsh = person({ contacts: [text], language: 'cy' })
  const childWithAnOldNumber = { dateOfBirth: '2015-01-01', contacts: [{ ...text, expiresOn: '2026-11-22' }] }
  it.each<[string, Given, string[]]>([
    ['restricted and held and not approved, at night', { ...everything, now: '2026-11-23T21:00', ...only(text) }, ['restricted', 'held', 'needs-approval', 'outside-safe-hours']],
    ['a homicide without details', { ...inCategory('homicide'), victim: person(null) }, ['homicide', 'no-details']],
    ['a suspect’s number in Welsh', { adverse: new Set(['text']), victim: welsh }, ['adverse-match', 'language-not-approved', 'wording-not-published']],
    ['an officer’s only victim who is a child with an expired contact', { victim: person({ officerOnly: true, ...childWithAnOldNumber }) }, ['officer-only', 'child', 'contact-expired']],
    ['erased: nothing else is asked', { context: context({ restricted: true }), victim: { details: null, erased: true, contactHashes: [] } }, ['erased']],
    ['erased in the case before the vault knows', { context: context({ victims: [caseVictim({ erased: true })] }) }, ['erased']],
  ])('%s', (_, given, expected) => {
    const decision = decide(given)
    expect(decision.do === 'withhold' ? decision.reasons : []).toEqual(expected)
  })

  it('each word has a sentence', () => {
    for (const word of WITHHELD_BECAUSE) expect(REASONS_IN_WORDS[word]).toMatch(/^[A-Z].{15,}\.$/)
  })
})
