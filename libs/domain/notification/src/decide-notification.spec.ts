import { describe, expect, it } from '@jest/globals'
import { after, decide, type Given, guardian, inCategory, only, owing, person, riskyAndEnhanced, said } from './testing/deciding.js'
import { at, email, letter, NOW, text } from './testing/ordinary-news.js'

describe('what may leave', () => {
  it.each<[string, Given, string]>([
    ['to anybody without a ground, at once', {}, 'sms full'],
    ['the first preference first', { victim: person({ prefers: ['letter', 'sms', 'email'] }) }, 'letter full'],
    ['a neutral contact stays neutral', { victim: person({ contacts: [{ ...text, detail: 'neutral' }] }) }, 'sms neutral'],
    ['an unsafe contact is passed over', { victim: person({ contacts: [{ ...text, safe: false }, email] }) }, 'email full'],
    ['a contact past its day is passed over', { victim: person({ contacts: [{ ...text, expiresOn: '2026-11-22' }, email] }) }, 'email full'],
    ['a contact that failed is passed over', { tried: [{ contactId: 'text', since: NOW }] }, 'email full'],
    ['one verified again after it failed is tried again', { tried: [{ contactId: 'text', since: at('2026-10-01T00:00') }] }, 'sms full'],
    ['what failed for now goes the same way again', { again: 'email' }, 'email full'],
    ['when all have failed, a person calls', { tried: [text, email, letter].map(({ contactId }) => ({ contactId, since: NOW })) }, 'failed (call)'],
    ['a channel that nobody carries is passed over', { rules: { channels: ['email'] } }, 'email full'],
    ['a suspect’s number is passed over', { adverse: new Set(['text']) }, 'email full'],
    ['a guardian is told for a child', guardian(), 'sms full'],
    ['a child old enough is told directly', { rules: { childDirectFrom: 16 }, victim: person({ dateOfBirth: '2010-01-01' }) }, 'sms full'],
    ['what is overdue still leaves', owing({ state: 'overdue', dueBy: NOW - 1 }), 'sms full'],
    ['risky news to a standard victim', owing({}, 'suspect-bailed'), 'sms full'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))
})

describe('a person’s word', () => {
  const approved = after('approved', inCategory('domestic-abuse'))
  it.each<[string, Given, string]>([
    ['approved: it goes, neutral on SMS', approved, 'sms neutral'],
    ['approved: an email keeps its body', { ...approved, ...only(email) }, 'email full'],
    ['approved: the hours still bind', { ...approved, now: '2026-11-23T21:00', ...only(text) }, 'outside-safe-hours'],
    ['refused: it never goes, a call', after('refused', inCategory('domestic-abuse')), 'needs-approval (call)'],
    ['risky news for an enhanced victim: a call first', riskyAndEnhanced(), 'call-first (call-first)'],
    ['called: it goes', after('done', riskyAndEnhanced()), 'sms full (call-first)'],
    ['half of the time is gone: it goes', { ...riskyAndEnhanced(), now: '2026-11-27T09:00' }, 'sms full (call-first)'],
    ['an acquittal is risky', owing({ entitlement: 'enhanced' }, 'verdict-given', { verdict: 'not-guilty' }), 'call-first (call-first)'],
    ['a conviction is not', owing({ entitlement: 'enhanced' }, 'verdict-given', { verdict: 'guilty' }), 'sms full'],
    ['an arrest is not', owing({ entitlement: 'enhanced' }), 'sms full'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))

  it('an approved message has nothing in its subject', () => {
    const decision = decide({ ...approved, ...only(email) })
    expect(decision).toMatchObject({ do: 'send', detail: 'full', subjectDetail: 'neutral' })
  })
})
