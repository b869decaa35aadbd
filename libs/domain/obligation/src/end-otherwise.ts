// Why: what is open may end without being met: cancelled when there is nothing left to owe, excused when there is a lawful reason not to
// tell. Each end has its moment; what was met before it stays met.
import type { CaseEventOf } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import { leftAfter, optedOutOf, owedFor, type Person } from './case-people.js'
import { concerns } from './concerned-victims.js'
import type { Owed } from './owe.js'
import { type OrderedEvent, refKey, refOf } from './order-facts.js'
import type { CancelledReason, EventRef, ExcusedReason, Obligation } from './obligation.js'
import type { Proofs } from './settle.js'

export type End = {
  at: Instant
  because: EventRef | null
  /** A telling after this moment still counts. */
  tellingStillCounts: boolean
} & ({ state: 'cancelled'; reason: CancelledReason } | { state: 'excused'; reason: ExcusedReason })

/** Every way in which this obligation ends other than by being met, the earliest first. */
export function endsOf(owed: Owed, proofs: Proofs): End[] {
  const ends = [retracted(owed.ordered), superseded(owed, proofs), left(owed), died(owed), erased(owed), tellingExcused(owed, proofs), optedOut(owed)]
  return inTime(ends)
}

/** The earliest first; of two at one instant, the one named first. */
export function inTime(ends: readonly (End | null)[]): End[] {
  const found = ends.filter((end) => end !== null)
  return found.length < 2 ? found : found.sort((a, b) => a.at - b.at)
}

/** What was said already, or is heard of later as said, stays met: a correction follows where it was wrong. */
export const retracted = ({ retraction }: Pick<OrderedEvent, 'retraction'>): End | null =>
  retraction && { at: retraction.occurredAt, state: 'cancelled', reason: 'retracted', because: refOf(retraction), tellingStillCounts: true }

export function superseded({ ordered, obligation }: Owed, proofs: Proofs): End | null {
  const { event } = ordered
  if (event.type !== 'hearing-listed' && event.type !== 'hearing-changed') return null
  const next = (proofs.byType.get('hearing-changed') ?? []).find(
    (later) => later.at > ordered.at && (later.event as CaseEventOf<'hearing-changed'>).data.hearingId === event.data.hearingId && concerns(later.event, obligation.victimId, proofs.people),
  )
  return next ? { at: next.event.occurredAt, state: 'cancelled', reason: 'superseded', because: refOf(next.event), tellingStillCounts: false } : null
}

const left = ({ person, ordered }: Owed): End | null => leftCase(person, ordered.event.occurredAt)

/** For who was in the case at that instant, or joined later. */
export function leftCase(person: Person, instant: Instant): End | null {
  const left = leftAfter(person, instant)
  return left && { ...left, state: 'cancelled', reason: 'left-case', tellingStillCounts: false }
}

export const died = ({ person }: Pick<Owed, 'person'>): End | null => person.died && { at: person.died.since, state: 'excused', reason: 'victim-died', because: person.died.because, tellingStillCounts: false }
export const erased = ({ person }: Pick<Owed, 'person'>): End | null => (person.erasedAt === null ? null : { at: person.erasedAt, state: 'excused', reason: 'erased', because: null, tellingStillCounts: false })

export const tellingExcused = ({ obligation }: Owed, proofs: Proofs): End | null => (obligation.kind === 'inform' ? excusedAbout(obligation, proofs, Number.NEGATIVE_INFINITY) : null)

/** The first excuse, from that instant on, for not telling this victim about that event. */
export function excusedAbout({ victimId, because }: Pick<Obligation, 'victimId' | 'because'>, proofs: Proofs, from: Instant): End | null {
  for (const { event } of proofs.byType.get('telling-excused') ?? []) {
    if (event.type !== 'telling-excused' || event.occurredAt < from || owedFor(proofs.people, event.data.victimId) !== victimId) continue
    if (!event.data.about.some((about) => refKey(about) === refKey(because))) continue
    return { at: event.occurredAt, state: 'excused', reason: event.data.reason, because: refOf(event), tellingStillCounts: true }
  }
  return null
}

/** Never where it must be told. */
export const mayOptOut = ({ kind, mustTell }: Pick<Obligation, 'kind' | 'mustTell'>): boolean => kind === 'inform' && !mustTell

export function optedOut({ obligation, person }: Pick<Owed, 'obligation' | 'person'>): End | null {
  const last = mayOptOut(obligation) ? optedOutOf(person, obligation.ruleId).at(-1) : undefined
  return last && last.in === null ? { at: last.out.since, state: 'excused', reason: 'opted-out', because: refOf(last.out.because), tellingStillCounts: true } : null
}
