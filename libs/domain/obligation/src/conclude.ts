// Why: exactly one state for each obligation, from its proof, its ends and the time: met, cancelled, excused, overdue or owed.
import type { Instant } from '@kept-informed/kernel'
import { recipientFor } from './case-people.js'
import { endsOf, type End } from './end-otherwise.js'
import type { CaseFile, Owed } from './owe.js'
import type { Obligation, ObligationChange } from './obligation.js'
import { type Proof, proofFor, type Proofs } from './settle.js'
import { shorten } from './shorten.js'

export function conclude(owed: Owed, proofs: Proofs, { people, rules, now }: CaseFile): Obligation {
  const proof = proofFor(owed, proofs)
  const end = endBefore(proof, endsOf(owed, proofs))
  const closedAt = (end ?? proof)?.at ?? null
  const obligation = withUndone(shorten(owed, closedAt, rules.calendar), proof, proofs)
  // Who it was that was told does not change when somebody else is told from then on.
  const recipientId = recipientFor(people, obligation.victimId, closedAt === null ? now : Math.max(closedAt, owed.ordered.event.occurredAt))
  return stateOf({ ...obligation, recipientId }, proof, end, now)
}

/** The end that came before any proof, or that no later proof undoes. */
export const endBefore = (proof: Proof | null, ends: readonly End[]): End | null => ends.find(({ at, tellingStillCounts }) => proof === null || (at < proof.at && !tellingStillCounts)) ?? null

export function stateOf(obligation: Obligation, proof: Proof | null, end: End | null, now: Instant): Obligation {
  if (end) return { ...obligation, state: end.state, reason: end.reason }
  if (proof) {
    const late = obligation.dueBy !== null && proof.at > obligation.dueBy
    return { ...obligation, state: 'met', metAt: proof.at, metBy: proof.by, late }
  }
  const overdue = obligation.dueBy !== null && now > obligation.dueBy
  return { ...obligation, state: overdue ? 'overdue' : 'owed', late: overdue }
}

/** That it was met and came undone stays in its history, where nothing else met it by then. */
export function withUndone(obligation: Obligation, proof: Proof | null, { tellingsOf }: Proofs): Obligation {
  const tellings = tellingsOf.get(obligation.obligationId) ?? []
  const undone = tellings.flatMap((telling): ObligationChange[] => {
    const at = telling.undoneAt
    if (at === null || (proof !== null && proof.at <= at)) return []
    if (tellings.some((other) => other.at <= at && other.undoneAt !== null && other.undoneAt > at)) return []
    const overdue = obligation.dueBy !== null && at > obligation.dueBy
    return [{ at, what: 'state', from: 'met', to: overdue ? 'overdue' : 'owed', because: { telling: telling.tellingId } }]
  })
  return undone.length === 0 ? obligation : { ...obligation, history: [...obligation.history, ...undone].sort((a, b) => a.at - b.at) }
}
