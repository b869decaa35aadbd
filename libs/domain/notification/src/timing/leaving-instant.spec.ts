import { describe, expect, it } from '@jest/globals'
import type { Obligation } from '@kept-informed/obligation'
import type { Contact } from '@kept-informed/victim'
import { after, decide, type Given, inCategory, only, owing, said } from '../testing/deciding.js'
import { at, email, letter, obligation, text } from '../testing/ordinary-news.js'

const office: Contact = { ...text, safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] }
/** Risky, for somebody who gets texts, and due at the end of the year. */
const bail = (over: Partial<Obligation> = {}): Given =>
  ({ ...owing({ dueBy: at('2026-12-31T23:59:59.999Z'), dueOn: '2026-12-31', ...over }, 'suspect-bailed'), ...only(text) })

/** null: now. */
function leaves(given: Given, expected: string | null): void {
  const decision = decide(given)
  if (expected === null) expect(decision.do).toBe('send')
  else expect(decision).toMatchObject({ do: 'withhold', reasons: ['outside-safe-hours'], lookAgainAt: at(expected) })
}

describe('when it leaves', () => {
  const agreed = owing({ ruleId: 'periodic-update', clock: 'agreed', dueOn: '2026-12-07', dueBy: at('2026-12-07T23:59:59.999Z') })
  it.each<[string, Given, string | null]>([
    ['at night: in the morning', { now: '2026-11-23T21:00', ...only(text) }, '2026-11-24T08:00'],
    ['at night with a letter too: still the first preference', { now: '2026-11-23T21:00' }, '2026-11-24T08:00'],
    ['on a Saturday, office hours only', { now: '2026-11-28T10:00', ...only(office) }, '2026-11-30T09:00'],
    ['risky, Friday at four', { ...bail(), now: '2026-11-27T16:00' }, '2026-11-30T08:00'],
    ['risky, Friday just before', { ...bail(), now: '2026-11-27T15:59' }, null],
    ['risky, Sunday', { ...bail(), now: '2026-11-29T12:00' }, '2026-11-30T08:00'],
    ['risky, on Christmas Eve at four: after the holidays', { ...bail(), now: '2026-12-24T16:00' }, '2026-12-29T08:00'],
    ['risky, Christmas Eve, due that day: at once', { ...bail({ dueBy: at('2026-12-24T23:59:59.999Z') }), now: '2026-12-24T16:00' }, null],
    ['risky, Friday evening, due on Monday: on Monday', { ...bail({ dueBy: at('2026-11-30T23:59:59.999Z') }), now: '2026-11-27T19:00' }, '2026-11-30T08:00'],
    ['an agreed update: in the first safe hour of its day', { now: '2026-11-23T10:00', ...only(text), ...agreed }, '2026-12-07T08:00'],
    ['an agreed update by letter: as many days before as it takes', { now: '2026-11-23T10:00', ...only(letter), ...agreed }, '2026-12-02T00:00'],
  ])('%s', (_, given, expected) => leaves(given, expected))

  it('another contact that is in time goes before the preferred one that is not', () => {
    const decision = decide({ now: '2026-11-28T10:00', ...only(office, email), ...owing({ dueBy: at('2026-11-28T23:59:59.999Z') }) })
    expect(said(decision)).toBe('email full')
  })

  it('an agreed update whose day nobody can count waits for a person', () => {
    expect(said(decide({ ...owing({ clock: 'agreed', dueOn: null, dueBy: null }) }))).toBe('wait (act)')
  })
})

describe('hours and quiet times bind a message also after a call, an approval or half of the time', () => {
  const nights: Contact = { ...text, safeHours: [{ days: ['mon', 'tue'], from: '22:00', to: '24:00' }, { days: ['tue', 'wed'], from: '00:00', to: '06:00' }] }
  const anyMonday: Contact = { ...text, safeHours: [{ days: ['mon'], from: '06:00', to: '24:00' }] }
  const approved = after('approved', { ...inCategory('domestic-abuse'), ...bail() })
  const called = after('done', bail({ entitlement: 'enhanced' }))
  const heard = { ...obligation({}, 'suspect-bailed').facts, receivedAt: at('2026-11-20T10:00') }
  const halfGone = bail({ entitlement: 'enhanced', dueBy: at('2026-11-27T23:59:59.999Z'), facts: heard })
  it.each<[string, Given, string | null]>([
    ['approved at night: in the morning', { ...approved, now: '2026-11-24T02:00' }, '2026-11-24T08:00'],
    ['approved on Friday at five: on Monday', { ...approved, now: '2026-11-27T17:00' }, '2026-11-30T08:00'],
    ['called on Friday at five: on Monday', { ...called, now: '2026-11-27T17:00' }, '2026-11-30T08:00'],
    ['called at night: in the morning', { ...called, now: '2026-11-24T23:00' }, '2026-11-25T08:00'],
    ['half of the time is gone at night: in the morning', { ...halfGone, now: '2026-11-24T22:00' }, '2026-11-25T08:00'],
    ['half of the time is gone by day: now', { ...halfGone, now: '2026-11-24T12:00' }, null],
    ['risky by letter on Friday at five: quiet binds it too', { ...bail(), ...only(letter), now: '2026-11-27T17:00' }, '2026-11-30T08:00'],
    ['a letter ignores safe hours', { ...only({ ...letter, safeHours: [] }), now: '2026-11-24T02:00' }, null],
    ['news that is not risky leaves on Friday at five', { ...only(text), now: '2026-11-27T17:00' }, null],
    ['risky on Maundy Thursday at four: after Easter Monday', { ...bail({ dueBy: at('2027-04-30T22:59:59.999Z') }), now: '2027-03-25T16:00' }, '2027-03-30T07:00'],
    ['risky on Monday before eight, due that evening', { ...bail({ dueBy: at('2026-11-30T23:59:59.999Z') }), ...only(anyMonday), now: '2026-11-30T07:00' }, '2026-11-30T08:00'],
    ['risky, quiet, and office hours after it', { ...bail(), ...only(office), now: '2026-11-28T12:00' }, '2026-11-30T09:00'],
    ['hours across midnight are two entries: before it', { ...only(nights), now: '2026-11-23T23:59' }, null],
    ['hours across midnight: after it', { ...only(nights), now: '2026-11-24T00:00' }, null],
    ['hours across midnight: when they are over', { ...only(nights), now: '2026-11-24T06:00' }, '2026-11-24T22:00'],
    ['the night on which an hour is missing', { ...only(text), now: '2026-03-28T22:00' }, '2026-03-29T07:00'],
    ['the night on which an hour comes twice', { ...only(text), now: '2026-10-24T21:00' }, '2026-10-25T08:00'],
  ])('%s', (_, given, expected) => leaves(given, expected))
})
