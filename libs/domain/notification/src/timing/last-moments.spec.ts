import { describe, expect, it } from '@jest/globals'
import { type Asked, lastMomentsIn, london, person, wall } from '../testing/a-decision.js'
import { context, email, letter, text } from '../testing/ordinary-news.js'

/** Each way and person with its last moment, as `DD HH:MM`. */
function shown(asked: Asked): string {
  const moments = lastMomentsIn(asked)
  if (moments === null) return 'no day presses'
  return [...moments.steps.map(({ contactId, startBy }) => `${contactId} ${wall(startBy)}`), `officer ${wall(moments.officerBy)}`, `supervisor ${wall(moments.supervisorBy)}`].join(' · ')
}
const held = (until: string): Partial<Asked> => ({ context: context({ holds: [{ victimId: 'v1', reason: 'x', from: 0, until: london(until) }] }) })
const mornings = { ...text, safeHours: [{ days: ['mon' as const, 'tue' as const], from: '08:00', to: '10:00' }] }

describe('the last moments of a message', () => {
  it.each<[string, Asked, string]>([
    ['all three, a week ahead', { dueOn: '2026-11-30', now: '2026-11-24 10:00' }, 'text 25 16:50 · email 25 17:10 · letter 25 17:30 · officer 30 11:00 · supervisor 30 15:00'],
    ['the letter would be too late', { dueOn: '2026-11-25', now: '2026-11-24 10:00' }, 'text 25 10:25 · email 25 10:45 · officer 25 11:00 · supervisor 25 15:00'],
    ['a text that may be read in the morning only', { dueOn: '2026-11-30', now: '2026-11-24 09:00', contacts: [mornings] }, 'text 30 09:59 · officer 30 11:00 · supervisor 30 15:00'],
    ['held over Friday: from then on', { dueOn: '2026-11-30', now: '2026-11-24 10:00', contacts: [text, letter], ...held('2026-11-28 10:00') }, 'text 30 10:45 · officer 30 11:00 · supervisor 30 15:00'],
    ['held past its day', { dueOn: '2026-11-25', now: '2026-11-24 10:00', ...held('2026-12-24 10:00') }, 'no day presses'],
    ['the text has failed: what is left', { dueOn: '2026-11-30', now: '2026-11-24 10:00', contacts: [text, email], tried: [{ contactId: 'text', since: london('2026-11-24 09:00') }] }, 'email 30 10:45 · officer 30 11:00 · supervisor 30 15:00'],
    ['nobody to write to: people only', { dueOn: '2026-11-25', now: '2026-11-24 10:00', victim: person(null) }, 'officer 25 11:00 · supervisor 25 15:00'],
    ['the officer’s moment is past', { dueOn: '2026-11-25', now: '2026-11-25 12:00', contacts: [email, letter] }, 'email 25 12:00 · officer 25 11:00 · supervisor 25 15:00'],
    ['overdue', { dueOn: '2026-11-23', now: '2026-11-24 10:00' }, 'no day presses'],
  ])('%s', (_what, asked, expected) => expect(shown(asked)).toBe(expected))
})
