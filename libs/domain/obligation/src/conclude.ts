// Why: exactly one state for each obligation, from its proof, its ends and the time: met, cancelled, excused, overdue or owed.
import type { Instant } from '@kept-informed/kernel'
import { lapsesOf, withEarlierStates } from './earlier-states.js'
import { endsOf, type End } from './end-otherwise.js'
import type { CaseFile, Owed } from './owe.js'
import type { Obligation } from './obligation.js'
import { recipientsOver } from './recipients.js'
import { type Proof, proofFor, type Proofs } from './settle.js'
import { shorten } from './shorten.js'

export function conclude(owed: Owed, proofs: Proofs, { people, rules, now }: CaseFile): Obligation {
  const begun = owed.ordered.event.occurredAt
  const proof = proofFor(owed, proofs)
  const end = endBefore(proof, endsOf(owed, proofs))
  const closedAt = (end ?? proof)?.at ?? null
  const obligation = withEarlierStates(shorten(owed, closedAt, rules.calendar), lapsesOf(owed, proofs), begun, closedAt)
  return stateOf(withRecipients(obligation, people, begun, closedAt ?? now), { proof, end, begun, now })
}

/** Who it was that was told does not change when somebody else is told from then on. */
export function withRecipients(obligation: Obligation, people: CaseFile['people'], begun: Instant, until: Instant): Obligation {
  if (!people.isRepresented && obligation.history.length < 2) return obligation
  const { recipientId, changes } = recipientsOver(people, obligation.victimId, begun, Math.max(until, begun))
  if (changes.length === 0 && obligation.history.length < 2) return recipientId === obligation.recipientId ? obligation : { ...obligation, recipientId }
  return { ...obligation, recipientId, history: [...obligation.history, ...changes].sort((a, b) => a.at - b.at) }
}

/** The end that came before any proof, or that no later proof undoes. */
export const endBefore = (proof: Proof | null, ends: readonly End[]): End | null => ends.find(({ at, tellingStillCounts }) => proof === null || (at < proof.at && !tellingStillCounts)) ?? null

type Outcome = { proof: Proof | null; end: End | null; begun: Instant; now: Instant }

/** Of one that has just begun, which is owed. */
export function stateOf(obligation: Obligation, { proof, end, begun, now }: Outcome): Obligation {
  // What had ended it before it began (they had opted out) ended it as it began.
  if (end) return { ...obligation, state: end.state, reason: end.reason, endedAt: Math.max(end.at, begun), endedBy: end.because }
  if (proof) {
    const late = obligation.dueBy !== null && proof.at > obligation.dueBy
    return { ...obligation, state: 'met', metAt: proof.at, metBy: proof.by, late, endedAt: proof.at, endedBy: proof.because }
  }
  const overdue = obligation.dueBy !== null && now > obligation.dueBy
  return overdue ? { ...obligation, state: 'overdue', late: true } : obligation
}
