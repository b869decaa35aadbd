// Why: whoever doubts the record can recompute it; the answer names the first entry that does not hold and why.
import { sealOf } from './append-entries.js'
import { type ChainHead, type EvidenceEntry, GENESIS_HASH, type Sha256 } from './evidence-entry.js'

/** The first broken entry of a chain; `chain` is the case reference. */
export type BrokenEntry = { chain: string; index: number; why: string }

/**
 * Recomputes a chain, or the part of it after `head`, in its stored order. With `expectedHead` given (what the head row
 * says), a chain cut off at its end is found too. Null when everything holds.
 */
export function verifyChain(chain: string, entries: Iterable<EvidenceEntry>, sha256: Sha256, expectedHead?: ChainHead | null): BrokenEntry | null {
  let index = 0
  let previousHash = GENESIS_HASH
  for (const entry of entries) {
    const why = whyBroken(entry, { chain, index, previousHash }, sha256)
    if (why) return { chain, index, why }
    previousHash = entry.hash
    index += 1
  }
  if (expectedHead && expectedHead.index < index - 1) return { chain, index: expectedHead.index + 1, why: 'it stands after what the head says is the last' }
  if (expectedHead && expectedHead.index > index - 1) return { chain, index, why: 'the chain ends here, but its head says otherwise' }
  if (expectedHead && expectedHead.hash !== previousHash) return { chain, index: index - 1, why: 'it is not the entry that the head says' }
  return null
}

function whyBroken(entry: EvidenceEntry, expected: { chain: string; index: number; previousHash: string }, sha256: Sha256): string | null {
  if (entry.caseId !== expected.chain) return 'the entry belongs to another case'
  if (entry.index !== expected.index) return `an entry is missing: expected ${expected.index}, found ${entry.index}`
  if (entry.previousHash !== expected.previousHash) return 'it does not follow from the entry before'
  if (sealOf(entry, sha256) !== entry.hash) return 'its content is not what was sealed'
  return null
}
