// Why: what holds of every case is tried on cases that nobody thought of: people who come, go and act for each other, news, hearings that
// move, agreements, opting out, tellings, excuses and retractions of any of it.
import type { CaseEvent } from '@kept-informed/case-event'
import fc from 'fast-check'
import type { CaseFacts, PersonFact, Telling } from '../index.js'
import { derive } from './a-reader.js'
import { aCase } from './a-case.js'
import { agreed, arrested, assessed, bailed, happened, listed, optedIn, optedOut, reference, relisted, retracted, told } from './happened.js'
import { london } from './london.js'

/** When everything that happens in such a case is past; London wall clock. */
export const NOW = '2026-12-20 12:00'
const victims = [{ victimId: 'v1', role: 'victim' as const }, { victimId: 'v2', role: 'victim' as const }]
const { crime } = aCase('2026-11-23 09:00', { victims })

export const someInstant = fc.tuple(fc.integer({ min: 23, max: 30 }), fc.integer({ min: 10, max: 12 })).map(([day, hour]) => `2026-11-${day} ${hour}:00`)
const victimId = fc.constantFrom('v1', 'v2')
const topics: fc.Arbitrary<string[]> = fc.constantFrom('all', 'suspect-arrested', 'periodic-update').map((topic) => [topic])
const safeguarding = (at: string, id: string) => happened('bail-conditions-changed', at, { suspectRef: 's1', reason: 'asked', conditions: [{ text: 'no contact', safeguards: [id] }] })
const plain: fc.Arbitrary<CaseEvent> = fc.oneof(
  someInstant.map((at) => arrested(at)),
  someInstant.map((at) => bailed(at)),
  someInstant.map((at) => happened('suspect-charged', at, { suspectRef: 's1', charges: ['theft'] })),
  fc.tuple(someInstant, victimId).map(([at, id]) => safeguarding(at, id)),
  fc.tuple(someInstant, fc.constantFrom('standard' as const, 'enhanced' as const), victimId).map(([at, entitlement, id]) => assessed(at, entitlement, id)),
  fc.tuple(someInstant, victimId).map(([at, id]) => told(at, undefined, id)),
  fc.tuple(someInstant, fc.constantFrom('h1', 'h2')).map(([at, id]) => listed(at, id)),
  fc.tuple(someInstant, fc.constantFrom('h1', 'h2')).map(([at, id]) => relisted(at, id)),
  fc.tuple(someInstant, topics, victimId).map(([at, of, id]) => optedOut(at, of, id)),
  fc.tuple(someInstant, topics, victimId).map(([at, of, id]) => optedIn(at, of, id)),
  fc.tuple(someInstant, fc.constantFrom('P7D', 'P2W', 'P1D'), victimId).map(([at, every, id]) => agreed(at, every, id)),
  someInstant.map((at) => happened('case-closed', at, {})),
  someInstant.map((at) => happened('case-reopened', at, { reason: 'new evidence' })),
  fc.tuple(someInstant, fc.constantFrom('v3', 'v1')).map(([at, id]) => happened('victim-added', at, { victimId: id, role: 'victim' })),
  fc.tuple(someInstant, victimId).map(([at, id]) => happened('victim-added', at, { victimId: `guardian of ${id}`, role: 'parent-or-guardian', actsFor: id })),
  fc.tuple(someInstant, victimId).map(([at, id]) => happened('victim-removed', at, { victimId: id, reason: 'asked' })),
  fc.tuple(someInstant, victimId).map(([at, id]) => happened('victim-died', at, { victimId: id })),
)

/** About one of the events before it: a telling, an excuse, or a retraction. */
const upon = (events: readonly CaseEvent[]): fc.Arbitrary<CaseEvent> =>
  fc.tuple(fc.constantFrom(...events), someInstant, fc.constantFrom('told', 'excused', 'wrong', 'overtaken'), victimId).map(([event, at, how, id]) =>
    how === 'told' ? { ...told(at, [event], id), id: `told ${at} ${id} ${event.id}` }
    : how === 'excused' ? happened('telling-excused', at, { victimId: id, about: [reference(event)], by: 'o1', reason: 'other', note: '' }, { id: `excused ${at} ${id} ${event.id}` })
    : retracted(at, event, how === 'wrong', { id: `${how} ${at} ${event.id}` }))

/** The report, some events, some about those, and perhaps one about these. */
const events: fc.Arbitrary<CaseEvent[]> = fc.array(plain, { minLength: 2, maxLength: 8 }).chain((some) =>
  fc.array(upon(some), { minLength: 1, maxLength: 4 }).chain((more) => fc.array(upon(more), { maxLength: 1 }).map((last) => oneOfEach([crime, ...some, ...more, ...last]))))

/** The same (source, id) is the same event. */
const oneOfEach = (all: readonly CaseEvent[]): CaseEvent[] => [...new Map(all.map((event) => [event.id, event])).values()]

type Draw = { which: number; at: string; undone: boolean }
const draws: fc.Arbitrary<Draw[]> = fc.array(fc.record({ which: fc.nat(), at: someInstant, undone: fc.boolean() }), { maxLength: 4 })
const persons: fc.Arbitrary<PersonFact[]> = fc.array(fc.tuple(victimId, someInstant, fc.boolean()).map(([id, at, under18]): PersonFact => ({ kind: 'child', victimId: id, at: london(at), under18, toldDirectly: !under18 })), { maxLength: 2 })
  .map((all) => [...new Map(all.map((fact) => [`${fact.victimId} ${fact.at}`, fact])).values()])

/** A case with all its facts; messages tell what is owed by the whole. */
export const someFacts: fc.Arbitrary<CaseFacts> = fc.tuple(events, draws, persons).map(([all, drawn, known]) => {
  const owed = derive({ events: all, tellings: [], persons: known }, NOW).obligations.filter(({ kind }) => kind === 'inform')
  const tellings = drawn.flatMap(({ which, at, undone }, index): Telling[] => {
    const one = owed[which % Math.max(owed.length, 1)]
    if (!one) return []
    const heard: Telling = { tellingId: `t${index}`, caseId: one.caseId, victimId: one.victimId, recipientId: one.recipientId, obligationIds: [one.obligationId], at: london(at), metBy: 'email-accepted', undoneAt: null }
    // That it came undone is heard besides, in whichever order.
    return undone ? [heard, { ...heard, undoneAt: heard.at + 3_600_000 }] : [heard]
  })
  return { events: all, tellings, persons: known }
})
