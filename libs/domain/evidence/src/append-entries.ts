// Why: appending is pure, so that the same facts after the same head always give the same chain.
import { canonicalJson } from '@kept-informed/kernel'
import { type ChainHead, type EvidenceEntry, GENESIS_HASH, type NewEntry, type Sha256 } from './evidence-entry.js'

/** The hash that an entry must have: SHA-256 over the canonical JSON of everything else in it. */
export const sealOf = (entry: Omit<EvidenceEntry, 'hash'>, sha256: Sha256): string =>
  sha256(
    canonicalJson({
      caseId: entry.caseId,
      index: entry.index,
      at: entry.at,
      factType: entry.factType,
      factId: entry.factId,
      factSha256: entry.factSha256,
      previousHash: entry.previousHash,
    }),
  )

/** The new entries of one case, in order, after `head` (null: the case has no chain yet). */
export function appendEntries(head: ChainHead | null, entries: NewEntry[], sha256: Sha256): EvidenceEntry[] {
  let index = head ? head.index + 1 : 0
  let previousHash = head ? head.hash : GENESIS_HASH
  return entries.map((entry) => {
    const unsealed = { ...entry, index, previousHash }
    const sealed = { ...unsealed, hash: sealOf(unsealed, sha256) }
    index += 1
    previousHash = sealed.hash
    return sealed
  })
}
