// Why: what the Code owes is data that a lawyer can read and a force can change: a row says which event creates which obligation, by when,
// for whom to keep, and where the number comes from. No row is code.
import type { CaseEventType } from '@kept-informed/case-event'
import type { LocalDate } from '@kept-informed/kernel'

export type ServiceProvider = 'police' | 'witness-care-unit' | 'cps' | 'probation'
export type Entitlement = 'standard' | 'enhanced'
export type ObligationKind = 'inform' | 'act'
/** Why it is owed: the Code, a statute, or a force's own promise. */
export type Basis = 'code' | 'statute' | 'policy'
export type ClockKind = 'event' | 'received-by-wcu' | 'agreed'
/** `witness`: for a victim who must give evidence at that hearing. */
export type MustTell = 'no' | 'yes' | 'witness'

/** When a row applies, over fields that its events have. `any`: one of them is enough; every other member must hold. */
export type Condition =
  | { field: string; in: (string | number | boolean)[] }
  | { field: string; atLeast: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { victim: 'safeguarded-by-a-condition' | 'has-safety-flags' | 'opted-in-to-victim-contact-scheme' }

export type CodeRow = {
  ruleId: string
  on: CaseEventType[]
  kind: ObligationKind
  /** The numbered right; null where the row does not come from one. */
  right: number | null
  /** As recalled where it begins with `~`: never print those to a victim. */
  paragraph: string | null
  /** `data.provider`: whoever the event names. */
  owedBy: ServiceProvider | 'data.provider'
  basis: Basis
  clock: ClockKind
  /** Working days; `agreed`: what the victim and the police agreed. */
  limits: Record<Entitlement, number> | 'agreed'
  condition: Condition | null
  mustTell: MustTell
  /** Events that do it; none: being told does. */
  settledBy: CaseEventType[]
  /** What must be told or done. */
  tell: string
  source: string
  confidence: string
}

export type CodePack = {
  /** `victims-code`, `force-policy`, or another. */
  pack: string
  version: string
  /** First day in force, Europe/London. */
  effectiveFrom: LocalDate
  /** Last day in force; null: until the next version. */
  effectiveTo: LocalDate | null
  rows: CodeRow[]
}
