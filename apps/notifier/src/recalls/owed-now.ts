// Why: a correction of a recall is owed by nobody's rule, so rules cannot say that it has ended: who asked not to be told is not told that
// something optional was wrong, as with every correction.
import { RECALL_SOURCE } from '@kept-informed/delivery'
import type { CaseContext, Obligation } from '@kept-informed/obligation'

/** Unchanged, unless it is ours. */
export function owedNow(obligation: Obligation, context: CaseContext | undefined): Obligation {
  if (obligation.because.source !== RECALL_SOURCE || obligation.mustTell) return obligation
  const optedOutOf = context?.victims.find(({ victimId }) => victimId === obligation.victimId)?.optedOutOf ?? []
  return optedOutOf.includes('all') || optedOutOf.includes(obligation.ruleId) ? { ...obligation, state: 'excused', reason: 'opted-out' } : obligation
}
