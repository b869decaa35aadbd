import { describe, expect, it } from '@jest/globals'
import type { CaseEvent } from '@kept-informed/case-event'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import type { Obligation } from './index.js'
import { aCase } from './testing/a-case.js'
import { arrested, happened } from './testing/happened.js'
import { CALENDAR, london, wallClock } from './testing/london.js'

const complained = (at: string) => happened('complaint-made', at, { victimId: 'v1', complaintId: 'c1', provider: 'police' })
const escaped = (at: string) => happened('offender-escaped', at, { offenderRef: 's1' })
const sentenced = (at: string, data: { receivedByWcu?: string } = {}, heard = at) => happened('sentence-passed', at, { suspectRef: 's1', sentence: 'two years', ...data }, { heard })

// A rule of each limit, for a victim of standard entitlement, so that the whole derivation is checked and not only the counting.
const RULE_OF: Record<number, [ruleId: string, event: (at: string) => CaseEvent]> = {
  1: ['bail-views', (at) => happened('suspect-bailed', at, { suspectRef: 's1', conditions: [{ text: 'no contact', safeguards: ['v1'] }] })],
  2: ['support-referral', (at) => happened('victim-added', at, { victimId: 'v2', role: 'victim' })],
  5: ['suspect-arrested', arrested],
  10: ['complaint-reply', complained],
  20: ['victim-contact-scheme-contact', (at) => happened('victim-contact-scheme-referred', at, { victimId: 'v1' })],
}

function owed(ruleId: string, event: CaseEvent): Obligation {
  return aCase('2026-11-20 09:00').with(event).as('2026-11-20 09:00').one(ruleId, { because: event })
}

describe('the checked dates of the Code', () => {
  const rows: [day: string, clockStarts: string, one: string, two: string, five: string, ten: string, twenty: string][] = [
    ['Mon', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-30', '2026-12-07', '2026-12-21'],
    ['Sat', '2026-11-28', '2026-11-30', '2026-12-01', '2026-12-04', '2026-12-11', '2026-12-29'],
    ['Thu', '2026-12-24', '2026-12-29', '2026-12-30', '2027-01-05', '2027-01-12', '2027-01-26'],
    ['Thu', '2027-03-25', '2027-03-30', '2027-03-31', '2027-04-05', '2027-04-12', '2027-04-26'],
    ['Fri', '2027-12-24', '2027-12-29', '2027-12-30', '2028-01-05', '2028-01-12', '2028-01-26'],
  ]
  const each = rows.flatMap(([day, clockStarts, ...dueOn]) => [1, 2, 5, 10, 20].flatMap((days, index) => ['00:00', '12:00', '23:59'].map((time) => [day, `${clockStarts} ${time}`, days, dueOn[index] ?? ''] as const)))

  it.each(each)('given a clock that starts %s %s, then +%i working days is %s', (_day, clockStarts, days, dueOn) => {
    const [ruleId, event] = RULE_OF[days] ?? RULE_OF[5] ?? []
    if (!ruleId || !event) throw new Error('a rule of that limit')
    const obligation = owed(ruleId, event(clockStarts))
    expect(obligation.dueOn).toBe(dueOn)
    expect(wallClock(obligation.dueBy)).toBe(`${dueOn} 23:59:59.999`)
  })

  it.each([1, 2, 5, 10, 20])('a rule of %i working days is of that limit in the pack', (days) => {
    const row = SHIPPED_PACKS.flatMap(({ rows: all }) => all).find(({ ruleId }) => ruleId === RULE_OF[days]?.[0])
    expect(row?.limits).toMatchObject({ standard: days })
  })
})

describe('day 0', () => {
  it.each([
    ['a Saturday', '2026-11-28 10:00', '2026-12-04'],
    ['a Sunday', '2026-11-29 10:00', '2026-12-04'],
    ['Christmas Day', '2026-12-25 10:00', '2027-01-05'],
    ['a substitute day', '2026-12-28 10:00', '2027-01-05'],
    ['Good Friday', '2027-03-26 10:00', '2027-04-05'],
    ['the last minute of a Friday', '2026-11-27 23:59', '2026-12-04'],
    ['a summer evening that is still the day before in UTC', '2026-07-07 00:30', '2026-07-14'],
  ])('given %s (%s), then 5 working days end on %s', (_name, at, dueOn) => {
    expect(aCase('2026-07-01 09:00').with(arrested(at)).as('2026-07-01 09:00').one('suspect-arrested').dueOn).toBe(dueOn)
  })
})

describe('0 working days: a person must warn of an escape on the same local day', () => {
  it.each([
    ['a weekday', '2026-11-24 10:00', '2026-11-24'],
    ['a Sunday', '2026-11-29 10:00', '2026-11-29'],
    ['Christmas Day', '2026-12-25 10:00', '2026-12-25'],
    ['the last minute of a day', '2026-11-24 23:59', '2026-11-24'],
  ])('given an escape on %s (%s), then by the end of %s', (_name, at, dueOn) => {
    const warning = owed('escape-warning', escaped(at))
    expect(warning).toMatchObject({ dueOn, kind: 'act', mustTell: true })
    expect(wallClock(warning.dueBy)).toBe(`${dueOn} 23:59:59.999`)
  })
})

describe('due at the last millisecond of the London day', () => {
  it.each([
    ['in winter', '2026-11-23 10:00', '2026-11-30T23:59:59.999Z'],
    ['in summer', '2026-07-06 10:00', '2026-07-13T22:59:59.999Z'],
    ['over the change to summer time', '2027-03-22 10:00', '2027-03-31T22:59:59.999Z'],
    ['over the change to winter time', '2026-10-19 10:00', '2026-10-26T23:59:59.999Z'],
  ])('%s', (_name, at, dueBy) => {
    expect(aCase('2026-07-01 09:00').with(arrested(at)).as('2026-07-01 09:00').one('suspect-arrested').dueBy).toBe(Date.parse(dueBy))
  })

  it.each([
    ['on that millisecond', '2026-11-30 23:59:59.999', 'owed', false],
    ['a millisecond later', '2026-12-01 00:00', 'overdue', true],
  ])('%s (%s) it is %s', (_name, now, state, late) => {
    expect(aCase('2026-11-20 09:00').with(arrested('2026-11-23 10:00')).as(now).one('suspect-arrested')).toMatchObject({ state, late })
  })

  it('and the next instant at which something becomes overdue is said', () => {
    const story = aCase('2026-11-20 09:00').with(escaped('2026-11-20 10:00'))
    expect(wallClock(story.as('2026-11-20 11:00').derived.wakeAt)).toBe('2026-11-21 00:00:00.000')
  })
})

describe('a clock that starts when the Witness Care Unit had it', () => {
  it.each([
    ['it says when', sentenced('2026-11-23 10:00', { receivedByWcu: '2026-11-25T09:00:00Z' }, '2026-11-27 10:00'), '2026-11-25 09:00:00.000', '2026-11-26', false],
    ['it does not say: its arrival is assumed', sentenced('2026-11-23 10:00', {}, '2026-11-27 10:00'), '2026-11-27 10:00:00.000', '2026-11-30', true],
  ])('given %s', (_name, event, clockStartedAt, dueOn, assumedClock) => {
    const obligation = owed('sentence', event)
    expect(wallClock(obligation.clockStartedAt)).toBe(clockStartedAt)
    expect(obligation).toMatchObject({ clock: 'received-by-wcu', dueOn, assumedClock })
  })

  it('an event’s own clock is never assumed', () => {
    expect(owed('suspect-arrested', arrested('2026-11-23 10:00', { heard: '2026-11-27 10:00' }))).toMatchObject({ clock: 'event', dueOn: '2026-11-30', assumedClock: false, clockStartedAt: london('2026-11-23 10:00') })
  })
})

describe('the pack in force on the local day on which the clock starts', () => {
  it('before the Code of April 2021 nothing is owed by it', () => {
    expect(aCase('2021-03-31 23:59').as('2021-04-02 09:00').derived.obligations).toEqual([])
  })

  it('a new version counts from its own first day, and every obligation names its version', () => {
    const [code] = SHIPPED_PACKS
    if (!code) throw new Error('the Code is shipped')
    const packs = [{ ...code, effectiveTo: '2026-11-24' }, { ...code, version: '2026', effectiveFrom: '2026-11-25', rows: code.rows.map((row) => ({ ...row, limits: { standard: 3, enhanced: 3 } })) }]
    const standing = aCase('2026-11-20 09:00', { packs }).with(arrested('2026-11-24 23:59', { id: 'a' }), arrested('2026-11-25 00:00', { id: 'b' })).as('2026-11-25 09:00')
    expect(standing.all('suspect-arrested').map(({ codeVersion, dueOn }) => [codeVersion, dueOn])).toEqual([['2021', '2026-12-01'], ['2026', '2026-11-30']])
  })
})

describe('past the end of the list of bank holidays', () => {
  it('an event whose own obligation lies beyond it is set aside, alone and by name', () => {
    const [late, told] = [arrested('2028-12-28 10:00'), happened('victim-told', '2028-12-28 12:00', { victimId: 'v1', by: 'o1', how: 'phone' })]
    const { setAside, recorded } = aCase('2028-12-01 09:00').with(late, told).as('2028-12-28 13:00').derived
    expect(setAside).toEqual([{ source: 'urn:records', id: late.id, reason: 'beyond-calendar', pointers: [] }])
    expect(recorded.map(({ id }) => id)).toContain(told.id)
  })

  it('the list ends where it says', () => {
    expect(CALENDAR.lastDay).toBe('2028-12-31')
  })
})
