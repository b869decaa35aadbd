// Why: whoever is given a pack must be able to tell whether it is as it was signed, and if not, where it was touched first; the door, the
// command and any other tool ask this one function.
import { hashOfRoot, DAILY_ROOTS, type InDailyRoot, rootText } from './daily-root.js'
import type { EvidenceEntry, Sha256 } from './evidence-entry.js'
import { digestOf, PACK_PARTS, statementText } from './evidence-pack.js'
import { leafOf, rootBy } from './merkle-tree.js'
import { entryFault, readPack, type ReadPack } from './read-pack.js'
import type { SignatureCheck } from './signature-check.js'
import { type BrokenEntry, verifyChain } from './verify-chain.js'

export type PackVerdict = { valid: boolean; firstBroken: BrokenEntry | null }
export type VerifyBy = { sha256: Sha256; check: SignatureCheck }

/**
 * `firstBroken.chain`: the case reference for an entry of its chain, `daily-roots` for the root of a day, else the part of the pack
 * (`codePacks`, `wordings`, `certificates`, `timeline`, `statement`, `signature`, or `evidence-pack` for what is none), then with index 0.
 */
export function verifyPack(value: unknown, by: VerifyBy): PackVerdict {
  const read = readPack(value)
  const firstBroken = 'why' in read ? { index: 0, ...read } : firstBrokenIn(read, by)
  return { valid: firstBroken === null, firstBroken: firstBroken && { chain: firstBroken.chain, index: firstBroken.index, why: firstBroken.why } }
}

function firstBrokenIn(read: ReadPack, { sha256, check }: VerifyBy): BrokenEntry | null {
  const { statement, signature, dailyRoot, pack } = read
  const broken = inChain(read, sha256) ?? inDailyRoot(read, sha256, check)
  if (broken) return broken
  const part = PACK_PARTS.find((name) => digestOf(pack[name], sha256) !== statement.parts[name])
  if (part) return { chain: part, index: 0, why: 'it is not what was signed' }
  if (statement.dailyRoot !== (dailyRoot && hashOfRoot(dailyRoot.root, sha256))) return { chain: DAILY_ROOTS, index: dailyRoot?.root.index ?? 0, why: 'it is not the daily root that was signed' }
  const why = check(statement.keyId, statementText(statement), signature)
  return why === null ? null : { chain: 'statement', index: 0, why }
}

/** Entries are believed as far as each has the shape of one. */
function inChain({ statement: { caseId, head }, chain }: ReadPack, sha256: Sha256): BrokenEntry | null {
  const strange = chain.findIndex((entry) => entryFault(entry) !== null)
  const entries = (strange === -1 ? chain : chain.slice(0, strange)) as EvidenceEntry[]
  const broken = verifyChain(caseId, entries, sha256, strange === -1 ? head : null)
  return broken ?? (strange === -1 ? null : { chain: caseId, index: strange, why: `it is no entry: ${entryFault(chain[strange])}` })
}

function inDailyRoot({ statement: { caseId }, chain, dailyRoot }: ReadPack, sha256: Sha256, check: SignatureCheck): BrokenEntry | null {
  if (dailyRoot === null) return null
  const { root, head } = dailyRoot
  const broken = (why: string): BrokenEntry => ({ chain: DAILY_ROOTS, index: root.index, why })
  const unsigned = check(root.keyId, rootText(root), root.signature)
  if (unsigned !== null) return broken(unsigned)
  if (!isIn(dailyRoot, caseId, sha256)) return broken('the proof does not lead to the root of that day')
  if (chain[head.index]?.['hash'] === head.hash) return null
  return { chain: caseId, index: Math.min(head.index, chain.length - 1), why: `it is not the entry that stood in the root of ${root.day}` }
}

const isIn = ({ root, head, proof }: InDailyRoot, caseId: string, sha256: Sha256): boolean => rootBy(leafOf(caseId, head, sha256), proof, sha256) === root.merkleRoot
