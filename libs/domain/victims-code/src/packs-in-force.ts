// Why: which version counts is decided by the local day on which a clock starts; two versions of one pack never both count.
import type { LocalDate } from '@kept-informed/kernel'
import type { CodePack } from './code-row.js'
import { readCodePack } from './reading/read-code-pack.js'

function shipped({ default: json }: { default: unknown }): CodePack {
  const read = readCodePack(json)
  if (read.ok) return read.value
  throw new Error(`a shipped pack is broken:\n${read.faults.map(({ pointer, detail }) => `  ${pointer} ${detail}`).join('\n')}`)
}

// Dynamic, because the compiler drops the attribute of a static import, without which Node refuses JSON.
const FORCE_POLICY_2021 = shipped(await import('../packs/force-policy-2021.json', { with: { type: 'json' } }))
const VICTIMS_CODE_2021 = shipped(await import('../packs/victims-code-2021.json', { with: { type: 'json' } }))

/** In force, so they never change: a correction is a new version. */
export const SHIPPED_PACKS: CodePack[] = [VICTIMS_CODE_2021, FORCE_POLICY_2021]

export const isInForce = (pack: CodePack, day: LocalDate): boolean => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo)

/** The version of that pack in force on that day, if any. */
export const packInForce = (packs: readonly CodePack[], name: string, day: LocalDate): CodePack | undefined => packs.find((pack) => pack.pack === name && isInForce(pack, day))

/** A force's own promise to correct what it told wrongly (basis policy), counted from the retraction. */
export const FORCE_CORRECTION = { pack: FORCE_POLICY_2021.pack, version: FORCE_POLICY_2021.version, workingDays: 1, confidence: 'number is policy' }
