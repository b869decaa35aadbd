import { describe, expect, it } from '@jest/globals'
import type { Duty, Message, Timeline } from '../doors/evidence.js'
import { duty as aDuty } from '../testing/a-duty.js'
import { aloudTo, callerCase, tellable } from './said-aloud.js'

const caller = { victimId: 'v1', officerOnly: false, safetyFlags: [] as string[] }
const found = { offenceCategory: 'theft', restricted: false, victims: [] }
/** Each because of an event of its own. */
const duty = (obligationId: string, over: Partial<Duty> = {}): Duty => aDuty(obligationId, { because: { source: 's', id: obligationId }, dueBy: null, dueOn: null, ...over })
const held = (obligationId: string, withheldBecause: string): Message => ({
  notificationId: `n-${obligationId}`,
  obligationIds: [obligationId],
  victimId: 'v1',
  recipientId: 'v1',
  state: 'withheld',
  withheldBecause,
  deliveries: [],
})
const timeline = (obligations: Duty[], notifications: Message[] = []): Timeline => ({
  caseId: 'c',
  asOf: '',
  events: [],
  obligations,
  notifications,
  tasks: [],
})

describe('what may be said aloud', () => {
  it.each<[string, Parameters<typeof aloudTo>, string]>([
    ['anything, to who is in no danger', [caller, found], 'free'],
    ['nothing, where an officer tells', [{ ...caller, officerOnly: true }, found], 'nothing'],
    ['nothing, after a homicide', [caller, { ...found, offenceCategory: 'homicide' }], 'nothing'],
    ['nothing, in a restricted case', [caller, { ...found, restricted: true }], 'nothing'],
    ['only when it is safe, by the crime', [caller, { ...found, offenceCategory: 'stalking-harassment' }], 'ask-first'],
    ['only when it is safe, by her details', [{ ...caller, safetyFlags: ['domestic-abuse'] }, found], 'ask-first'],
    ['anything, to a child’s guardian', [{ ...caller, safetyFlags: ['child'] }, found], 'free'],
  ])('%s', (_, given, aloud) => expect(aloudTo(...given)).toBe(aloud))

  it('is what was told, and what waits for nobody', () => {
    const all = timeline(
      [
        duty('a', { state: 'met', metAt: '2026-11-24T10:00:00Z' }),
        duty('b', { state: 'met', metAt: '2026-11-25T10:00:00Z' }),
        duty('c'),
        duty('d'),
        duty('e'),
        duty('f', { kind: 'act' }),
        duty('g', { victimId: 'v2', recipientId: 'v2' }),
        duty('h', { state: 'cancelled' }),
      ],
      [held('d', 'needs-approval'), held('e', 'outside-safe-hours')],
    )
    const { told, mayBeSaid, notYet, next } = callerCase(caller, found, all)
    expect([told, mayBeSaid, notYet].map((list) => list.map(({ obligationId }) => obligationId))).toEqual([['b', 'a'], ['c', 'e'], ['d']])
    expect([notYet[0]?.because, next.length]).toEqual(['needs-approval', 1])
    expect(tellable({ told, mayBeSaid, notYet }).map(({ ref }) => ref)).toEqual(['s c', 's e', 's b', 's a'])
    expect(tellable({ told, mayBeSaid, notYet: [...notYet, ...mayBeSaid.slice(0, 1)] }).map(({ ref }) => ref)).toEqual(['s e', 's b', 's a'])
    const silent = callerCase({ ...caller, officerOnly: true }, found, all)
    expect([silent.told, silent.mayBeSaid, silent.notYet.length]).toEqual([[], [], 3])
  })
})
