// Why: which version counts is decided by the local day on which a clock starts; two versions of one pack never both count.
import type { LocalDate } from '@kept-informed/kernel'
import type { CodePack } from './code-row.js'
import { FORCE_POLICY_2021 } from './packs/force-policy-2021.js'
import { VICTIMS_CODE_2021 } from './packs/victims-code-2021.js'

export const SHIPPED_PACKS: CodePack[] = [VICTIMS_CODE_2021, FORCE_POLICY_2021]

export const isInForce = (pack: CodePack, day: LocalDate): boolean => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo)

/** The version of that pack in force on that day, if any. */
export const packInForce = (packs: readonly CodePack[], name: string, day: LocalDate): CodePack | undefined => packs.find((pack) => pack.pack === name && isInForce(pack, day))

/** A force's own promise to correct what it told wrongly (basis policy), counted from the retraction. */
export const FORCE_CORRECTION = { pack: FORCE_POLICY_2021.pack, version: FORCE_POLICY_2021.version, workingDays: 1, confidence: 'number is policy' }
