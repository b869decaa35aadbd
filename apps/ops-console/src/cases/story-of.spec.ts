import { describe, expect, it } from '@jest/globals'
import { storyOf } from './story-of.js'
import type { Timeline, TimelineObligation } from './timeline.js'

const OWED: TimelineObligation = {
  obligationId: 'o',
  victimId: 'v',
  ruleId: 'suspect-arrested',
  right: 6,
  kind: 'inform',
  owedBy: 'police',
  clockStartedAt: '2026-11-23T09:00:00Z',
  dueBy: '2026-11-30T23:59:59.999Z',
  state: 'owed',
  metAt: null,
  metBy: null,
  late: false,
  reason: null,
  endedAt: null,
}
const CASE: Timeline = {
  caseId: 'C',
  asOf: '',
  codeVersion: '2021',
  tasks: [],
  obligations: [OWED],
  events: [{ source: 's', id: 'e', type: 'case.suspect-arrested.v1', occurredAt: '2026-11-23T09:00:00Z', receivedAt: '', retracted: false }],
  notifications: [
    {
      notificationId: 'n',
      obligationIds: ['o'],
      victimId: 'v',
      templateId: 'suspect-arrested',
      templateVersion: '1',
      language: 'en',
      state: 'told',
      withheldBecause: null,
      deliveries: [
        {
          deliveryId: 'd',
          channel: 'sms',
          fallbackOf: null,
          status: 'delivered',
          attempts: [{ attemptId: 'a', n: 1, provider: 'twilio', startedAt: '2026-11-23T10:00:00Z', outcome: 'accepted' }],
        },
      ],
    },
  ],
}
const told = (change: Partial<Timeline>) => storyOf({ ...CASE, ...change }).map(({ at, words, tone }) => [at.slice(11, 16), words, ...(tone ? [tone] : [])].join(' '))

describe('the story of a case', () => {
  it('is what happened, what was owed, what was sent, in order', () => expect(told({})).toEqual(['09:00 story.event', '09:00 story.owed-inform', '10:00 story.attempt.accepted']))
  it.each<[string, Partial<TimelineObligation>, string]>([
    ['in time', { state: 'met', metBy: 'person', endedAt: '2026-11-24T11:00:00Z' }, '11:00 story.met'],
    ['late', { state: 'met', metBy: 'person', late: true, endedAt: '2026-12-24T11:00:00Z' }, '11:00 story.met-late late'],
    ['excused', { state: 'excused', endedAt: '2026-11-24T11:00:00Z' }, '11:00 story.excused gone'],
    ['no longer owed', { state: 'cancelled', endedAt: '2026-11-24T11:00:00Z' }, '11:00 story.cancelled gone'],
  ])('says how a duty ended: %s', (_, change, last) => expect(told({ obligations: [{ ...OWED, ...change }] }).at(-1)).toBe(last))
  it('says what was taken back', () => expect(told({ events: [{ ...CASE.events[0]!, retracted: true }] })[0]).toBe('09:00 story.event-retracted gone'))
  it('orders by the instant and not by its letters', () => {
    expect(told({ events: [{ ...CASE.events[0]!, occurredAt: '2026-11-23T12:00:00+03:00' }] })[0]).toBe('12:00 story.event')
  })
})
