import { describe, expect, it } from '@jest/globals'
import type { DataOf } from '@kept-informed/case-event'
import { aCase, describeState, type Standing } from './testing/a-case.js'
import { arrested, happened, reference, told } from './testing/happened.js'
import { london } from './testing/london.js'

type Joining = DataOf<'crime-reported'>['victims'][number]

const REPORTED = '2026-11-23 09:00'
const NOW = '2026-11-25 12:00'
const arrest = arrested('2026-11-23 10:00')
const adult: Joining = { victimId: 'v1', role: 'victim' }
const child: Joining = { victimId: 'c1', role: 'victim', under18: true }
const guardian: Joining = { victimId: 'g1', role: 'parent-or-guardian', actsFor: 'c1' }
const joined = (at: string, who: Joining) => happened('victim-added', at, who)
/** `victim←recipient` of each. */
const owedTo = (standing: Standing, ruleId: string) => standing.all(ruleId).map(({ victimId, recipientId }) => `${victimId}←${recipientId}`)

describe('whom an event concerns', () => {
  const victims: Joining[] = [adult, { victimId: 'v2', role: 'victim' }, { victimId: 'v3', role: 'business-contact' }]
  it.each([
    ['every victim, when it names none', undefined, ['v1', 'v2', 'v3']],
    ['those it names', ['v2', 'v3'], ['v2', 'v3']],
    ['one named twice, once', ['v2', 'v2'], ['v2']],
    ['nobody, when its list is empty', [], []],
  ])('%s', (_name, victimIds, expected) => {
    const event = happened('suspect-arrested', '2026-11-23 10:00', { suspectRef: 's1', ...(victimIds && { victimIds }) })
    expect(aCase(REPORTED, { victims }).with(event).as(NOW).all('suspect-arrested').map(({ victimId }) => victimId)).toEqual(expected)
  })

  it('those for whom the crime was reported, also when it happened before the report', () => {
    expect(aCase(REPORTED, { victims }).with(arrested('2026-11-23 08:00')).as(NOW).all('suspect-arrested').map(({ victimId }) => victimId)).toEqual(['v1', 'v2', 'v3'])
  })

  it('only its own victim, whatever list it carries beside', () => {
    const complaint = happened('complaint-made', '2026-11-23 10:00', { victimId: 'v2', complaintId: 'c1', provider: 'police', victimIds: ['v1'] } as never)
    expect(aCase(REPORTED, { victims }).with(complaint).as(NOW).all('complaint-reply').map(({ victimId }) => victimId)).toEqual(['v2'])
  })
})

describe('who acts for another is told, and the person owed is owed once for the pair', () => {
  it.each([
    ['a child with a guardian', [child, guardian], ['c1←g1']],
    ['the guardian named first', [guardian, child], ['c1←g1']],
    ['only the guardian named', [guardian], ['c1←g1']],
    ['a spokesperson of a bereaved relative', [{ victimId: 'b1', role: 'bereaved-relative' }, { victimId: 's9', role: 'family-spokesperson', actsFor: 'b1' }], ['b1←s9']],
    ['an adult with a guardian', [adult, { ...guardian, actsFor: 'v1' }], ['v1←g1']],
    ['two guardians: still once', [child, guardian, { ...guardian, victimId: 'g2' }], ['c1←g1']],
    ['two children of one guardian’s case', [child, { ...child, victimId: 'c2' }, guardian], ['c1←g1', 'c2←c2']],
    ['a bereaved relative is owed for themselves', [{ victimId: 'b1', role: 'bereaved-relative', actsFor: 'v1' }], ['b1←b1']],
    ['a child without a guardian', [child], ['c1←c1']],
  ] as [string, Joining[], string[]][])('%s', (_name, victims, expected) => {
    expect(owedTo(aCase(REPORTED, { victims }).with(arrest).as(NOW), 'suspect-arrested')).toEqual(expected)
  })

  it.each([
    ['the child', { victimIds: ['c1'] }],
    ['the guardian', { victimIds: ['g1'] }],
    ['both', { victimIds: ['c1', 'g1'] }],
  ])('an event that names %s owes the pair once', (_name, data) => {
    const event = happened('suspect-arrested', '2026-11-23 10:00', { suspectRef: 's1', ...data })
    expect(owedTo(aCase(REPORTED, { victims: [child, guardian] }).with(event).as(NOW), 'suspect-arrested')).toEqual(['c1←g1'])
  })

  it.each(['c1', 'g1'])('victim-told may carry either: %s', (victimId) => {
    expect(aCase(REPORTED, { victims: [child, guardian] }).with(arrest, told('2026-11-23 12:00', [arrest], victimId)).as(NOW).state('suspect-arrested')).toBe('met')
  })

  it('a child known only by their guardian counts as a child', () => {
    expect(aCase(REPORTED, { victims: [guardian] }).with(arrest).as(NOW).one('suspect-arrested')).toMatchObject({ entitlement: 'enhanced' })
    expect(aCase(REPORTED, { victims: [adult, { ...guardian, actsFor: 'v1' }] }).with(arrest).as(NOW).one('suspect-arrested')).toMatchObject({ entitlement: 'standard' })
  })
})

describe('who is told changes with the people', () => {
  const pair = aCase(REPORTED, { victims: [child, guardian] }).with(arrest)
  const left = happened('victim-removed', '2026-11-24 09:00', { victimId: 'g1', reason: 'custody' })
  it.each([
    ['the guardian leaves', pair.with(left), ['c1←c1']],
    ['the guardian leaves and another comes', pair.with(left, joined('2026-11-24 10:00', { ...guardian, victimId: 'g2' })), ['c1←g2']],
    ['the guardian dies', pair.with(happened('victim-died', '2026-11-24 09:00', { victimId: 'g1' })), ['c1←c1']],
    ['who was told before the guardian left stays who was told', pair.with(told('2026-11-23 12:00', [arrest]), told('2026-11-23 12:30', [arrest], 'g1'), left), ['c1←g1']],
    ['the child leaves', pair.with({ ...left, data: { victimId: 'c1', reason: 'asked' } }), ['c1←g1']],
  ])('%s', (_name, given, expected) => {
    expect(owedTo(given.as(NOW), 'suspect-arrested')).toEqual(expected)
  })

  const age = (under18: boolean, toldDirectly: boolean, at = '2026-11-23 11:00') => ({ kind: 'child' as const, victimId: 'c1', at: london(at), under18, toldDirectly })
  it.each([
    ['of a child old enough to be told directly', [age(true, true)], ['c1←c1']],
    ['of a child who is not', [age(true, false)], ['c1←g1']],
    ['of an adult, where the case says child: the stricter', [age(false, true)], ['c1←g1']],
    ['mended later: the latest counts', [age(true, false), age(true, true, '2026-11-24 09:00')], ['c1←c1']],
  ])('a date of birth %s', (_name, facts, expected) => {
    expect(owedTo(pair.knowing(...facts).as(NOW), 'suspect-arrested')).toEqual(expected)
  })

  it('a date of birth mended from child to adult is no child', () => {
    const mended = aCase(REPORTED).knowing({ ...age(true, false), victimId: 'v1' }, { ...age(false, true, '2026-11-24 09:00'), victimId: 'v1' })
    expect(mended.as(NOW).derived.context?.victims).toMatchObject([{ under18: false, toldDirectly: true }])
  })
})

describe('a victim who joins', () => {
  const confirmed = (standing: Standing) => standing.all('crime-confirmed').map(({ victimId, recipientId, dueOn, because }) => [victimId, recipientId, dueOn, because.id.split(' ')[0]])
  const BEGINNING = ['v1', 'v1', '2026-11-30', 'crime-reported']
  it.each([
    ['is owed what the report owes, from then', [adult], { victimId: 'v2', role: 'victim' }, [BEGINNING, ['v2', 'v2', '2026-12-01', 'victim-added']]],
    ['a guardian of who is there already: nothing twice', [adult], { ...guardian, actsFor: 'v1' }, [['v1', 'g1', '2026-11-30', 'crime-reported']]],
    ['who is there already: nothing twice', [adult], adult, [BEGINNING]],
    ['a guardian with a child unknown so far: the child, once', [adult], guardian, [BEGINNING, ['c1', 'g1', '2026-11-25', 'victim-added']]],
  ] as [string, Joining[], Joining, string[][]][])('%s', (_name, victims, who, expected) => {
    expect(confirmed(aCase(REPORTED, { victims }).with(joined('2026-11-24 10:00', who)).as(NOW))).toEqual(expected)
  })

  it.each([
    ['violence', ['compensation-information', 'crime-confirmed', 'needs-assessment', 'support-referral', 'victim-statement-offer']],
    ['burglary-dwelling', ['burglary-attendance', 'crime-confirmed', 'needs-assessment', 'support-referral', 'victim-statement-offer']],
    ['theft', ['crime-confirmed', 'needs-assessment', 'support-referral', 'victim-statement-offer']],
  ] as const)('after a %s: every row that holds for the offence', (category, expected) => {
    const standing = aCase(REPORTED, { category }).with(joined('2026-11-24 10:00', { victimId: 'v2', role: 'victim' })).as(NOW)
    const ofSecond = standing.derived.obligations.filter(({ victimId }) => victimId === 'v2').map(({ ruleId }) => ruleId)
    expect(ofSecond.sort()).toEqual(expected)
  })

  it.each([
    ['before', '2026-11-24 09:59', undefined, []],
    ['before, naming them', '2026-11-24 09:59', ['v2'], ['owed']],
    ['at the same instant', '2026-11-24 10:00', undefined, ['owed']],
    ['after', '2026-11-24 10:01', undefined, ['owed']],
  ])('is owed what happens from then on: an arrest %s', (_name, at, victimIds, states) => {
    const event = happened('suspect-arrested', at, { suspectRef: 's1', ...(victimIds && { victimIds }) })
    expect(aCase(REPORTED).with(joined('2026-11-24 10:00', { victimId: 'v2', role: 'victim' }), event).as(NOW).all('suspect-arrested', { victimId: 'v2' }).map(describeState)).toEqual(states)
  })

  it('by mistake, retracted, is owed nothing any more', () => {
    const mistake = joined('2026-11-24 10:00', { victimId: 'v2', role: 'victim' })
    const taken = happened('event-retracted', '2026-11-24 15:00', { retracts: reference(mistake), reason: 'namesake', wrong: true })
    const standing = aCase(REPORTED).with(mistake, arrested('2026-11-24 11:00'), taken, arrested('2026-11-25 09:00')).as(NOW)
    expect(standing.all('crime-confirmed', { victimId: 'v2' }).map(describeState)).toEqual(['cancelled: retracted'])
    expect(standing.all('suspect-arrested', { victimId: 'v2' }).map(describeState)).toEqual(['cancelled: left-case'])
  })

  it('what was owed before they left again ends with them', () => {
    const naming = happened('suspect-arrested', '2026-11-24 09:00', { suspectRef: 's1', victimIds: ['v2'] })
    const standing = aCase(REPORTED).with(naming, joined('2026-11-24 10:00', { victimId: 'v2', role: 'victim' }), happened('victim-removed', '2026-11-24 12:00', { victimId: 'v2', reason: 'asked' })).as(NOW)
    expect(standing.state('suspect-arrested', { victimId: 'v2' })).toBe('cancelled: left-case')
  })
})

describe('a guardian who is a suspect', () => {
  const charged = happened('suspect-charged', '2026-11-23 11:00', { suspectRef: 'g1', charges: ['assault'] })
  it('is named as suspect, and is passed over where there is another', () => {
    const given = aCase(REPORTED, { victims: [child, guardian] }).with(charged)
    expect(given.as(NOW).derived.context?.suspectRefs).toEqual(['g1'])
    expect(owedTo(given.with(joined('2026-11-24 10:00', { ...guardian, victimId: 'g2' })).as(NOW), 'suspect-charged')).toEqual(['c1←g2'])
  })

  it('is still owed for by nobody else: whoever sends sees that the recipient is a suspect and withholds', () => {
    expect(owedTo(aCase(REPORTED, { victims: [child, guardian] }).with(charged).as(NOW), 'suspect-charged')).toEqual(['c1←g1'])
  })
})
