// Why: exactly one state for each obligation, from its proof, its ends and the time: met, cancelled, excused, overdue or owed.
import type { Instant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { endsOf, type End } from './end-otherwise.js'
import type { Owed } from './owe.js'
import type { Obligation, ObligationChange } from './obligation.js'
import { type Proof, proofFor, type Proofs } from './settle.js'
import { shorten } from './shorten.js'

export function conclude(owed: Owed, proofs: Proofs, calendar: WorkingCalendar, now: Instant): Obligation {
  const proof = proofFor(owed, proofs)
  const obligation = shorten(owed, proof?.at ?? null, calendar)
  const withUndone = { ...obligation, history: [...obligation.history, ...undoneTellings(obligation, proofs)] }
  return stateOf(withUndone, proof, endsOf(owed, proofs), now)
}

export function stateOf(obligation: Obligation, proof: Proof | null, ends: readonly End[], now: Instant): Obligation {
  const end = ends.find(({ at, tellingStillCounts }) => proof === null || (at < proof.at && !tellingStillCounts))
  if (proof && !end) {
    const late = obligation.dueBy !== null && proof.at > obligation.dueBy
    return { ...obligation, state: 'met', metAt: proof.at, metBy: proof.by, late }
  }
  if (end) return { ...obligation, state: end.state, reason: end.reason }
  const overdue = obligation.dueBy !== null && now > obligation.dueBy
  return { ...obligation, state: overdue ? 'overdue' : 'owed', late: overdue }
}

/** That it was met and came undone stays in its history. */
function undoneTellings({ obligationId }: Obligation, proofs: Proofs): ObligationChange[] {
  return (proofs.tellingsOf.get(obligationId) ?? []).flatMap(({ undoneAt, tellingId }) => (undoneAt === null ? [] : [{ at: undoneAt, what: 'state', from: 'met', to: 'owed', because: { telling: tellingId } }]))
}
