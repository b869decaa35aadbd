import { describe, expect, it } from '@jest/globals'
import type { CaseEvent } from '@kept-informed/case-event'
import { aCase, describeState } from './testing/a-case.js'
import { agreed, arrested, assessed, bailed, happened, reference, retracted, told } from './testing/happened.js'
import { london } from './testing/london.js'

const REPORTED = '2026-11-23 09:00'
const arrest = arrested('2026-11-23 10:00')
const story = aCase(REPORTED).with(arrest)
// Due on 2026-11-30.

describe('to inform is met when the victim was told', () => {
  it.each([
    ['sms-receipt', '2026-11-24 10:00'],
    ['email-accepted', '2026-11-24 10:00'],
    ['letter-arrived', '2026-11-26 23:59'],
  ] as const)('by a message (%s), at its time', (by, at) => {
    expect(story.messaged('suspect-arrested', { at, by }).as('2026-11-27 09:00').one('suspect-arrested')).toMatchObject({ state: 'met', metAt: london(at), metBy: by, late: false })
  })

  it('by a person, at the time of the telling', () => {
    expect(story.with(told('2026-11-24 10:00', [arrest])).as('2026-11-24 12:00').one('suspect-arrested')).toMatchObject({ state: 'met', metAt: london('2026-11-24 10:00'), metBy: 'person' })
  })

  it('the earliest proof counts', () => {
    const both = story.messaged('suspect-arrested', { at: '2026-11-25 10:00' }).with(told('2026-11-24 10:00', [arrest]))
    expect(both.as('2026-11-26 09:00').one('suspect-arrested')).toMatchObject({ metAt: london('2026-11-24 10:00'), metBy: 'person' })
  })

  it('a telling of one obligation meets no other', () => {
    const other = bailed('2026-11-23 11:00')
    expect(story.with(other).messaged('suspect-arrested', { at: '2026-11-24 10:00' }).as('2026-11-24 12:00').state('suspect-bailed')).toBe('owed')
  })

  it('a retracted victim-told is no proof', () => {
    const telling = told('2026-11-24 10:00', [arrest])
    expect(story.with(telling, retracted('2026-11-24 11:00', telling, true)).as('2026-11-24 12:00').state('suspect-arrested')).toBe('owed')
  })
})

describe('a telling that came undone', () => {
  const bounced = story.messaged('suspect-arrested', { at: '2026-11-24 10:00', by: 'email-accepted', undone: '2026-11-24 11:00', id: 'mail' })

  it.each([
    ['before it was due', '2026-11-24 12:00', 'owed'],
    ['after it was due', '2026-12-01 09:00', 'overdue late'],
  ])('makes it owed again, %s', (_name, now, state) => {
    expect(bounced.as(now).state('suspect-arrested')).toBe(state)
  })

  it('keeps that it had been met', () => {
    expect(bounced.as('2026-11-24 12:00').one('suspect-arrested')).toMatchObject({
      metAt: null, metBy: null, history: [
        { at: london('2026-11-24 10:00'), what: 'state', from: 'owed', to: 'met', because: { telling: 'mail' } }, { at: london('2026-11-24 11:00'), what: 'state', from: 'met', to: 'owed', because: { telling: 'mail' } },
      ],
    })
  })

  it('a letter that comes back after the day makes it overdue, and says so', () => {
    const returned = story.messaged('suspect-arrested', { at: '2026-11-27 23:59', by: 'letter-arrived', undone: '2026-12-04 15:00' })
    expect(returned.as('2026-12-04 16:00').one('suspect-arrested')).toMatchObject({ state: 'overdue', history: [{ from: 'owed', to: 'met' }, { from: 'met', to: 'overdue' }] })
  })

  it('changes nothing where another proof stands, and its history does not say that it did', () => {
    expect(bounced.with(told('2026-11-24 10:30', [arrest])).as('2026-11-24 12:00').one('suspect-arrested')).toMatchObject({ state: 'met', metBy: 'person', history: [] })
  })

  it('can be made good by the next one', () => {
    expect(bounced.messaged('suspect-arrested', { at: '2026-11-25 10:00' }).as('2026-11-25 12:00').one('suspect-arrested')).toMatchObject({ state: 'met', metBy: 'sms-receipt', history: [{ to: 'met' }, { from: 'met' }] })
  })

  it('stays undone when the first word of it is heard again', () => {
    const again = bounced.messaged('suspect-arrested', { at: '2026-11-24 10:00', by: 'email-accepted', id: 'mail' })
    expect(again.as('2026-11-24 12:00').state('suspect-arrested')).toBe('owed')
  })
})

describe('victim-told', () => {
  const bail = bailed('2026-11-23 11:00')
  const both = aCase(REPORTED).with(arrest, bail, agreed('2026-11-23 12:00', 'P14D'))
  it.each([
    ['about the arrest', [arrest], 'met', 'owed'],
    ['about both', [arrest, bail], 'met', 'met'],
    ['about nothing in particular', undefined, 'owed', 'owed'],
  ])('%s: arrest and bail', (_name, about, ofArrest, ofBail) => {
    const standing = both.with(told('2026-11-24 10:00', about)).as('2026-11-24 12:00')
    expect([standing.state('suspect-arrested'), standing.state('suspect-bailed')]).toEqual([ofArrest, ofBail])
    expect(standing.all('periodic-update').map(describeState)).toEqual(['met', 'owed'])
  })

  it('about an event meets everything which that event owes, what must be done by telling too', () => {
    const safeguarded = happened('suspect-bailed', '2026-11-23 11:00', { suspectRef: 's1', conditions: [{ text: 'no contact', safeguards: ['v1'] }] })
    const standing = aCase(REPORTED).with(safeguarded, told('2026-11-23 15:00', [safeguarded])).as('2026-11-23 16:00')
    expect(standing.one('bail-views')).toMatchObject({ state: 'met', metBy: 'person' })
    expect(standing.state('suspect-bailed')).toBe('met')
  })

  it('names its victim: others are still owed', () => {
    const two = aCase(REPORTED, { victims: [{ victimId: 'v1', role: 'victim' }, { victimId: 'v2', role: 'victim' }] }).with(arrest, told('2026-11-24 10:00', [arrest], 'v2'))
    expect(['v1', 'v2'].map((victimId) => two.as('2026-11-24 12:00').state('suspect-arrested', { victimId }))).toEqual(['owed', 'met'])
  })

  it('about an event that comes later in the stream meets it once it comes', () => {
    const before = aCase(REPORTED).with(told('2026-11-24 10:00', [arrest]))
    expect(before.with(arrest).as('2026-11-24 12:00').state('suspect-arrested')).toBe('met')
  })
})

describe('to act is met at the event that does it, for that victim and that matter', () => {
  const about = (type: 'complaint-made' | 'complaint-answered', at: string, complaintId: string, victimId = 'v1') => happened(type, at, { victimId, complaintId, provider: 'police' })
  const review = (type: 'review-requested' | 'review-decided', at: string, reviewId: string) => happened(type, at, { victimId: 'v1', reviewId })
  const claim = (type: 'expenses-claimed' | 'expenses-paid', at: string, claimId: string) => happened(type, at, { victimId: 'v1', claimId })
  const property = (type: 'property-no-longer-needed' | 'property-returned', at: string, propertyRef: string) => happened(type, at, { victimId: 'v1', propertyRef })
  const disposal = (type: 'out-of-court-disposal-considered' | 'out-of-court-disposal-given', at: string, suspectRef: string) => happened(type, at, { suspectRef, disposal: 'caution' })
  const [T1, T2] = ['2026-11-24 10:00', '2026-11-25 10:00']
  const rows: [name: string, ruleId: string, events: CaseEvent[], state: string][] = [
    ['the same complaint', 'complaint-reply', [about('complaint-made', T1, 'c1'), about('complaint-answered', T2, 'c1')], 'met'],
    ['another complaint', 'complaint-reply', [about('complaint-made', T1, 'c1'), about('complaint-answered', T2, 'c2')], 'owed'],
    ['the same complaint of another victim', 'complaint-reply', [about('complaint-made', T1, 'c1'), about('complaint-answered', T2, 'c1', 'v2')], 'owed'],
    ['the same review', 'review-decision', [review('review-requested', T1, 'r1'), review('review-decided', T2, 'r1')], 'met'],
    ['another review', 'review-decision', [review('review-requested', T1, 'r1'), review('review-decided', T2, 'r2')], 'owed'],
    ['the same claim', 'expenses-paid', [claim('expenses-claimed', T1, 'e1'), claim('expenses-paid', T2, 'e1')], 'met'],
    ['another claim', 'expenses-paid', [claim('expenses-claimed', T1, 'e1'), claim('expenses-paid', T2, 'e2')], 'owed'],
    ['the same property', 'property-return', [property('property-no-longer-needed', T1, 'p1'), property('property-returned', T2, 'p1')], 'met'],
    ['other property', 'property-return', [property('property-no-longer-needed', T1, 'p1'), property('property-returned', T2, 'p2')], 'owed'],
    ['the same suspect', 'disposal-views', [disposal('out-of-court-disposal-considered', T1, 's1'), disposal('out-of-court-disposal-given', T2, 's1')], 'met'],
    ['another suspect', 'disposal-views', [disposal('out-of-court-disposal-considered', T1, 's1'), disposal('out-of-court-disposal-given', T2, 's2')], 'owed'],
    ['an assessment of that victim', 'needs-assessment', [assessed(T1, 'standard')], 'met'],
    ['an assessment of another', 'needs-assessment', [assessed(T1, 'standard', 'v2')], 'owed'],
    ['either of two events: support declined', 'support-referral', [happened('support-declined', T1, { victimId: 'v1' })], 'met'],
    ['either of two events: support referred', 'support-referral', [happened('support-referred', T1, { victimId: 'v1' })], 'met'],
    ['consent alone', 'support-referral', [happened('support-consent-given', T1, { victimId: 'v1' })], 'owed'],
    ['an agreement on contact', 'agree-contact', [happened('investigation-opened', T1, {}), agreed(T2, 'P14D')], 'met'],
  ]
  it.each(rows)('%s: %s', (_name, ruleId, events, state) => {
    const victims = [{ victimId: 'v1', role: 'victim' as const }, { victimId: 'v2', role: 'victim' as const }]
    expect(aCase(REPORTED, { victims }).with(...events).as('2026-11-25 12:00').state(ruleId, { victimId: 'v1' })).toBe(state)
  })

  it.each([
    ['everybody’s house', {}, ['met', 'met']],
    ['one victim’s', { victimIds: ['v2'] }, ['owed', 'met']],
  ])('an officer who attended %s', (_name, data, states) => {
    const victims = [{ victimId: 'v1', role: 'victim' as const }, { victimId: 'v2', role: 'victim' as const }]
    const standing = aCase(REPORTED, { category: 'burglary-dwelling', victims }).with(happened('officer-attended', '2026-11-23 15:00', data)).as('2026-11-23 16:00')
    expect(['v1', 'v2'].map((victimId) => standing.state('burglary-attendance', { victimId }))).toEqual(states)
  })

  it('the one that met it is an event', () => {
    expect(aCase(REPORTED).with(assessed(T1, 'standard')).as(T2).one('needs-assessment')).toMatchObject({ metBy: 'event', metAt: london(T1) })
  })
})

describe('never met by what happened before its own event', () => {
  it.each([
    ['a minute before', '2026-11-23 09:59', 'owed'],
    ['the same instant', '2026-11-23 10:00', 'met'],
    ['a minute after', '2026-11-23 10:01', 'met'],
  ])('told %s', (_name, at, state) => {
    expect(story.with(told(at, [arrest])).as('2026-11-24 12:00').state('suspect-arrested')).toBe(state)
    expect(story.messaged('suspect-arrested', { at }).as('2026-11-24 12:00').state('suspect-arrested')).toBe(state)
  })

  it('an assessment before a victim joined does not do what is owed since', () => {
    const joined = happened('victim-added', '2026-11-24 10:00', { victimId: 'v2', role: 'victim' })
    expect(aCase(REPORTED).with(assessed('2026-11-24 09:00', 'standard', 'v2'), joined).as('2026-11-24 12:00').state('needs-assessment', { victimId: 'v2' })).toBe('owed')
  })
})

describe('late', () => {
  it.each([
    ['on the last millisecond', '2026-11-30 23:59:59.999', 'met'],
    ['a millisecond after', '2026-12-01 00:00', 'met late'],
  ])('told %s', (_name, at, state) => {
    expect(story.messaged('suspect-arrested', { at }).as('2026-12-02 09:00').state('suspect-arrested')).toBe(state)
  })

  it('is taken back by a telling that happened in time, however late we hear of it', () => {
    expect(story.as('2026-12-02 09:00').state('suspect-arrested')).toBe('overdue late')
    const heardLate = { ...told('2026-11-26 10:00', [arrest]), receivedAt: london('2026-12-02 10:00') }
    expect(story.with(heardLate).as('2026-12-02 10:00').state('suspect-arrested')).toBe('met')
    expect(story.messaged('suspect-arrested', { at: '2026-12-01 10:00' }).with(heardLate).as('2026-12-02 10:00').state('suspect-arrested')).toBe('met')
  })

  it('is judged by the day that an enhanced assessment set', () => {
    const shortened = story.with(assessed('2026-11-24 10:00', 'enhanced'))
    expect(shortened.messaged('suspect-arrested', { at: '2026-11-26 10:00' }).as('2026-11-26 12:00').state('suspect-arrested')).toBe('met late')
  })
})

describe('what is told is known by its event', () => {
  it('source and id together name it', () => {
    const elsewhere = happened('victim-told', '2026-11-24 10:00', { victimId: 'v1', by: 'o1', how: 'phone', about: [{ ...reference(arrest), source: 'urn:other' }] })
    expect(story.with(elsewhere).as('2026-11-24 12:00').state('suspect-arrested')).toBe('owed')
  })
})
