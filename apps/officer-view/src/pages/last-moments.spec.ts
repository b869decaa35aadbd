// Each sentence that an officer reads of what follows, and when, from what the door answers.
import { expect, it } from '@jest/globals'
import { londonMoment, type Language, sayIn } from '@kept-informed/web'
import type { MessageAhead } from '../doors/notifier.js'
import { aMessageAhead, aRung } from '../testing/a-message-ahead.js'
import { WORDS } from '../words.js'
import { lastMomentsOf, leavesAtOnce, type Moment } from './last-moments.js'

const NOW = Date.parse('2026-11-26T10:00:00Z')
const PEOPLE = { officerBy: '2026-12-04T11:00:00Z', supervisorBy: '2026-12-04T15:00:00Z' }
const text = aRung('sms', '2026-12-03T17:10:00Z')
const letter = aRung('letter', '2026-12-03T17:30:00Z')
const asked = (kind: string) => ({ kind, for: 'officer:PC-1', dueBy: null, reason: 'x' })

/** As it is read, one sentence after the other. */
function read(ahead: Partial<MessageAhead>, language: Language = 'en'): string[] {
  const { approve, title, follows } = lastMomentsOf(aMessageAhead({ ...PEOPLE, ...ahead }), NOW)
  const say = sayIn(WORDS, language)
  const said = ({ words, at }: Moment): string => say(words, { at: at === null ? '' : londonMoment(at, language) })
  return [...(approve ? [said(approve)] : []), ...(follows.length > 1 ? [say(title)] : []), ...follows.map(said)]
}

const YOU = 'You are asked to call by Friday 4 December 2026 at 11:00.'
const SUPERVISOR = 'If you have not called, your supervisor or your unit is asked by Friday 4 December 2026 at 15:00.'

it.each<[string, Partial<MessageAhead>, string[]]>([
  [
    'a text now, then a letter, then people',
    { rungs: [text, letter] },
    ['What follows if it does not arrive:', 'A letter, which must be at the printer by Thursday 3 December 2026 at 17:30.', YOU, SUPERVISOR],
  ],
  ['a text, and nothing else to send', { rungs: [text] }, ['What follows if it does not arrive:', YOU, SUPERVISOR]],
  [
    'an email after it may leave until just before four, which is said as four',
    { rungs: [text, aRung('email', '2026-12-03T15:59:59.999Z')] },
    ['What follows if it does not arrive:', 'An email, which must leave by Thursday 3 December 2026 at 16:00.', YOU, SUPERVISOR],
  ],
  [
    'a text after it may leave until the day ends',
    { rungs: [letter, aRung('sms', '2026-12-03T23:59:59.999Z')], message: { ...aMessageAhead().message!, channel: 'letter', contactId: 'letter-1' } },
    ['What follows if it does not arrive:', 'A text message, which must leave by Thursday 3 December 2026 at 23:59.', YOU, SUPERVISOR],
  ],
  ['a letter would come too late', { rungs: [text, aRung('letter', null)] }, ['What follows if it does not arrive:', YOU, SUPERVISOR]],
  [
    'it waits for approval',
    { rungs: [text], onApproval: true },
    ['Approve it by Thursday 3 December 2026 at 17:10, so that there is time for what follows if it does not arrive.', 'What follows if it does not arrive:', YOU, SUPERVISOR],
  ],
  ['a call comes first, and is asked for at once', { rungs: [text], tasks: [asked('call-first')] }, [SUPERVISOR]],
  ['nothing can be sent, and details are asked for', { message: null, leavesAt: null, tasks: [asked('find-details')] }, ['Until somebody has told them:', YOU, SUPERVISOR]],
  [
    'the moment to approve it is past',
    { rungs: [aRung('sms', '2026-11-26T09:00:00Z')], onApproval: true },
    ['Approve it at once: there is hardly time for what follows if it does not arrive.', 'What follows if it does not arrive:', YOU, SUPERVISOR],
  ],
  [
    'the officer’s moment is past',
    { rungs: [text], officerBy: '2026-11-26T09:00:00Z' },
    ['What follows if it does not arrive:', 'You are asked to call at once.', SUPERVISOR],
  ],
  [
    'the supervisor’s is past too',
    { rungs: [text], officerBy: '2026-11-25T11:00:00Z', supervisorBy: '2026-11-26T09:00:00Z' },
    ['What follows if it does not arrive:', 'You are asked to call at once.', 'If you have not called within the hour, your supervisor or your unit is asked.'],
  ],
  ['no day presses', { rungs: [aRung('sms', null)], officerBy: null, supervisorBy: null }, []],
])('%s', (_, ahead, sentences) => expect(read(ahead)).toEqual(sentences))

it('in Welsh', () =>
  expect(read({ rungs: [text, letter], onApproval: true }, 'cy').map((sentence) => sentence.replaceAll(/\d\d:\d\d/g, '#'))).toEqual([
    'Cymeradwywch hi erbyn dydd Iau 3 Rhagfyr 2026 am #, fel bod amser i’r hyn sy’n dilyn os na fydd yn cyrraedd.',
    'Beth sy’n dilyn os na fydd yn cyrraedd:',
    'Llythyr, y mae’n rhaid iddo fod wrth yr argraffydd erbyn dydd Iau 3 Rhagfyr 2026 am #.',
    'Gofynnir i chi ffonio erbyn dydd Gwener 4 Rhagfyr 2026 am #.',
    'Os nad ydych wedi ffonio, gofynnir i’ch goruchwyliwr neu i’ch uned erbyn dydd Gwener 4 Rhagfyr 2026 am #.',
  ]))

it.each([
  ['now', '2026-11-26T10:00:59Z', true],
  ['a minute later', '2026-11-26T10:01:00Z', false],
  ['never', null, false],
])('a message that leaves %s', (_, leavesAt, atOnce) => expect(leavesAtOnce({ leavesAt }, NOW)).toBe(atOnce))
