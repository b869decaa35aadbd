import { describe, expect, it } from '@jest/globals'
import type { OffenceCategory, VictimRole } from '@kept-informed/case-event'
import { aCase } from './testing/a-case.js'
import { arrested, assessed, happened, reference, relisted, retracted, told } from './testing/happened.js'
import { london, wallClock } from './testing/london.js'

// Standard: five working days, 2026-11-30. Enhanced: one, 2026-11-24.
const REPORTED = '2026-11-23 09:00'
const NOW = '2026-11-23 12:00'
const [STANDARD, ENHANCED] = [['standard', '2026-11-30'], ['enhanced', '2026-11-24']]

const arrestIn = (story: ReturnType<typeof aCase>, victimId = 'v1') => {
  const { entitlement, dueOn } = story.as(NOW).one('suspect-arrested', { victimId })
  return [entitlement, dueOn]
}

describe('presumed until an assessment says otherwise', () => {
  const presumed: OffenceCategory[] = ['domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'hate-crime', 'homicide', 'terrorism', 'kidnap', 'arson']
  const others: OffenceCategory[] = ['burglary-dwelling', 'burglary-other', 'violence', 'robbery', 'theft', 'vehicle', 'criminal-damage', 'fraud', 'other']

  it.each(presumed)('given %s, then enhanced', (category) => {
    expect(arrestIn(aCase(REPORTED, { category }).with(arrested('2026-11-23 10:00')))).toEqual(ENHANCED)
  })

  it.each(others)('given %s, then standard', (category) => {
    expect(arrestIn(aCase(REPORTED, { category }).with(arrested('2026-11-23 10:00')))).toEqual(STANDARD)
  })

  it.each([
    ['a victim', 'victim', undefined, STANDARD],
    ['a child', 'victim', true, ENHANCED],
    ['a bereaved relative', 'bereaved-relative', undefined, ENHANCED],
    ['a business', 'business-contact', undefined, STANDARD],
  ] as [string, VictimRole, true | undefined, string[]][])('given %s of a theft, then %j %j %j', (_name, role, under18, expected) => {
    expect(arrestIn(aCase(REPORTED, { victims: [{ victimId: 'v1', role, under18 }] }).with(arrested('2026-11-23 10:00')))).toEqual(expected)
  })

  it.each([
    ['arson, assessed standard', aCase(REPORTED, { category: 'arson' }), STANDARD],
    ['a bereaved relative, assessed standard', aCase(REPORTED, { victims: [{ victimId: 'v1', role: 'bereaved-relative' }] }), STANDARD],
    ['a child, assessed standard: always enhanced', aCase(REPORTED, { victims: [{ victimId: 'v1', role: 'victim', under18: true }] }), ENHANCED],
  ])('given %s before the arrest', (_name, story, expected) => {
    expect(arrestIn(story.with(assessed('2026-11-23 09:30', 'standard'), arrested('2026-11-23 10:00')))).toEqual(expected)
  })
})

describe('the entitlement at the moment of the event', () => {
  it.each([
    ['before the arrest', '2026-11-23 09:30', ENHANCED],
    ['at the same instant, ordered before it', '2026-11-23 10:00', ENHANCED],
  ])('given an enhanced assessment %s', (_name, at, expected) => {
    expect(arrestIn(aCase(REPORTED).with(assessed(at, 'enhanced'), arrested('2026-11-23 10:00')))).toEqual(expected)
  })

  it('given one for another victim, then nothing changes', () => {
    const victims = [{ victimId: 'v1', role: 'victim' as const }, { victimId: 'v2', role: 'victim' as const }]
    expect(arrestIn(aCase(REPORTED, { victims }).with(assessed('2026-11-23 09:30', 'enhanced', 'v2'), arrested('2026-11-23 10:00')))).toEqual(STANDARD)
  })

  it('given one that was retracted, then nothing changes', () => {
    const assessment = assessed('2026-11-23 09:30', 'enhanced')
    expect(arrestIn(aCase(REPORTED).with(assessment, retracted('2026-11-23 11:00', assessment, true), arrested('2026-11-23 10:00')))).toEqual(STANDARD)
  })
})

describe('becoming enhanced shortens what is open: the sooner of the old day and the enhanced limit from the later of clock start and assessment', () => {
  it.each([
    ['the next day', '2026-11-24 10:00', '2026-11-25'],
    ['two days before it was due', '2026-11-26 10:00', '2026-11-27'],
    ['on the Friday before', '2026-11-27 10:00', '2026-11-30'],
    ['on the day itself: never later', '2026-11-30 10:00', '2026-11-30'],
    ['when overdue: never later', '2026-12-03 10:00', '2026-11-30'],
  ])('given an arrest on Monday 23rd and an assessment %s, then by %s', (_name, at, dueOn) => {
    expect(aCase(REPORTED).with(arrested('2026-11-23 10:00'), assessed(at, 'enhanced')).as('2026-12-04 09:00').one('suspect-arrested')).toMatchObject({ entitlement: 'enhanced', dueOn })
  })

  it('a clock that starts after the assessment counts from its own start', () => {
    const bail = happened('court-bail-decided', '2026-11-23 10:00', { suspectRef: 's1', outcome: 'refused', receivedByWcu: '2026-11-26T10:00:00Z' } as never)
    expect(aCase(REPORTED).with(bail, assessed('2026-11-24 10:00', 'enhanced')).as('2026-11-26 12:00').one('court-bail')).toMatchObject({ dueOn: '2026-11-27' })
  })

  it('the old value is kept, with what changed it', () => {
    const assessment = assessed('2026-11-24 10:00', 'enhanced')
    const { history } = aCase(REPORTED).with(arrested('2026-11-23 10:00'), assessment).as('2026-11-24 12:00').one('suspect-arrested')
    expect(history).toEqual([
      { at: london('2026-11-24 10:00'), because: reference(assessment), what: 'entitlement', from: 'standard', to: 'enhanced' },
      { at: london('2026-11-24 10:00'), because: reference(assessment), what: 'due', from: '2026-11-30T23:59:59.999Z', to: '2026-11-25T23:59:59.999Z' },
    ])
  })

  const arrest = arrested('2026-11-23 10:00')
  it.each([
    ['met before it', aCase(REPORTED).with(arrest, told('2026-11-24 09:00', [arrest]), assessed('2026-11-24 10:00', 'enhanced')), 'suspect-arrested'],
    ['retracted before it', aCase(REPORTED).with(arrest, retracted('2026-11-24 09:00', arrest, false), assessed('2026-11-24 10:00', 'enhanced')), 'suspect-arrested'],
    ['left by the victim before it', aCase(REPORTED).with(arrest, happened('victim-removed', '2026-11-24 09:00', { victimId: 'v1', reason: 'asked' }), assessed('2026-11-24 10:00', 'enhanced')), 'suspect-arrested'],
  ])('what was %s is not open and stays as it was', (_name, story, ruleId) => {
    expect(story.as('2026-11-24 12:00').one(ruleId)).toMatchObject({ entitlement: 'standard', dueOn: '2026-11-30', history: [] })
  })

  it('what was superseded before it stays as it was', () => {
    const warrant = happened('warrant-issued', '2026-11-23 10:00', { suspectRef: 's1' })
    const story = aCase(REPORTED).with(warrant, relisted('2026-11-23 10:00'), relisted('2026-11-24 09:00'), assessed('2026-11-24 10:00', 'enhanced'))
    expect(story.as('2026-11-24 12:00').all('hearing-changed').map(({ entitlement }) => entitlement)).toEqual(['standard', 'enhanced'])
  })
})

describe('losing it never lengthens what is already owed', () => {
  it.each([
    ['owed as enhanced', [assessed('2026-11-23 09:30', 'enhanced'), arrested('2026-11-23 10:00'), assessed('2026-11-23 11:00', 'standard')], '2026-11-24'],
    ['shortened by an assessment', [arrested('2026-11-23 10:00'), assessed('2026-11-24 10:00', 'enhanced'), assessed('2026-11-24 11:00', 'standard')], '2026-11-25'],
    ['lost and won again: the first one counts', [arrested('2026-11-23 10:00'), assessed('2026-11-24 10:00', 'enhanced'), assessed('2026-11-24 11:00', 'standard'), assessed('2026-11-26 10:00', 'enhanced')], '2026-11-25'],
  ])('given what was %s', (_name, events, dueOn) => {
    expect(aCase(REPORTED).with(...events).as('2026-11-26 12:00').one('suspect-arrested')).toMatchObject({ entitlement: 'enhanced', dueOn })
  })

  it('but what comes after is standard again', () => {
    const later = arrested('2026-11-25 10:00')
    expect(aCase(REPORTED).with(assessed('2026-11-23 09:30', 'enhanced'), assessed('2026-11-24 11:00', 'standard'), later).as('2026-11-25 12:00').one('suspect-arrested')).toMatchObject({ entitlement: 'standard', dueOn: '2026-12-02' })
  })
})

describe('a date of birth says that the victim is a child', () => {
  const child = (at: string) => ({ kind: 'child' as const, victimId: 'v1', at: london(at), under18: true, toldDirectly: false })

  it('shortens what is open from when that was known', () => {
    const { dueBy, entitlement, history } = aCase(REPORTED).with(arrested('2026-11-23 10:00')).knowing(child('2026-11-25 10:00')).as('2026-11-25 12:00').one('suspect-arrested')
    expect([entitlement, wallClock(dueBy), history.length]).toEqual(['enhanced', '2026-11-26 23:59:59.999', 2])
  })

  it('makes what comes after enhanced from its own beginning', () => {
    expect(aCase(REPORTED).with(arrested('2026-11-25 10:00')).knowing(child('2026-11-24 10:00')).as('2026-11-25 12:00').one('suspect-arrested')).toMatchObject({ entitlement: 'enhanced', dueOn: '2026-11-26', history: [] })
  })

  it('the soonest counts, whether a date of birth or an assessment said it', () => {
    const story = aCase(REPORTED).with(arrested('2026-11-23 10:00'), assessed('2026-11-27 10:00', 'enhanced')).knowing(child('2026-11-24 10:00'))
    expect(story.as('2026-11-27 12:00').one('suspect-arrested')).toMatchObject({ dueOn: '2026-11-25' })
  })
})
