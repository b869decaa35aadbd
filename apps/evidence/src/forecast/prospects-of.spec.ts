import type { Delivery } from '@kept-informed/delivery'
import type { Prospect } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { workingCalendar } from '@kept-informed/victims-code'
import { describe, expect, it } from '@jest/globals'
import type { OpenDuty, OpenTask, StoredMessage } from './open-work.query.js'
import { prospectsOf } from './prospects-of.js'

const calendar = workingCalendar()
const at = (day: string, time: string): Instant => calendar.instantAt(day, time)
/** A Wednesday. */
const NOW = at('2026-11-25', '10:00')

const duty = (some: Partial<OpenDuty> = {}): OpenDuty => ({
  obligationId: 'o1', caseId: 'C1', victimId: 'v1', ruleId: 'suspect-arrested', kind: 'inform', owedBy: 'police', officerId: 'PC-1', unit: 'north', force: 'f', dueBy: calendar.endOfDay('2026-11-30'), state: 'owed', ...some,
})
const told = (some: Partial<StoredMessage> = {}): StoredMessage => ({ obligationIds: ['o1'], state: 'planned', withheldBecause: null, rungs: [], underWay: null, saidAt: NOW, ...some })
const sent = (channel: Delivery['channel'], startedAt: Instant, status: Delivery['status'] = 'accepted'): Delivery[] => [
  { deliveryId: 'd1', notificationId: 'n1', channel, contactId: 'c1', fallbackOf: null, status, attempts: [{ attemptId: 'a1', n: 1, provider: 'p', startedAt, outcome: 'accepted', providerReference: null }] },
]
const task = (kind: OpenTask['kind'], ...obligationIds: string[]): OpenTask => ({ kind, obligationIds })
const rung = { channel: 'sms' as const, leavesAt: NOW, arrivesAt: NOW }

type Said = { duty?: Partial<OpenDuty>; messages?: StoredMessage[]; tasks?: OpenTask[] }
const prospectOf = ({ duty: some, messages = [], tasks = [] }: Said): Prospect => {
  const [prospect] = prospectsOf({ duties: [duty(some)], messages, tasks }, { actsFor: ['police', 'witness-care-unit'], posting: DEFAULT_POSTING, now: NOW, calendar })
  if (!prospect) throw new Error('a duty gives a prospect')
  return prospect
}

describe('who must do something', () => {
  it.each<[string, Said, boolean]>([
    ['an act is done by a person', { duty: { kind: 'act' } }, true],
    ['news that goes by itself', { messages: [told()] }, false],
    ['news for which somebody is to call', { messages: [told()], tasks: [task('call', 'o1')] }, true],
    ['a message to be approved', { tasks: [task('approve-message', 'o2', 'o1')] }, true],
    ['details to be found', { tasks: [task('find-details', 'o1')] }, true],
    ['a call is wanted first, but the message does not wait for ever', { tasks: [task('call-first', 'o1')] }, false],
    ['somebody else’s task', { tasks: [task('call', 'o2')] }, false],
    ['what the CPS owes is not our work, handed over or not', { duty: { owedBy: 'cps', kind: 'act' }, tasks: [task('hand-off', 'o1'), task('call', 'o1')] }, false],
  ])('%s', (_name, said, needsPerson) => {
    expect(prospectOf(said).needsPerson).toBe(needsPerson)
  })

  it.each<[string, Said, boolean]>([
    ['a call is due beside the approval', { tasks: [task('approve-message', 'o1'), task('call', 'o1')] }, true],
    ['only an approval', { tasks: [task('approve-message', 'o1')] }, false],
    ['a call first, after which the message goes', { tasks: [task('call-first', 'o1')] }, false],
    ['what the CPS owes', { duty: { owedBy: 'cps' }, tasks: [task('call', 'o1')] }, false],
  ])('and whether a call tells it: %s', (_name, said, callDue) => {
    expect(prospectOf(said).callDue).toBe(callDue)
  })
})

describe('by which ways it may still come', () => {
  const planned = { state: 'planned', withheldBecause: null, onItsWay: null }
  it.each<[string, Said, object | null]>([
    ['an act has no message', { duty: { kind: 'act' } }, null],
    ['news of which the notifier has said nothing yet', {}, { ...planned, rungs: null }],
    ['said by a notifier that tells no ways', { messages: [told({ rungs: null })] }, { ...planned, rungs: null }],
    ['the ways that are left', { messages: [told({ rungs: [rung] })] }, { ...planned, rungs: [rung] }],
    ['why it is withheld', { messages: [told({ state: 'withheld', withheldBecause: 'needs-approval' })] }, { ...planned, state: 'withheld', withheldBecause: 'needs-approval', rungs: [] }],
    ['of two messages the one that is further', { messages: [told({ state: 'failed' }), told({ rungs: [rung] }), told({ state: 'withheld', withheldBecause: 'held' })] }, { ...planned, rungs: [rung] }],
    ['what another owes has no message here', { duty: { owedBy: 'cps' }, messages: [told()] }, null],
  ])('%s', (_name, said, message) => {
    expect(prospectOf(said).message).toEqual(message)
  })
})

describe('what is on its way', () => {
  it.each<[string, Partial<StoredMessage>, { channel: string; arrivesBy: Instant } | null]>([
    ['a text sent just now is heard of within four hours', { underWay: sent('sms', NOW - 1000) }, { channel: 'sms', arrivesBy: NOW - 1000 + 4 * 3_600_000 }],
    ['a text of which nothing was heard for five hours is not', { underWay: sent('sms', NOW - 5 * 3_600_000) }, null],
    ['an email whose fate is unknown may have arrived', { underWay: sent('email', NOW, 'unknown') }, { channel: 'email', arrivesBy: NOW + 4 * 3_600_000 }],
    ['a letter handed over today: posted tomorrow, there on Monday', { underWay: sent('letter', NOW) }, { channel: 'letter', arrivesBy: calendar.endOfDay('2026-11-30') }],
    ['a letter that missed the print run of Tuesday', { underWay: sent('letter', at('2026-11-24', '17:31')) }, { channel: 'letter', arrivesBy: calendar.endOfDay('2026-11-30') }],
    ['a letter posted yesterday: two working days', { underWay: sent('letter', at('2026-11-20', '09:00'), 'dispatched'), saidAt: at('2026-11-24', '15:00') }, { channel: 'letter', arrivesBy: calendar.endOfDay('2026-11-26') }],
    ['a letter posted, nobody kept when: by the day it was handed over', { underWay: sent('letter', at('2026-11-23', '09:00'), 'dispatched'), saidAt: null }, { channel: 'letter', arrivesBy: calendar.endOfDay('2026-11-26') }],
    ['the sooner of two', { underWay: [...sent('letter', NOW), ...sent('sms', NOW)] }, { channel: 'sms', arrivesBy: NOW + 4 * 3_600_000 }],
  ])('%s', (_name, some, onItsWay) => {
    const { message } = prospectOf({ messages: [told({ state: 'sending', rungs: [rung], ...some })] })
    expect(message).toEqual({ state: 'sending', withheldBecause: null, rungs: [], onItsWay })
  })
})
