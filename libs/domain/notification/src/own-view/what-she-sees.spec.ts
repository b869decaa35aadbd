import { describe, expect, it } from '@jest/globals'
import type { Obligation } from '@kept-informed/obligation'
import { comesNext } from './comes-next.js'
import { workingCalendar } from '@kept-informed/victims-code'
import { callTimes, callWindow } from './call-times.js'
import { mayBeAsked } from './may-be-asked.js'
import { mayBeSeen } from './may-be-seen.js'

const told = { kind: 'inform', state: 'met', metBy: 'sms-receipt', obligationId: 'o' } as const

describe('what she may read', () => {
  it.each<[string, Partial<Pick<Obligation, 'kind' | 'state' | 'metBy'>>, boolean]>([
    ['what a text told', {}, true], ['what an email told', { metBy: 'email-accepted' }, true], ['what a letter told', { metBy: 'letter-arrived' }, true], ['what a person told', { metBy: 'person' }, true],
    ['not what is still owed', { state: 'owed', metBy: null }, false], ['not what is overdue', { state: 'overdue', metBy: null }, false],
    ['not what turned out never to have happened', { state: 'cancelled' }, false], ['not what need not be told', { state: 'excused' }, false], ['not what was done for her', { kind: 'act', metBy: 'event' }, false],
  ])('%s', (_, change, seen) => expect(mayBeSeen({ ...told, ...change }, new Set())).toBe(seen))

  it('not what stands recalled', () => expect(mayBeSeen(told, new Set(['o']))).toBe(false))
})

describe('what comes next', () => {
  const owed = (ruleId: string, eventType: string, over: Partial<Obligation> = {}): Obligation =>
    ({ ruleId, kind: 'inform', state: 'owed', victimId: 'v', dueBy: 5, late: false, facts: { eventType }, ...over }) as Obligation
  const next = (...obligations: Obligation[]): string[] => comesNext(obligations, 'v').map(({ ruleId }) => ruleId)

  it('names what she set going, the soonest first', () =>
    expect(next(owed('review-acknowledged', 'review-requested', { dueBy: null }), owed('periodic-update', 'contact-agreed', { dueBy: 9 }), owed('complaint-reply', 'complaint-made'))).toEqual(['complaint-reply', 'periodic-update', 'review-acknowledged']))
  it.each(['suspect-arrested', 'suspect-released', 'no-further-action', 'verdict-given', 'review-decided', 'offender-escaped'])('not what %s set going: the day would tell the news', (eventType) => expect(next(owed('x', eventType))).toEqual([]))
  it('not what is over, nor somebody else’s', () => expect(next(owed('x', 'crime-reported', { state: 'met' }), owed('y', 'crime-reported', { victimId: 'w' }))).toEqual([]))
})

describe('how did we do?', () => {
  const DAY = 86_400_000
  const NOW = Date.parse('2026-11-24T10:00:00Z')
  const news = (eventType: string, days: number, data: object = {}) => ({ facts: { eventType, data }, metAt: NOW - days * DAY }) as unknown as Obligation
  const asked = { surveyConsent: true, sensitive: false, child: false, told: [news('sentence-passed', 20)] }

  it.each<[string, Partial<typeof asked>, boolean]>([
    ['is asked after an outcome', {}, true], ['not without consent', { surveyConsent: false }, false], ['not of who needs an officer’s word', { sensitive: true }, false], ['not of a child', { child: true }, false],
    ['not before an outcome', { told: [news('suspect-charged', 20)] }, false], ['not while it is fresh', { told: [news('sentence-passed', 13)] }, false], ['not while other news is fresh', { told: [news('sentence-passed', 30), news('appeal-lodged', 2)] }, false],
    ['not long after', { told: [news('sentence-passed', 91)] }, false], ['not while a court waits', { told: [news('sentence-passed', 20), news('appeal-hearing-listed', 20, { at: '2026-12-01T10:00:00Z' })] }, false],
  ])('%s', (_, change, may) => expect(mayBeAsked({ ...asked, ...change }, NOW)).toBe(may))
})

describe('when a call is safe', () => {
  const calendar = workingCalendar()
  const at = (time: string): number => Date.parse(time)

  it.each([
    ['in the morning all of the day is offered', '2026-11-24T07:00:00Z', 'morning'], ['what ends in half an hour is not', '2026-11-24T11:31:00Z', 'afternoon'], ['at night it is the next day', '2026-11-24T21:00:00Z', 'morning'],
  ])('%s', (_, now, first) => expect(callTimes(calendar, at(now))[0]?.part).toBe(first))
  it('is a window by the clock in London that begins now at the earliest', () => {
    expect(callWindow(calendar, { day: '2026-11-24', part: 'afternoon' }, at('2026-11-24T10:00:00Z'))).toEqual({ from: at('2026-11-24T12:00:00Z'), until: at('2026-11-24T17:00:00Z') })
    expect(callWindow(calendar, { day: '2026-11-24', part: 'morning' }, at('2026-11-24T10:00:00Z'))).toEqual({ from: at('2026-11-24T10:00:00Z'), until: at('2026-11-24T12:00:00Z') })
    expect(callWindow(calendar, { day: '2026-07-01', part: 'morning' }, at('2026-07-01T05:00:00Z'))).toEqual({ from: at('2026-07-01T07:00:00Z'), until: at('2026-07-01T11:00:00Z') })
  })
  it.each(['2026-11-23', '2026-12-24', 'x'])('never %s', (day) => expect(callWindow(calendar, { day, part: 'evening' }, at('2026-11-24T10:00:00Z'))).toBeNull())
})
