import { describe, expect, it } from '@jest/globals'
import { type Asked, decided, inWords, london, person } from '../testing/a-decision.js'
import { context, email, letter, text } from '../testing/ordinary-news.js'

const failed = (...contacts: { contactId: string }[]) => contacts.map(({ contactId }) => ({ contactId, since: london('2026-11-23 10:00') }))
/** Due on Wednesday the 25th: the officer's turn is at 11:00, the email's before that at 10:40, the supervisor's at 15:00. */
const due = { dueOn: '2026-11-25' }

describe('nobody carries the channel', () => {
  const neither: Pick<Asked, 'contacts' | 'down'> = { contacts: [text, email], down: ['sms', 'email'] }
  it.each<[string, Asked, string]>([
    ['all is well', { ...due, now: '2026-11-24 10:00' }, 'text · look 25 10:40'],
    ['texts are down, and there is lots of time: it waits', { ...due, now: '2026-11-24 10:00', down: ['sms'] }, 'text · look 25 10:40'],
    ['a minute before the email’s turn', { ...due, now: '2026-11-25 10:39', down: ['sms'] }, 'text · look 25 10:40'],
    ['the email’s turn', { ...due, now: '2026-11-25 10:40', down: ['sms'] }, 'email · look 25 11:00'],
    ['texts are back: they may be used', { ...due, now: '2026-11-25 10:40' }, 'text'],
    ['a letter comes next: it must catch the post', { dueOn: '2026-11-27', now: '2026-11-24 17:24', contacts: [text, letter], down: ['sms'] }, 'text · look 24 17:25'],
    ['the letter’s turn', { dueOn: '2026-11-27', now: '2026-11-24 17:25', contacts: [text, letter], down: ['sms'] }, 'letter · look 27 10:40'],
    ['the letter’s turn, but texts are well', { dueOn: '2026-11-27', now: '2026-11-24 17:25', contacts: [text, letter] }, 'text · look 27 11:00'],
    ['both are down, until the officer’s turn', { ...due, now: '2026-11-25 10:50', ...neither }, 'email · look 25 11:00'],
    ['all are down: the officer calls, and what comes back first is used', { ...due, now: '2026-11-25 11:00', ...neither }, 'text · call officer:PC1 nobody-carries'],
    ['texts only, and they are down', { ...due, now: '2026-11-25 10:59', contacts: [text], down: ['sms'] }, 'text · look 25 11:00'],
    ['texts only, and it is the officer’s turn', { ...due, now: '2026-11-25 11:00', contacts: [text], down: ['sms'] }, 'text · call officer:PC1 nobody-carries'],
    ['what is overdue does not wait for a channel', { dueOn: '2026-11-23', now: '2026-11-25 10:00', down: ['sms'] }, 'email'],
  ])('%s', (_, asked, expected) => expect(inWords(decided(asked))).toBe(expected))
})

describe('the officer, then who is set over them', () => {
  const callOf = (): string => decided({ ...due, now: '2026-11-24 10:00', tried: failed(text, email, letter) }).tasks[0]?.taskId ?? ''
  const call = (openedAt: string, ended: 'done' | null = null) => [{ taskId: callOf(), state: ended === null ? 'open' as const : 'done' as const, outcome: ended, openedAt: london(openedAt) }]
  const supervisor = 'officer:SGT'
  const none = { ...due, tried: failed(text, email, letter), supervisor }
  const itsTurn = { ...due, supervisor, now: '2026-11-25 15:00' }
  const held = { ...itsTurn, context: context({ holds: [{ victimId: 'v1', reason: 'x', from: 0, until: london('2026-12-24 10:00') }] }) }
  const underWay: Asked = { ...itsTurn, inHand: 'text' }
  const evening = { ...text, safeHours: [{ days: ['wed' as const], from: '18:00', to: '20:00' }] }
  const lookedFor = 'no-details · find-details officer:PC1 no-details'
  it.each<[string, Asked, string]>([
    ['nobody is set over them', { ...none, supervisor: null, now: '2026-11-25 16:00', tasks: call('2026-11-24 10:00') }, 'failed · call officer:PC1 no-contact-left'],
    ['asked a day before', { ...none, now: '2026-11-24 10:00' }, 'failed · call officer:PC1 no-contact-left · look 25 15:00'],
    ['a minute before the supervisor’s turn', { ...none, now: '2026-11-25 14:59', tasks: call('2026-11-24 10:00') }, 'failed · call officer:PC1 no-contact-left · look 25 15:00'],
    ['the supervisor’s turn', { ...none, now: '2026-11-25 15:00', tasks: call('2026-11-24 10:00') }, 'failed · call officer:PC1 no-contact-left · call officer:SGT officer-has-not-called'],
    ['the officer has called in time', { ...none, now: '2026-11-25 15:00', tasks: call('2026-11-24 10:00', 'done') }, 'failed · call officer:PC1 no-contact-left'],
    ['asked late: an hour for the officer', { ...none, now: '2026-11-25 15:30', tasks: call('2026-11-25 14:40') }, 'failed · call officer:PC1 no-contact-left · look 25 15:40'],
    ['asked late, an hour ago', { ...none, now: '2026-11-25 15:40', tasks: call('2026-11-25 14:40') }, 'failed · call officer:PC1 no-contact-left · call officer:SGT officer-has-not-called'],
    ['overdue, and nobody has called', { ...none, now: '2026-11-26 10:00', tasks: call('2026-11-25 14:40') }, 'failed · call officer:PC1 no-contact-left · call officer:SGT officer-has-not-called'],
    ['held: the supervisor hears of it in time too', { ...held, tasks: call('2026-11-24 10:00') }, 'held · call officer:PC1 held · call officer:SGT officer-has-not-called · look 24 10:00'],
    ['a text is on its way while a call waits', { ...underWay, tasks: call('2026-11-25 11:00') }, 'await-word · call officer:SGT officer-has-not-called'],
    ['a text is on its way, and nobody was asked to call', underWay, 'await-word'],
  ])('%s', (_, asked, expected) => expect(inWords(decided(asked))).toBe(expected))

  it.each<[string, Asked, string]>([
    ['no details: they are looked for', { ...due, now: '2026-11-25 10:59', victim: person(null) }, `${lookedFor} · look 25 11:00`],
    ['still none when it is the officer’s turn: a call', { ...due, now: '2026-11-25 11:00', victim: person(null) }, `${lookedFor} · call officer:PC1 time-is-short`],
    ['no safe hour before the evening, and there is no time to wait for it', { ...due, now: '2026-11-25 11:00', contacts: [evening] }, 'outside-safe-hours · call officer:PC1 time-is-short · look 25 18:00'],
    ['she has died: nobody calls', { ...due, now: '2026-11-25 11:00', context: context({ victims: context().victims.map((one) => ({ ...one, died: true })) }) }, 'victim-died'],
    ['erased: nobody calls', { ...due, now: '2026-11-25 11:00', victim: { details: null, erased: true, contactHashes: [] } }, 'erased'],
    ['the first text of all, in the officer’s time: it has its quarter of an hour', { ...due, now: '2026-11-25 12:00', contacts: [text] }, 'text'],
    ['a second way in the officer’s time: both', { ...due, now: '2026-11-25 12:00', contacts: [text, email], tried: failed(text) }, 'email · call officer:PC1 time-is-short'],
  ])('%s', (_, asked, expected) => expect(inWords(decided(asked))).toBe(expected))

  it('whatever the reason, a call is one task', () => {
    const calls = [decided({ ...due, now: '2026-11-25 11:00', victim: person(null) }).tasks[1], decided({ ...due, now: '2026-11-25 11:00', contacts: [text], down: ['sms'] }).tasks[0]]
    expect(calls.map((task) => task?.taskId)).toEqual([callOf(), callOf()])
  })
})

describe('what is known is checked again before each way', () => {
  const after = { ...due, now: '2026-11-24 14:00', tried: failed(text) }
  it.each<[string, Asked, string]>([
    ['nothing has changed', after, 'email · look 25 11:00'],
    ['the email was taken out', { ...after, contacts: [text] }, 'failed · call officer:PC1 no-contact-left'],
    ['the email is not safe any more', { ...after, contacts: [text, { ...email, safe: false }] }, 'failed · call officer:PC1 no-contact-left'],
    ['the email may be read tomorrow only', { ...after, contacts: [text, { ...email, safeHours: [{ days: ['wed'], from: '09:00', to: '10:00' }] }] }, 'outside-safe-hours · look 25 09:00'],
    ['the email belongs to a suspect', { ...after, contacts: [text, email], adverse: new Set(['email']) }, 'failed · call officer:PC1 no-contact-left'],
    ['another email came', { ...after, contacts: [text, { ...email, contactId: 'new' }] }, 'new · look 25 11:00'],
    ['the number was verified anew', { ...after, contacts: [{ ...text, verifiedAt: '2026-11-24T13:00:00Z' }, email] }, 'text · look 25 10:40'],
    ['held until tonight', { ...after, context: context({ holds: [{ victimId: 'v1', reason: 'x', from: 0, until: london('2026-11-24 18:00') }] }) }, 'held · call officer:PC1 held · look 24 18:00'],
    ['restricted', { ...after, context: context({ restricted: true }) }, 'restricted · call officer:PC1 restricted · look 25 11:00'],
    ['erased', { ...after, victim: { details: null, erased: true, contactHashes: [] } }, 'erased'],
    ['she has died', { ...after, context: context({ victims: context().victims.map((one) => ({ ...one, died: true })) }) }, 'victim-died'],
    ['somebody else has told her', { ...after, obligations: [] }, 'recalled'],
    ['another officer has the case', { ...after, contacts: [text], context: context({ officer: { officerId: 'PC2', unit: null } }) }, 'failed · call officer:PC2 no-contact-left'],
  ])('%s', (_, asked, expected) => expect(inWords(decided(asked))).toBe(expected))
})
