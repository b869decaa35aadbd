// Why: what the Code owes is data that a lawyer can read and a force can change: a row says which event creates which obligation, by when,
// for whom to keep, and where the number comes from. No row is code.
import type { CaseEventType } from '@kept-informed/case-event'
import type { LocalDate } from '@kept-informed/kernel'

export const SERVICE_PROVIDERS = ['police', 'witness-care-unit', 'cps', 'probation'] as const
export type ServiceProvider = (typeof SERVICE_PROVIDERS)[number]
export type Entitlement = 'standard' | 'enhanced'
export const OBLIGATION_KINDS = ['inform', 'act'] as const
export type ObligationKind = (typeof OBLIGATION_KINDS)[number]
/** Why it is owed: the Code, a statute, or a force's own promise. */
export const BASES = ['code', 'statute', 'policy'] as const
export type Basis = (typeof BASES)[number]
export const CLOCK_KINDS = ['event', 'received-by-wcu', 'agreed'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]
/** `witness`: for a victim who must give evidence at that hearing. */
export const MUST_TELL = ['no', 'yes', 'witness'] as const
export type MustTell = (typeof MUST_TELL)[number]
export const VICTIM_STANDINGS = ['safeguarded-by-a-condition', 'has-safety-flags', 'opted-in-to-victim-contact-scheme'] as const
export type VictimStanding = (typeof VICTIM_STANDINGS)[number]

/** When a row applies, over fields that its events have. `any`: one of them is enough; every other member must hold. */
export type Condition =
  | { field: string; in: (string | number | boolean)[] }
  | { field: string; atLeast: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { victim: VictimStanding }

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
  /** For people; nothing depends on it. */
  title?: string
  /** First day in force, Europe/London. */
  effectiveFrom: LocalDate
  /** Last day in force; null: until the day before the next version (`inSuccession`). */
  effectiveTo: LocalDate | null
  /** Beside OWES_NOTHING: where a force stops promising something, it says so. */
  owesNothing?: CaseEventType[]
  rows: CodeRow[]
}
