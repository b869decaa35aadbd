import { describe, expect, it } from '@jest/globals'
import type { Contact } from '@kept-informed/victim'
import { after, decide, type Given, hold, inCategory, only, owing, person, riskyAndEnhanced, said } from '../testing/deciding.js'
import { at, context, email, letter, NOW, obligation, text } from '../testing/ordinary-news.js'

describe('what can be tried, best first', () => {
  const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16)
  const rungs = (given: Given): string[] => decide(given).rungs.map(({ channel, leavesAt, arrivesAt }) => `${channel} ${iso(leavesAt)} ${iso(arrivesAt)}`)
  const office: Contact = { ...text, safeHours: [{ days: ['mon'], from: '09:00', to: '10:00' }] }
  const held = hold('v1', '2026-11-25T06:00')
  const soon = (by: string): Given => owing({ dueBy: at(by), dueOn: by.slice(0, 10) })
  const [now, night, morning] = ['2026-11-23T10:00', '2026-11-23T21:00', '2026-11-24T08:00']
  const afterThePost = '2026-11-23T17:31'
  const monday = '2026-11-30T09:00'
  const atOnce = [`sms ${now} ${now}`, `email ${now} ${now}`, `letter ${now} 2026-11-26T23:59`]
  const byLetterIfPossible = person({ prefers: ['letter', 'sms', 'email'] })
  it.each<[string, Given, string[]]>([
    ['by preference, each when it leaves and arrives', {}, atOnce],
    ['the preferred letter that would come too late comes last', { ...soon('2026-11-24T23:59:59.999Z'), victim: byLetterIfPossible }, atOnce],
    ['in safe hours', { now: night }, [`sms ${morning} ${morning}`, `email ${morning} ${morning}`, `letter ${night} 2026-11-27T23:59`]],
    ['what is tried again goes first', { again: 'email' }, [`email ${now} ${now}`, `sms ${now} ${now}`, `letter ${now} 2026-11-26T23:59`]],
    ['not what has failed, nor what belongs to a suspect', { tried: [{ contactId: 'text', since: NOW }], adverse: new Set(['email']) }, [`letter ${now} 2026-11-26T23:59`]],
    ['a hold has an end', held, ['sms 2026-11-25T08:00 2026-11-25T08:00', 'email 2026-11-25T08:00 2026-11-25T08:00', 'letter 2026-11-25T06:00 2026-11-30T23:59']],
    ['an approval may come at once', { ...inCategory('domestic-abuse'), ...only(text) }, [`sms ${now} ${now}`]],
    ['an approval of a letter: the post that it would still catch', { ...inCategory('domestic-abuse'), now: afterThePost, ...only(letter) }, [`letter ${afterThePost} 2026-11-27T23:59`]],
    ['an approval may come at night, and the text then waits for its hour', { ...inCategory('domestic-abuse'), now: night, ...only(text) }, [`sms ${morning} ${morning}`]],
    ['what an officer refused is not tried', after('refused', inCategory('domestic-abuse')), []],
    ['a call comes first and there is no day: as if it came at once', { ...riskyAndEnhanced({ dueBy: null, dueOn: null }), ...only(text) }, [`sms ${now} ${now}`]],
    ['a call comes first: half of the time', { ...riskyAndEnhanced({ dueBy: at('2026-11-25T10:00') }), ...only(text) }, ['sms 2026-11-24T10:00 2026-11-24T10:00']],
    ['too late for all: the one that comes first', { ...soon('2026-11-23T23:59:59.999Z'), now: night, ...only(office, email) }, [`email ${morning} ${morning}`, `sms ${monday} ${monday}`]],
    ['nothing for officers only', { victim: person({ officerOnly: true }) }, []],
    ['nothing in a restricted case', { context: context({ restricted: true }) }, []],
    ['nothing without details', { victim: person(null) }, []],
    ['nothing when all have failed', { tried: [text, email, letter].map(({ contactId }) => ({ contactId, since: NOW })) }, []],
    ['nothing for what was told by a person', owing({ state: 'met', metBy: 'person' }), []],
  ])('%s', (_, given, expected) => expect(rungs(given)).toEqual(expected))
})

describe('too late for every contact: a person calls at once', () => {
  const today = owing({ dueBy: at('2026-11-23T23:59:59.999Z'), dueOn: '2026-11-23' })
  const justHeard = { ...obligation({}, 'suspect-bailed').facts, receivedAt: at('2026-11-23T18:00') }
  const riskyToday = owing({ entitlement: 'enhanced', dueBy: at('2026-11-23T23:59:59.999Z'), facts: justHeard })
  it.each<[string, Given, string]>([
    ['a letter that would arrive too late goes, and a call is due', { ...owing({ dueBy: at('2026-11-25T23:59:59.999Z') }), ...only(letter) }, 'letter full (call)'],
    ['a letter that is in time', { ...owing({ dueBy: at('2026-11-26T23:59:59.999Z') }), ...only(letter) }, 'letter full'],
    ['a letter after the cut-off is a day later', { now: '2026-11-23T17:31', ...owing({ dueBy: at('2026-11-26T23:59:59.999Z') }), ...only(letter) }, 'letter full (call)'],
    ['a text in time goes before the letter that is preferred', { ...owing({ dueBy: at('2026-11-24T23:59:59.999Z') }), victim: person({ prefers: ['letter', 'sms'] }) }, 'sms full'],
    ['no safe hour is left today', { now: '2026-11-23T20:00', ...today, ...only(text) }, 'outside-safe-hours (call)'],
    ['a moment before that', { now: '2026-11-23T19:59', ...today, ...only(text) }, 'sms full'],
    ['an approval that comes now comes too late', { ...inCategory('domestic-abuse'), now: '2026-11-23T20:00', ...today, ...only(text) }, 'needs-approval (approve-message+call)'],
    ['half of the time would be too late', { now: '2026-11-23T18:00', ...riskyToday, ...only(text) }, 'call-first (call-first+call)'],
    ['a hold that ends too late', { ...hold('v1', '2026-11-23T21:00'), ...today }, 'held (call)'],
    ['what is overdue already and leaves at once', owing({ state: 'overdue', dueBy: NOW - 1 }), 'sms full'],
    ['what is overdue already and has to wait', { now: '2026-11-23T21:00', ...owing({ state: 'overdue', dueBy: NOW - 1 }), ...only(text) }, 'outside-safe-hours (call)'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))

  it('and it is looked at again when it is the officer’s turn, and when an approval would come too late', () => {
    const waiting = { ...inCategory('domestic-abuse'), ...today, ...only(text) }
    expect(decide(waiting)).toMatchObject({ do: 'withhold', tasks: [{ kind: 'approve-message' }], lookAgainAt: at('2026-11-23T11:00') })
    const decision = decide({ ...waiting, now: '2026-11-23T11:00' })
    expect(said(decision)).toBe('needs-approval (approve-message+call)')
    const again = decision.do === 'withhold' ? decision.lookAgainAt : null
    expect([at('2026-11-23T19:59:59.999Z') <= (again ?? 0), (again ?? 0) <= at('2026-11-23T20:01')]).toEqual([true, true])
  })
})
