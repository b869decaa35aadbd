import { describe, expect, it } from '@jest/globals'
import type { CaseEvent } from '@kept-informed/case-event'
import { aCase, describeState } from './testing/a-case.js'
import { arrested, assessed, bailed, happened, listed, optedIn, optedOut, reference, relisted, retracted, told } from './testing/happened.js'
import { london } from './testing/london.js'

const REPORTED = '2026-11-23 09:00'
const arrest = arrested('2026-11-23 10:00')
const story = aCase(REPORTED).with(arrest)
const NOW = '2026-11-25 12:00'
const died = (at: string) => happened('victim-died', at, { victimId: 'v1' })
const removed = (at: string) => happened('victim-removed', at, { victimId: 'v1', reason: 'asked' })
const excused = (at: string, about: CaseEvent[], reason: 'would-prejudice-investigation' | 'risk-to-safety' | 'victim-asked-not-to-be-told' | 'other' = 'risk-to-safety') =>
  happened('telling-excused', at, { victimId: 'v1', about: about.map(reference), by: 'o1', reason, note: '' })

describe('an event that was retracted', () => {
  const wrong = retracted('2026-11-24 15:00', arrest, true, { id: 'r' })
  const overtaken = retracted('2026-11-24 15:00', arrest, false, { id: 'r' })
  const already = story.messaged('suspect-arrested', { at: '2026-11-24 10:00' })
  it.each([
    ['wrong, told before', already.with(wrong), 'met', ['owed']],
    ['overtaken, told before', already.with(overtaken), 'met', []],
    ['wrong, never told', story.with(wrong), 'cancelled: retracted', []],
    ['overtaken, never told', story.with(overtaken), 'cancelled: retracted', []],
    ['wrong, told and come undone', story.messaged('suspect-arrested', { at: '2026-11-24 10:00', undone: '2026-11-24 11:00' }).with(wrong), 'cancelled: retracted', []],
    ['wrong, told by a message that was on its way', story.messaged('suspect-arrested', { at: '2026-11-24 16:00' }).with(wrong), 'met', ['owed']],
    ['and the retraction retracted', already.with(wrong, retracted('2026-11-24 16:00', wrong, true)), 'met', ['cancelled: retracted']],
    ['never told, and the retraction retracted', story.with(wrong, retracted('2026-11-24 16:00', wrong, true)), 'owed', []],
    ['told only after the retraction was retracted', story.with(wrong, retracted('2026-11-24 16:00', wrong, true)).messaged('suspect-arrested', { at: '2026-11-24 17:00' }), 'met', []],
  ])('%s: the arrest, and what is owed as correction', (_name, given, state, corrections) => {
    const standing = given.as(NOW)
    expect([standing.state('suspect-arrested'), standing.all('correction').map(describeState)]).toEqual([state, corrections])
  })

  it('it is said to be retracted, and gives no facts any more', () => {
    const assessment = assessed('2026-11-23 09:30', 'enhanced')
    const standing = story.with(assessment, retracted('2026-11-24 09:00', assessment, true)).as(NOW)
    expect(standing.derived.recorded.filter(({ retracted: gone }) => gone).map(({ id }) => id)).toEqual([assessment.id])
    expect([standing.state('needs-assessment'), standing.one('suspect-arrested').entitlement]).toEqual(['owed', 'standard'])
  })

  it('a retraction that comes before its event has the same effect', () => {
    expect(aCase(REPORTED).with(overtaken, arrest).as(NOW).state('suspect-arrested')).toBe('cancelled: retracted')
  })
})

describe('a correction', () => {
  const verdict = happened('verdict-given', '2026-11-23 10:00', { suspectRef: 's1', verdict: 'guilty' })
  const bail = bailed('2026-11-23 10:00')
  const corrected = (event: CaseEvent, ruleId: string, at = '2026-11-27 15:00') => aCase(REPORTED).with(event).messaged(ruleId, { at: '2026-11-24 10:00' }).with(retracted(at, event, true, { id: 'r' }))
  it.each([
    ['of a bail', bail, 'suspect-bailed', { owedBy: 'police', right: 6, mustTell: true }],
    ['of a verdict', verdict, 'verdict', { owedBy: 'witness-care-unit', right: 9, mustTell: false }],
  ])('%s is owed within one working day, by whom and as what it corrects', (_name, event, ruleId, same) => {
    const standing = corrected(event, ruleId).as('2026-11-27 16:00')
    expect(standing.one('correction')).toMatchObject({
      ...same, kind: 'inform', basis: 'policy', pack: 'force-policy', clock: 'event', clockStartedAt: london('2026-11-27 15:00'), dueOn: '2026-11-30', state: 'owed',
      because: { source: 'urn:records', id: 'r' }, corrects: standing.one(ruleId).obligationId, recipientId: 'v1', assumedClock: false, history: [],
    })
  })

  it.each([
    ['a message', (given: ReturnType<typeof aCase>) => given.messaged('correction', { at: '2026-11-27 17:00' }), 'met'],
    ['a person, about the retraction', (given: ReturnType<typeof aCase>) => given.with(happened('victim-told', '2026-11-27 17:00', { victimId: 'v1', by: 'o1', how: 'phone', about: [{ source: 'urn:records', id: 'r' }] })), 'met'],
    ['nobody', (given: ReturnType<typeof aCase>) => given, 'overdue late'],
  ])('is settled by %s', (_name, then, state) => {
    expect(then(corrected(bail, 'suspect-bailed')).as('2026-12-01 09:00').state('correction')).toBe(state)
  })

  it('is due in one working day for an enhanced victim too', () => {
    expect(corrected(bail, 'suspect-bailed').with(assessed('2026-11-27 15:30', 'enhanced')).as('2026-11-27 16:00').one('correction')).toMatchObject({ dueOn: '2026-11-30' })
  })

  it('ends when the victim had left, and when they died', () => {
    expect(corrected(bail, 'suspect-bailed').with(removed('2026-11-25 09:00')).as('2026-11-27 16:00').state('correction')).toBe('cancelled: left-case')
    expect(corrected(bail, 'suspect-bailed').with(died('2026-11-25 09:00')).as('2026-11-27 16:00').state('correction')).toBe('excused: victim-died')
  })

  it('that was told and was itself wrong is corrected', () => {
    const first = corrected(bail, 'suspect-bailed').messaged('correction', { at: '2026-11-27 17:00' })
    const retraction = retracted('2026-11-27 15:00', bail, true, { id: 'r' })
    const standing = first.with(retracted('2026-11-30 09:00', retraction, true, { id: 'r2' })).as('2026-11-30 12:00')
    const [one, two] = standing.all('correction')
    expect([one?.state, two?.state, two?.corrects, two?.because.id]).toEqual(['met', 'owed', one?.obligationId, 'r2'])
  })

  it('is one for each victim who was told', () => {
    const victims = [{ victimId: 'v1', role: 'victim' as const }, { victimId: 'v2', role: 'victim' as const }]
    const standing = aCase(REPORTED, { victims }).with(arrest).messaged({ ruleId: 'suspect-arrested', victimId: 'v2' }, { at: '2026-11-24 10:00' }).with(retracted('2026-11-24 15:00', arrest, true)).as(NOW)
    expect(standing.all('correction').map(({ victimId }) => victimId)).toEqual(['v2'])
    expect(standing.state('suspect-arrested', { victimId: 'v1' })).toBe('cancelled: retracted')
  })

  it('of what was done rather than told there is none', () => {
    const complaint = happened('complaint-made', '2026-11-23 10:00', { victimId: 'v1', complaintId: 'c1', provider: 'police' })
    const answered = happened('complaint-answered', '2026-11-24 10:00', { victimId: 'v1', complaintId: 'c1', provider: 'police' })
    const standing = aCase(REPORTED).with(complaint, answered, retracted('2026-11-24 15:00', complaint, true)).as(NOW)
    expect([standing.state('complaint-reply'), standing.all('correction')]).toEqual(['met', []])
  })
})

describe('a changed hearing replaces what is open of the same hearing', () => {
  const first = listed('2026-11-23 10:00')
  const changed = relisted('2026-11-23 11:00')
  it.each([
    ['one listing, changed', [first, changed], ['cancelled: superseded'], ['owed']],
    ['changed twice', [first, changed, relisted('2026-11-23 12:00')], ['cancelled: superseded'], ['cancelled: superseded', 'owed']],
    ['told before the change', [first, told('2026-11-23 10:30', [first]), changed], ['met'], ['owed']],
    ['told after the change: too late', [first, told('2026-11-23 11:30', [first]), changed], ['cancelled: superseded'], ['owed']],
    ['another hearing', [first, relisted('2026-11-23 11:00', 'h2')], ['owed'], ['owed']],
    ['a change that was retracted', [first, changed, retracted('2026-11-23 11:30', changed, true)], ['owed'], ['cancelled: retracted']],
    ['a change that happened before', [relisted('2026-11-23 09:30'), first], ['owed'], ['owed']],
  ])('%s', (_name, events, listings, changes) => {
    const standing = aCase(REPORTED).with(...events).as('2026-11-23 12:30')
    expect([standing.all('hearing-listed').map(describeState), standing.all('hearing-changed').map(describeState)]).toEqual([listings, changes])
  })
})

describe('who leaves, dies or is erased', () => {
  it.each([
    ['left', [removed('2026-11-24 09:00')], 'cancelled: left-case'],
    ['left before the arrest happened, heard later', [removed('2026-11-23 09:30')], 'nothing'],
    ['left and was told before', [told('2026-11-23 12:00', [arrest]), removed('2026-11-24 09:00')], 'met'],
    ['left and was told after', [removed('2026-11-24 09:00'), told('2026-11-24 12:00', [arrest])], 'cancelled: left-case'],
    ['left twice: the first counts', [removed('2026-11-24 09:00'), told('2026-11-24 12:00', [arrest]), removed('2026-11-24 15:00')], 'cancelled: left-case'],
    ['left by mistake', [removed('2026-11-24 09:00'), retracted('2026-11-24 10:00', removed('2026-11-24 09:00'), true)], 'owed'],
    ['left and joined again', [removed('2026-11-24 09:00'), happened('victim-added', '2026-11-24 10:00', { victimId: 'v1', role: 'victim' })], 'cancelled: left-case'],
    ['died', [died('2026-11-24 09:00')], 'excused: victim-died'],
    ['died before the arrest', [died('2026-11-23 09:30')], 'nothing'],
    ['died and was told before', [told('2026-11-23 12:00', [arrest]), died('2026-11-24 09:00')], 'met'],
    ['left, then died', [removed('2026-11-24 09:00'), died('2026-11-25 09:00')], 'cancelled: left-case'],
  ])('%s', (_name, events, state) => {
    const found = story.with(...events).as(NOW).all('suspect-arrested').map(describeState)
    expect(found).toEqual(state === 'nothing' ? [] : [state])
  })

  it('who joined again is owed what happens from then on, and what a report owes', () => {
    const later = arrested('2026-11-25 09:00')
    const standing = story.with(removed('2026-11-24 09:00'), happened('victim-added', '2026-11-24 10:00', { victimId: 'v1', role: 'victim' }), later).as(NOW)
    expect(standing.state('suspect-arrested', { because: later })).toBe('owed')
    expect(standing.all('crime-confirmed').map(describeState)).toEqual(['cancelled: left-case', 'owed'])
  })

  it('erased', () => {
    const standing = story.knowing({ kind: 'erased', victimId: 'v1', at: london('2026-11-24 09:00') }).as(NOW)
    expect([standing.state('suspect-arrested'), standing.state('needs-assessment')]).toEqual(['excused: erased', 'excused: erased'])
  })

  it('an event that names who was erased is set aside; one for all goes on for the others', () => {
    const victims = [{ victimId: 'v1', role: 'victim' as const }, { victimId: 'v2', role: 'victim' as const }]
    const after = arrested('2026-11-25 09:00')
    const naming = assessed('2026-11-25 09:30', 'enhanced')
    const standing = aCase(REPORTED, { victims }).with(after, naming).knowing({ kind: 'erased', victimId: 'v1', at: london('2026-11-24 09:00') }).as(NOW)
    expect(standing.all('suspect-arrested').map(({ victimId }) => victimId)).toEqual(['v2'])
    expect(standing.derived.setAside).toEqual([{ ...reference(naming), reason: 'after-erasure', pointers: ['/data/victimId'] }])
  })

  it('who was erased is not added again', () => {
    const again = happened('victim-added', '2026-11-25 09:00', { victimId: 'v1', role: 'victim' })
    const standing = story.knowing({ kind: 'erased', victimId: 'v1', at: london('2026-11-24 09:00') }).with(again).as(NOW)
    expect(standing.derived.setAside).toEqual([{ ...reference(again), reason: 'after-erasure', pointers: ['/data/victimId'] }])
  })

  it('an event that names nobody whom we know is set aside, with every pointer', () => {
    const naming = happened('suspect-arrested', '2026-11-25 09:00', { suspectRef: 's1', victimIds: ['v1', 'x', 'y'] } as never)
    expect(story.with(naming).as(NOW).derived.setAside).toEqual([{ ...reference(naming), reason: 'unknown-victim', pointers: ['/data/victimIds/1', '/data/victimIds/2'] }])
  })
})

describe('opting out', () => {
  it.each([
    ['of that rule, before', [optedOut('2026-11-23 09:30', ['suspect-arrested'])], 'excused: opted-out'],
    ['of that rule, while it was open', [optedOut('2026-11-24 09:00', ['suspect-arrested'])], 'excused: opted-out'],
    ['of everything', [optedOut('2026-11-24 09:00', ['all'])], 'excused: opted-out'],
    ['of something else', [optedOut('2026-11-24 09:00', ['suspect-charged'])], 'owed'],
    ['after being told', [told('2026-11-23 12:00', [arrest]), optedOut('2026-11-24 09:00', ['all'])], 'met'],
    ['and in again', [optedOut('2026-11-24 09:00', ['all']), optedIn('2026-11-24 10:00', ['all'])], 'owed'],
    ['of everything, and in again for that', [optedOut('2026-11-24 09:00', ['all']), optedIn('2026-11-24 10:00', ['suspect-arrested'])], 'owed'],
    ['of everything, and in again for another', [optedOut('2026-11-24 09:00', ['all']), optedIn('2026-11-24 10:00', ['suspect-charged'])], 'excused: opted-out'],
    ['of that rule, and in again for everything', [optedOut('2026-11-24 09:00', ['suspect-arrested']), optedIn('2026-11-24 10:00', ['all'])], 'owed'],
    ['in, and out again', [optedOut('2026-11-24 09:00', ['all']), optedIn('2026-11-24 10:00', ['all']), optedOut('2026-11-24 11:00', ['all'])], 'excused: opted-out'],
    ['but told all the same', [optedOut('2026-11-24 09:00', ['all']), told('2026-11-24 12:00', [arrest])], 'met'],
  ])('%s', (_name, events, state) => {
    expect(story.with(...events).as(NOW).state('suspect-arrested')).toBe(state)
  })

  it('opting in again makes it owed with its old day, or overdue', () => {
    const back = story.with(optedOut('2026-11-24 09:00', ['all']), optedIn('2026-12-02 10:00', ['all']))
    expect(back.as('2026-12-02 11:00').one('suspect-arrested')).toMatchObject({ state: 'overdue', dueOn: '2026-11-30', late: true })
  })

  it.each([
    ['what must be told', bailed('2026-11-23 10:00'), 'suspect-bailed'],
    ['what must be done', happened('investigation-opened', '2026-11-23 10:00', {}), 'agree-contact'],
  ])('never ends %s', (_name, event, ruleId) => {
    expect(aCase(REPORTED).with(event, optedOut('2026-11-23 09:30', ['all', ruleId])).as('2026-11-23 12:00').state(ruleId)).toBe('owed')
  })

  const witness = happened('witness-required', '2026-11-24 09:00', { victimId: 'v1', hearingId: 'h1' })
  const appeal = happened('appeal-hearing-listed', '2026-11-23 10:00', { suspectRef: 's1', hearingId: 'h1' })
  it.each([
    ['a hearing at which they must give evidence', [listed('2026-11-23 10:00'), witness], 'hearing-listed', 'owed', true],
    ['its change', [relisted('2026-11-23 10:00'), witness], 'hearing-changed', 'owed', true],
    ['an appeal hearing', [appeal, witness], 'appeal-hearing', 'owed', true],
    ['another hearing', [listed('2026-11-23 10:00', 'h2'), witness], 'hearing-listed', 'excused: opted-out', false],
    ['a hearing without a witness', [listed('2026-11-23 10:00')], 'hearing-listed', 'excused: opted-out', false],
    ['one that asked them by mistake', [listed('2026-11-23 10:00'), witness, retracted('2026-11-24 10:00', witness, true)], 'hearing-listed', 'excused: opted-out', false],
  ])('and a witness: %s', (_name, events, ruleId, state, mustTell) => {
    const standing = aCase(REPORTED).with(optedOut('2026-11-23 09:30', ['all']), ...events).as('2026-11-24 11:00')
    expect([standing.state(ruleId), standing.one(ruleId).mustTell]).toEqual([state, mustTell])
  })
})

describe('a telling that was excused', () => {
  it.each(['would-prejudice-investigation', 'risk-to-safety', 'victim-asked-not-to-be-told', 'other'] as const)('says why: %s', (reason) => {
    expect(story.with(excused('2026-11-24 09:00', [arrest], reason)).as(NOW).state('suspect-arrested')).toBe(`excused: ${reason}`)
  })

  const other = bailed('2026-11-23 11:00')
  it.each([
    ['about another event', [other, excused('2026-11-24 09:00', [other])], 'owed'],
    ['after it was told', [told('2026-11-23 12:00', [arrest]), excused('2026-11-24 09:00', [arrest])], 'met'],
    ['and told all the same', [excused('2026-11-24 09:00', [arrest]), told('2026-11-24 12:00', [arrest])], 'met'],
    ['and taken back', [excused('2026-11-24 09:00', [arrest]), retracted('2026-11-24 12:00', excused('2026-11-24 09:00', [arrest]), true)], 'owed'],
  ])('%s', (_name, events, state) => {
    expect(story.with(...events).as(NOW).state('suspect-arrested')).toBe(state)
  })

  it('is an excuse even where it must be told', () => {
    expect(aCase(REPORTED).with(other, excused('2026-11-24 09:00', [other])).as(NOW).state('suspect-bailed')).toBe('excused: risk-to-safety')
  })
})

describe('a hold and a restricted case excuse nothing', () => {
  it.each([
    ['held', happened('contact-held', '2026-11-23 10:30', { reason: 'threat', until: '2026-12-31T09:00:00Z' })],
    ['restricted', happened('case-restricted', '2026-11-23 10:30', { reason: 'covert' })],
  ])('%s: owed, then overdue', (_name, event) => {
    const given = story.with(event)
    expect([given.as(NOW).state('suspect-arrested'), given.as('2026-12-01 09:00').state('suspect-arrested')]).toEqual(['owed', 'overdue late'])
  })

  it('but the case says so, and when a hold will end', () => {
    const { context, wakeAt } = aCase('2026-11-23 09:00').with(happened('case-restricted', '2026-11-23 10:00', { reason: 'covert' }), happened('contact-held', '2026-11-23 10:30', { victimId: 'v1', reason: 'threat', until: '2026-11-23T15:00:00Z' })).as('2026-11-23 11:00').derived
    expect(context).toMatchObject({ restricted: true, holds: [{ victimId: 'v1', reason: 'threat', until: london('2026-11-23 15:00') }] })
    expect(wakeAt).toBe(london('2026-11-23 15:00'))
  })
})
