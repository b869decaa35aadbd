import { describe, expect, it } from '@jest/globals'
import { workingCalendar } from '@kept-informed/victims-code'
import fc from 'fast-check'
import { worksOn } from '../timing/office-days.js'
import { decideNudge, NUDGE_GAP_MS } from './decide-nudge.js'
import type { NudgeCircumstances, Waiting } from './nudge.js'

const CALENDAR = workingCalendar()
/** London's wall clock; 24 November 2026 is a Tuesday. */
const at = (wall: string): number => CALENDAR.instantAt(wall.slice(0, 10), wall.slice(11))
const end = (day: string): number => CALENDAR.endOfDay(day)
const waiting = (id: string, dueBy: number | null, openedAt: number | null = at('2026-11-20 10:00')): Waiting => ({ id, caseId: `case-${id}`, obligationIds: [], dueBy, openedAt })
const officer = (own: Waiting[], more: Partial<NudgeCircumstances> = {}): NudgeCircumstances => ({ own, ofOthers: [], last: null, asked: false, ...more })
const supervisor = (dueBy: number, nudgeable = true, more: Partial<NudgeCircumstances> = {}): NudgeCircumstances => officer([], { ofOthers: [{ ...waiting('theirs', dueBy), nudgeable }], ...more })

const [late, today, tomorrow, later] = [waiting('late', end('2026-11-23')), waiting('today', end('2026-11-24')), waiting('tomorrow', end('2026-11-25')), waiting('later', end('2026-11-26'))]

describe('a nudge to an officer', () => {
  it.each<[string, NudgeCircumstances, string, boolean]>([
    ['when something is late', officer([late]), '2026-11-24 09:00', true],
    ['when something is due today', officer([today]), '2026-11-24 09:00', true],
    ['when something is due on the next working day', officer([tomorrow]), '2026-11-24 09:00', true],
    ['on a Friday about Monday', officer([waiting('x', end('2026-11-30'))]), '2026-11-27 09:00', true],
    ['on Christmas Eve about the day after Boxing Day’s holiday', officer([waiting('x', end('2026-12-29'))]), '2026-12-24 09:00', true],
    ['not about what has time', officer([later]), '2026-11-24 09:00', false],
    ['not about what has no day', officer([waiting('x', null)]), '2026-11-24 09:00', false],
    ['not when nothing waits', officer([]), '2026-11-24 09:00', false],
    ['not about what came just now', officer([waiting('x', end('2026-11-24'), at('2026-11-24 10:00'))]), '2026-11-24 10:14', false],
    ['about what came a quarter of an hour ago', officer([waiting('x', end('2026-11-24'), at('2026-11-24 10:00'))]), '2026-11-24 10:15', true],
    ['not before office hours', officer([late]), '2026-11-24 08:59', false],
    ['not after them', officer([late]), '2026-11-24 17:00', false],
    ['not on a Saturday', officer([late]), '2026-11-28 12:00', false],
    ['not on a bank holiday', officer([late]), '2026-12-25 12:00', false],
    ['not a second time that day', officer([late, today], { last: at('2026-11-24 09:00') }), '2026-11-24 16:00', false],
    ['a second time when more is late', officer([late, waiting('x', at('2026-11-24 11:00'))], { last: at('2026-11-24 09:00') }), '2026-11-24 11:01', true],
    ['a second time for what came and was late already', officer([waiting('x', end('2026-11-23'), at('2026-11-24 10:30'))], { last: at('2026-11-24 09:00') }), '2026-11-24 10:31', true],
    ['never twice within the hour', officer([waiting('x', at('2026-11-24 09:30'))], { last: at('2026-11-24 09:00') }), '2026-11-24 09:59', false],
    ['again on the next working day', officer([late], { last: at('2026-11-24 09:00') }), '2026-11-25 09:00', true],
    ['when a supervisor asks and something waits', officer([later], { asked: true }), '2026-11-24 10:00', true],
    ['not when a supervisor asks and nothing waits', officer([], { asked: true }), '2026-11-24 10:00', false],
    ['not at night when a supervisor asks', officer([late], { asked: true }), '2026-11-24 20:00', false],
    ['not twice within the hour when a supervisor asks', officer([late], { asked: true, last: at('2026-11-24 09:30') }), '2026-11-24 10:00', false],
  ])('%s', (_, circumstances, now, nudged) => expect(decideNudge(circumstances, CALENDAR, at(now)) !== null).toBe(nudged))

  it('says how many, how many of them late, and the soonest day', () => {
    expect(decideNudge(officer([tomorrow, late, waiting('x', null)]), CALENDAR, at('2026-11-24 09:00'))).toEqual({
      waiting: 3, overdue: 1, soonestDue: late.dueBy, ofOthers: 0, caseIds: ['case-tomorrow', 'case-late', 'case-x'],
    })
  })
})

describe('a nudge to a supervisor', () => {
  it.each<[string, NudgeCircumstances, string, boolean]>([
    ['not on the first day that it is late: the officer is nudged', supervisor(end('2026-11-23')), '2026-11-24 09:00', false],
    ['a working day later', supervisor(end('2026-11-23')), '2026-11-25 09:00', true],
    ['over a weekend: late since Friday, not yet on Monday', supervisor(end('2026-11-27')), '2026-11-30 09:00', false],
    ['over a weekend: late since Friday, on Tuesday', supervisor(end('2026-11-27')), '2026-12-01 09:00', true],
    ['at once about who has no address', supervisor(end('2026-11-23'), false), '2026-11-24 09:00', true],
    ['not about what is not late', supervisor(end('2026-11-25'), false), '2026-11-24 09:00', false],
    ['not a second time that day', supervisor(end('2026-11-23'), true, { last: at('2026-11-25 09:00') }), '2026-11-25 15:00', false],
  ])('%s', (_, circumstances, now, nudged) => expect(decideNudge(circumstances, CALENDAR, at(now)) !== null).toBe(nudged))

  it('counts what came to them as a task of their own once', () => {
    const circumstances = officer([{ ...today, obligationIds: ['o-1'] }], { ofOthers: [{ ...waiting('call', end('2026-11-20')), obligationIds: ['o-1'], nudgeable: true }, { ...waiting('other', end('2026-11-20')), nudgeable: true }] })
    expect(decideNudge(circumstances, CALENDAR, at('2026-11-24 09:00'))).toMatchObject({ waiting: 1, ofOthers: 1, soonestDue: end('2026-11-20') })
  })
})

describe('always', () => {
  const instant = fc.integer({ min: at('2026-11-02 00:00'), max: at('2027-01-10 00:00') })
  const one = fc.record({ id: fc.uuid(), caseId: fc.constantFrom('a', 'b'), obligationIds: fc.constant([]), dueBy: fc.option(instant), openedAt: fc.option(instant) })
  const circumstances = fc.record({ own: fc.array(one, { maxLength: 4 }), ofOthers: fc.array(fc.tuple(one, fc.boolean()).map(([what, nudgeable]) => ({ ...what, nudgeable })), { maxLength: 3 }), last: fc.option(instant), asked: fc.boolean() })

  it('in office hours, an hour apart, and about something', () => {
    fc.assert(fc.property(circumstances, instant, (given, now) => {
      const nudge = decideNudge(given, CALENDAR, now)
      if (nudge === null) return
      const day = CALENDAR.localDate(now)
      expect(worksOn(day, CALENDAR) && now >= CALENDAR.instantAt(day, '09:00') && now < CALENDAR.instantAt(day, '17:00')).toBe(true)
      expect(given.last === null || now - given.last >= NUDGE_GAP_MS).toBe(true)
      expect(nudge.waiting + nudge.ofOthers).toBeGreaterThan(0)
    }))
  })

  it('nobody is nudged twice in a day while nothing more becomes late', () => {
    const [first, last] = [at('2026-11-24 09:30'), at('2026-11-24 17:00')]
    const before = fc.integer({ min: at('2026-11-02 00:00'), max: first - 1 })
    const after = fc.integer({ min: last, max: at('2027-01-10 00:00') })
    const known = fc.record({ id: fc.uuid(), caseId: fc.constant('a'), obligationIds: fc.constant([]), dueBy: fc.option(fc.oneof(before, after)), openedAt: fc.option(before) })
    fc.assert(fc.property(fc.array(known), fc.array(known), fc.integer({ min: first, max: last }), (own, others, now) => {
      const ofOthers = others.map((one) => ({ ...one, nudgeable: true }))
      expect(decideNudge({ own, ofOthers, last: first, asked: false }, CALENDAR, now)).toBeNull()
    }))
  })
})
