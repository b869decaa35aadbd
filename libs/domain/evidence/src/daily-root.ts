// Why: whoever can write to the database could make a chain anew from its start; but not the roots of days that others hold already. Each
// day is signed, and carries the hash of the one before, so that no day can be left out either.
import { canonicalJson, type LocalDate } from '@kept-informed/kernel'
import { type ChainHead, GENESIS_HASH, type Sha256 } from './evidence-entry.js'
import type { ProofStep } from './merkle-tree.js'
import type { SignatureCheck } from './signature-check.js'
import type { BrokenEntry } from './verify-chain.js'

export const ROOT_FORMAT = 'kept-informed/daily-root/1'
/** As which a broken one is named. */
export const DAILY_ROOTS = 'daily-roots'

export type DailyRoot = {
  format: typeof ROOT_FORMAT
  /** From 0, without gaps; days without any new fact have none. */
  index: number
  /** The London day that was over. */
  day: LocalDate
  /** When it was made, RFC 3339. */
  at: string
  /** How many chains there were. */
  cases: number
  merkleRoot: string
  /** The hash of the root before; 64 zeros for the first. */
  previousRoot: string
  keyId: string
}
/** `signature`: of `rootText`, base64url. */
export type SignedRoot = DailyRoot & { signature: string }

/** That a case's chain, as far as `head`, stood in a daily root. */
export type InDailyRoot = { root: SignedRoot; head: ChainHead; proof: ProofStep[] }

/** What is signed and hashed: the canonical JSON of all but the signature. */
export function rootText(root: DailyRoot | SignedRoot): string {
  const { signature: _, ...statement } = { signature: '', ...root }
  return canonicalJson(statement)
}
export const hashOfRoot = (root: DailyRoot | SignedRoot, sha256: Sha256): string => sha256(rootText(root))

/** The first root that does not follow from the one before, or was not signed by a known key; null: all hold. */
export function verifyRoots(roots: Iterable<SignedRoot>, sha256: Sha256, check: SignatureCheck): BrokenEntry | null {
  let [index, previous] = [0, GENESIS_HASH]
  for (const root of roots) {
    if (root.index !== index) return { chain: DAILY_ROOTS, index, why: `a root is missing: expected ${index}, found ${root.index}` }
    if (root.previousRoot !== previous) return { chain: DAILY_ROOTS, index, why: 'it does not follow from the root before' }
    const why = check(root.keyId, rootText(root), root.signature)
    if (why !== null) return { chain: DAILY_ROOTS, index, why }
    previous = hashOfRoot(root, sha256)
    index += 1
  }
  return null
}
