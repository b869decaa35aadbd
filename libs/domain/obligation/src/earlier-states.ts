// Why: what ended an obligation may be taken back: a message bounces, a record was a mistake, a victim opts in again. That it had ended, and
// what made it owed again, stays in its history.
import type { CaseEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import { optedOutOf } from './case-people.js'
import { type End, mayOptOut, superseded, tellingExcused } from './end-otherwise.js'
import { type OrderedEvent, refKey, refOf } from './order-facts.js'
import type { Owed } from './owe.js'
import type { Cause, Obligation, ObligationChange, ObligationState } from './obligation.js'
import { type Proof, type Proofs, proofsFor } from './settle.js'

/** Ended from `at` to `until`, when something took that back. */
export type Lapse = { state: ObligationState; at: Instant; because: Cause; until: Instant; undoneBy: Cause }

const NONE: readonly Lapse[] = []

export function lapsesOf(owed: Owed, proofs: Proofs): readonly Lapse[] {
  const mayBe = proofs.takenBack !== null || owed.person.optings.length > 0 || proofs.tellingsOf.has(owed.obligation.obligationId)
  return mayBe ? [...undoneTellings(owed.obligation, proofs), ...optedInAgain(owed), ...(proofs.takenBack === null ? [] : takenBack(owed, proofs.takenBack))] : NONE
}

export const undoneTellings = ({ obligationId }: Obligation, { tellingsOf }: Proofs): Lapse[] =>
  (tellingsOf.get(obligationId) ?? []).flatMap(({ at, undoneAt, tellingId }) => (undoneAt === null ? [] : [{ state: 'met', at, because: { telling: tellingId }, until: undoneAt, undoneBy: { telling: tellingId } }]))

export const optedInAgain = ({ obligation, person }: Pick<Owed, 'obligation' | 'person'>): Lapse[] =>
  person.optings.length === 0 || !mayOptOut(obligation) ? [] : optedOutOf(person, obligation.ruleId).flatMap(({ out, in: back }): Lapse[] =>
    back === null ? [] : [{ state: 'excused', at: out.since, because: refOf(out.because), until: back.since, undoneBy: refOf(back.because) }])

const takenBack = (owed: Owed, gone: Proofs): Lapse[] => lapsesBy(owed, { proofs: proofsFor(owed, gone), ends: [superseded(owed, gone), tellingExcused(owed, gone)] }, gone)

/** What had met or ended it, as far as that was retracted since. */
type HadEnded = { proofs: readonly Proof[]; ends: readonly (End | null)[] }

/** What events that were retracted had done until then: these, and those that end whatever is owed to the person. */
export function lapsesBy({ obligation, ordered: own, person: { victimId } }: Pick<Owed, 'obligation' | 'ordered' | 'person'>, { proofs, ends }: HadEnded, gone: Proofs): Lapse[] {
  const all = (type: CaseEvent['type']): readonly OrderedEvent[] => gone.byType.get(type) ?? []
  const lapse = (state: ObligationState, { event, retraction }: OrderedEvent): Lapse[] =>
    retraction === null ? [] : [{ state, at: event.occurredAt, because: refOf(event), until: retraction.occurredAt, undoneBy: refOf(retraction) }]
  const found = new Map([...gone.byType.values()].flat().map((ordered) => [ordered.key, ordered]))
  const by = (state: ObligationState, because: Cause | null): Lapse[] => {
    const ordered = because !== null && 'source' in because ? found.get(refKey(because)) : undefined
    return ordered ? lapse(state, ordered) : []
  }
  return [
    ...proofs.flatMap(({ because }) => by('met', because)),
    ...ends.flatMap((end) => (end ? by(end.state, end.because) : [])),
    ...all('victim-opted-out').filter(({ event }) => event.type === 'victim-opted-out' && mayOptOut(obligation) && event.data.victimId === victimId && event.data.topics.some((topic) => topic === 'all' || topic === obligation.ruleId)).flatMap((one) => lapse('excused', one)),
    ...all('victim-removed').filter(({ event }) => 'victimId' in event.data && event.data.victimId === victimId).flatMap((one) => lapse('cancelled', one)),
    ...all('victim-died').filter(({ event }) => 'victimId' in event.data && event.data.victimId === victimId).flatMap((one) => lapse('excused', one)),
    ...all('event-retracted').filter(({ event }) => event.type === 'event-retracted' && refKey(event.data.retracts) === own.key).flatMap((one) => lapse('cancelled', one)),
  ]
}

/** Its history with each time that it had ended and was owed again, before `closedAt` and not before `begun`. */
export function withEarlierStates(obligation: Obligation, lapses: readonly Lapse[], begun: Instant, closedAt: Instant | null): Obligation {
  if (lapses.length === 0) return obligation
  const open = (at: Instant): ObligationState => (obligation.dueBy !== null && at > obligation.dueBy ? 'overdue' : 'owed')
  const spells = together(lapses.map((lapse) => ({ ...lapse, at: Math.max(lapse.at, begun) })).filter(({ at, until }) => at < until))
  const changes = spells.filter(({ last }) => closedAt === null || last.until < closedAt).flatMap(({ first, last }): ObligationChange[] => [
    { at: first.at, what: 'state', from: open(first.at), to: first.state, because: first.because },
    { at: last.until, what: 'state', from: last.state, to: open(last.until), because: last.undoneBy },
  ])
  return changes.length === 0 ? obligation : { ...obligation, history: [...obligation.history, ...changes] }
}

/** What ended it while it had ended already makes one spell. */
function together(lapses: readonly Lapse[]): { first: Lapse; last: Lapse }[] {
  const spells: { first: Lapse; last: Lapse }[] = []
  for (const lapse of [...lapses].sort((a, b) => a.at - b.at || a.until - b.until)) {
    const spell = spells.at(-1)
    if (!spell || lapse.at > spell.last.until) spells.push({ first: lapse, last: lapse })
    else if (lapse.until > spell.last.until) spell.last = lapse
  }
  return spells
}
