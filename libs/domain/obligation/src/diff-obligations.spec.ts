import { describe, expect, it } from '@jest/globals'
import { type CaseFacts, NOTHING_PUBLISHED } from './index.js'
import { aCase, type CaseStory } from './testing/a-case.js'
import { type Said, say } from './testing/a-reader.js'
import { arrested, assessed, happened, optedIn, optedOut, relisted, listed, retracted, told } from './testing/happened.js'
import { london } from './testing/london.js'

const EMPTY = happened('officer-attended', '2026-11-23 09:30', {})
const arrest = arrested('2026-11-23 10:00')
const story = aCase('2026-11-23 09:00').with(arrest)
const bounced = story.messaged('suspect-arrested', { at: '2026-11-24 10:00', undone: '2026-11-24 12:00' })

/** The messages about obligations, as `type ruleId`, of `then` after what was said of `given`. */
function saying(given: [CaseFacts, string] | null, then: [CaseFacts, string]): string[] {
  const before = given ? say(NOTHING_PUBLISHED, ...given).published : NOTHING_PUBLISHED
  return say(before, ...then).messages.flatMap(({ type, data }) => ('obligation' in data ? [`${type.slice('obligation-'.length, -3)} ${data.obligation.ruleId}`] : []))
}

describe('what changed is said by its name', () => {
  const rows: [name: string, given: CaseStory, at: string, then: CaseStory, now: string, expected: string[]][] = [
    ['nothing changed', story, '2026-11-24 09:00', story, '2026-11-24 09:00', []],
    ['only time went by', story, '2026-11-23 11:00', story, '2026-11-24 09:00', []],
    ['an event that owes nothing', story, '2026-11-24 09:00', story.with(EMPTY), '2026-11-24 09:00', []],
    ['a duplicate', story, '2026-11-24 09:00', story.with(arrest), '2026-11-24 09:00', []],
    ['newly owed', aCase('2026-11-23 09:00'), '2026-11-24 09:00', story, '2026-11-24 09:00', ['owed suspect-arrested']],
    ['newly owed and already overdue', aCase('2026-11-23 09:00'), '2026-12-01 09:00', story, '2026-12-01 09:00', ['became-overdue suspect-arrested']],
    ['newly owed and already met', aCase('2026-11-23 09:00'), '2026-11-24 09:00', story.with(told('2026-11-23 12:00', [arrest])), '2026-11-24 09:00', ['met suspect-arrested']],
    ['met', story, '2026-11-24 09:00', story.with(told('2026-11-23 12:00', [arrest])), '2026-11-24 09:00', ['met suspect-arrested']],
    ['met at another time after all', story.with(told('2026-11-23 12:00', [arrest])), '2026-11-24 09:00', story.with(told('2026-11-23 12:00', [arrest]), told('2026-11-23 11:00', [arrest])), '2026-11-24 09:00', ['changed suspect-arrested']],
    ['met and come undone', story.messaged('suspect-arrested', { at: '2026-11-24 10:00' }), '2026-11-24 11:00', bounced, '2026-11-24 13:00', ['reopened suspect-arrested']],
    ['overdue and met', story, '2026-12-01 09:00', story.with(told('2026-12-01 10:00', [arrest])), '2026-12-01 11:00', ['met suspect-arrested']],
    ['excused', story, '2026-11-24 09:00', story.with(optedOut('2026-11-24 10:00', ['suspect-arrested'])), '2026-11-24 11:00', ['excused suspect-arrested']],
    ['excused and owed again', story.with(optedOut('2026-11-24 10:00', ['suspect-arrested'])), '2026-11-24 11:00', story.with(optedOut('2026-11-24 10:00', ['suspect-arrested']), optedIn('2026-11-24 12:00', ['all'])), '2026-11-24 13:00', ['reopened suspect-arrested']],
    ['cancelled', story, '2026-11-24 09:00', story.with(retracted('2026-11-24 10:00', arrest, false)), '2026-11-24 11:00', ['cancelled suspect-arrested']],
    ['told what was wrong', story.messaged('suspect-arrested', { at: '2026-11-24 10:00' }), '2026-11-24 11:00', story.messaged('suspect-arrested', { at: '2026-11-24 10:00' }).with(retracted('2026-11-24 12:00', arrest, true)), '2026-11-24 13:00', ['owed correction']],
    ['replaced', story.with(listed('2026-11-23 11:00')), '2026-11-23 12:00', story.with(listed('2026-11-23 11:00'), relisted('2026-11-23 13:00')), '2026-11-23 14:00', ['cancelled hearing-listed', 'owed hearing-changed']],
    ['no longer supported by any fact', story, '2026-11-24 09:00', story.with(happened('victim-died', '2026-11-23 09:30', { victimId: 'v1' })), '2026-11-24 09:00', ['excused support-referral', 'excused crime-confirmed', 'excused needs-assessment', 'excused victim-statement-offer', 'cancelled suspect-arrested']],
  ]
  it.each(rows)('%s', (...[, given, at, then, now, expected]) => {
    expect(saying([given.facts, at], [then.facts, now])).toEqual(expected)
  })

  it('the first time, everything', () => {
    expect(saying(null, [story.facts, '2026-11-23 11:00'])).toEqual(['owed support-referral', 'owed crime-confirmed', 'owed needs-assessment', 'owed victim-statement-offer', 'owed suspect-arrested'])
  })

  it('a sooner day', () => {
    expect(saying([story.facts, '2026-11-24 09:00'], [story.with(assessed('2026-11-24 10:00', 'enhanced')).facts, '2026-11-24 11:00'])).toEqual([
      'changed support-referral', 'changed crime-confirmed', 'met needs-assessment', 'changed victim-statement-offer', 'changed suspect-arrested',
    ])
  })

  it('time that makes it overdue', () => {
    expect(saying([story.facts, '2026-11-30 12:00'], [story.facts, '2026-12-01 00:00'])).toEqual(['became-overdue crime-confirmed', 'became-overdue needs-assessment', 'became-overdue victim-statement-offer', 'became-overdue suspect-arrested'])
  })
})

describe('said once', () => {
  const all = story.with(assessed('2026-11-24 10:00', 'enhanced'), told('2026-11-24 11:00', [arrest]), retracted('2026-11-24 12:00', arrest, true))

  it('the same facts said twice say nothing the second time', () => {
    const { published } = say(NOTHING_PUBLISHED, all.facts, '2026-11-24 13:00')
    expect(say(published, all.facts, '2026-11-24 13:00').messages).toEqual([])
  })

  it('what no fact supports any more is said to be cancelled once', () => {
    const gone = story.with(happened('victim-died', '2026-11-23 09:30', { victimId: 'v1' }))
    const { published } = say(NOTHING_PUBLISHED, story.facts, '2026-11-24 09:00')
    const then = say(published, gone.facts, '2026-11-24 09:00')
    expect(then.messages.filter(({ type }) => type === 'obligation-cancelled.v1')).toMatchObject([{ data: { obligation: { ruleId: 'suspect-arrested', state: 'cancelled', unfounded: true } } }])
    expect(say(then.published, gone.facts, '2026-11-24 09:00').messages).toEqual([])
  })
})

describe('beside obligations', () => {
  const types = (before: Said, given: CaseStory) => say(before, given.facts, '2026-11-24 13:00').messages.map(({ type }) => type).filter((type) => !type.startsWith('obligation-'))
  const said = (given: CaseStory) => say(NOTHING_PUBLISHED, given.facts, '2026-11-24 13:00').published
  it.each([
    ['a first event', NOTHING_PUBLISHED, aCase('2026-11-23 09:00'), ['case-event-recorded.v1', 'case-context-changed.v1']],
    ['an event that changes nothing of the context', said(aCase('2026-11-23 09:00')), aCase('2026-11-23 09:00').with(EMPTY), ['case-event-recorded.v1']],
    ['an event that was retracted', said(story), story.with(retracted('2026-11-24 12:00', arrest, true)), ['case-event-retracted.v1', 'case-event-recorded.v1', 'case-context-changed.v1']],
    ['another officer', said(story), story.with(happened('officer-changed', '2026-11-24 09:00', { officer: { officerId: 'o2' } })), ['case-event-recorded.v1', 'case-context-changed.v1']],
  ])('%s', (_name, before, given, expected) => {
    expect(types(before, given)).toEqual(expected)
  })

  it('an event is recorded with when it happened, when it came, and its hash', () => {
    const [message] = say(NOTHING_PUBLISHED, aCase('2026-11-23 09:00').facts, '2026-11-24 13:00', 7).messages
    expect(message).toMatchObject({ at: london('2026-11-24 13:00'), data: { revision: 7, event: { type: 'crime-reported', occurredAt: london('2026-11-23 09:00'), receivedAt: london('2026-11-23 09:00'), retracted: false, sha256: 'sha of crime-reported 2026-11-23 09:00' } } })
  })
})
