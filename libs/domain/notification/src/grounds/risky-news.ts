// Why: news after which somebody may be in danger, or alone with it over a weekend, is not simply posted (CONTRACT section 4).
import type { CaseEventType } from '@kept-informed/case-event'
import type { Obligation } from '@kept-informed/obligation'

const RISKY: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'suspect-released', 'suspect-bailed', 'suspect-released-under-investigation', 'bail-conditions-changed', 'bail-cancelled',
  'no-further-action', 'prosecution-stopped', 'sentence-passed', 'offender-released',
])

/** A correction is as risky as what it corrects, whose facts it carries. */
export const isRisky = ({ facts }: Pick<Obligation, 'facts'>): boolean =>
  RISKY.has(facts.eventType) || (facts.eventType === 'verdict-given' && facts.data['verdict'] === 'not-guilty')
