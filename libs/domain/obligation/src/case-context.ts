// Why: whoever tells a victim must know the case as it is now: who the officer is, who stands for whom, what is held or
// restricted, who must never be told. It is derived from the same facts as the obligations, so it is as independent of order.
import type { OffenceCategory, SafetyFlag, VictimRole } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { Entitlement } from '@kept-informed/victims-code'

export type CaseVictim = {
  victimId: string
  role: VictimRole
  actsFor: string | null
  /** From `under18` on the case or the notifier's fact about a date of birth: the stricter holds. */
  under18: boolean
  /** Old enough, by CHILD_DIRECT_FROM, to be told directly. */
  toldDirectly: boolean
  entitlement: Entitlement
  safetyFlags: SafetyFlag[]
  inCase: boolean
  died: boolean
  erased: boolean
  /** Rule ids, or `all`. */
  optedOutOf: string[]
}

export type Hold = { victimId: string | null; reason: string; from: Instant; until: Instant }

export type CaseContext = {
  caseId: string
  crimeReference: string
  offenceCategory: OffenceCategory
  force: string
  officer: { officerId: string; unit: string | null }
  restricted: boolean
  closed: boolean
  victims: CaseVictim[]
  suspectRefs: string[]
  /** Holds that have not ended or been released, as of the last change. */
  holds: Hold[]
  /** Numbers missing in a source's own sequence. */
  sequenceGaps: { source: string; missing: string[] }[]
}
