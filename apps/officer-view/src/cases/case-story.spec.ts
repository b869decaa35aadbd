import { describe, expect, it } from '@jest/globals'
import type { Timeline } from '../doors/evidence.js'
import { delivery, duty, message, task } from '../testing/a-duty.js'
import type { NotifierTask } from '../doors/notifier.js'
import { storyOf } from './case-story.js'

const at = (hour: number): string => `2026-11-26T${String(hour).padStart(2, '0')}:00:00Z`
const timeline = (over: Partial<Timeline>): Timeline => ({ caseId: 'c1', asOf: at(20), events: [], obligations: [], notifications: [], tasks: [], ...over })

describe('the story of a case', () => {
  it('is told newest first: what happened, what was sent, how each duty ended', () => {
    const story = storyOf(
      timeline({
        events: [
          { source: 's', id: '1', type: 'case.suspect-arrested.v1', occurredAt: at(8), receivedAt: at(8), retracted: false },
          { source: 's', id: '2', type: 'case.suspect-released.v1', occurredAt: at(12), receivedAt: at(12), retracted: true },
        ],
        obligations: [
          duty('o1', { state: 'met', metAt: at(10), metBy: 'sms-receipt' }),
          duty('o2', { state: 'cancelled', endedAt: at(13), reason: 'retracted', ruleId: 'suspect-released' }),
          duty('o3'),
        ],
        notifications: [message({ state: 'told', deliveries: [delivery('sms', 'delivered', at(9))] })],
      }),
      [],
    )
    expect(story.map(({ words, type, ruleIds, because }) => [words, type ?? ruleIds.join(), because])).toEqual([
      ['story.cancelled', 'suspect-released', 'retracted'],
      ['story.event-retracted', 'suspect-released', null],
      ['story.met.sms-receipt', 'suspect-arrested', null],
      ['story.sent.sms', 'suspect-arrested', null],
      ['story.event', 'suspect-arrested', null],
    ])
    expect(story[2]?.href).toBe('/cases/c1/duties/o1')
  })

  it.each([
    ['late', { late: true }, 'story.met.person.late'],
    ['in time', {}, 'story.met.person'],
  ])('says that it was %s', (_, over, words) => {
    expect(storyOf(timeline({ obligations: [duty('o1', { state: 'met', metAt: at(9), metBy: 'person', ...over })] }), [])[0]?.words).toBe(words)
  })

  it('has a message once for each way that it went, and none that never left', () => {
    const story = storyOf(
      timeline({
        notifications: [
          message({
            deliveries: [delivery('sms', 'permanent-failure'), delivery('letter', 'dispatched', at(11)), { ...delivery('email', 'created'), attempts: [] }],
          }),
        ],
      }),
      [],
    )
    expect(story.map(({ words, facts }) => [words, facts['status']])).toEqual([
      ['story.sent.letter', 'dispatched'],
      ['story.sent.sms', 'permanent-failure'],
    ])
  })

  it.each<[string, Partial<NotifierTask>, string[]]>([
    ['is done', { state: 'done', outcome: 'done', endedAt: at(10) }, ['story.task.done', 'task.call', 'suspect-arrested', '/tasks/t-call']],
    [
      'is approved',
      { kind: 'approve-message', state: 'done', outcome: 'approved', endedAt: at(10) },
      ['story.task.approved', 'task.approve-message', 'suspect-arrested', '/tasks/t-call'],
    ],
    [
      'is refused',
      { kind: 'approve-message', state: 'done', outcome: 'refused', endedAt: at(10) },
      ['story.task.refused', 'task.approve-message', 'suspect-arrested', '/tasks/t-call'],
    ],
    ['is no longer needed', { state: 'cancelled', endedAt: at(10) }, ['story.task.cancelled', 'task.call', 'suspect-arrested', '/tasks/t-call']],
    ['is open', {}, []],
  ])('has a task when it %s', (_, over, told) => {
    const story = storyOf(timeline({ obligations: [duty('o1')] }), [task('call', over)])
    expect(story.flatMap(({ words, facts, ruleIds, href }) => [words, facts['task'], ...ruleIds, href])).toEqual(told)
  })
})
