// Why: some news cannot be unsaid: that he is free, or that nothing more will be done. How much of each kind a source sends in an hour is
// watched, because eight thousand victims were once told of releases that had not happened.
import type { CaseEventType } from '@kept-informed/case-event'
import type { Obligation } from '@kept-informed/obligation'
import { isRisky } from '../grounds/risky-news.js'

/** `freedom`: whether somebody is free, and how. `outcome`: how it ended. */
export type SensitiveKind = 'freedom' | 'outcome'

const FREEDOM: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'suspect-released', 'suspect-bailed', 'suspect-released-under-investigation', 'bail-conditions-changed', 'bail-cancelled', 'court-bail-decided', 'warrant-issued', 'warrant-executed',
  'release-considered', 'offender-moved-to-open', 'offender-released', 'offender-recalled', 'offender-escaped',
])

/** Of a correction, that of what it corrects; null: it is not watched. */
export function sensitiveKind(obligation: Pick<Obligation, 'facts'>): SensitiveKind | null {
  if (FREEDOM.has(obligation.facts.eventType)) return 'freedom'
  return isRisky(obligation) ? 'outcome' : null
}
