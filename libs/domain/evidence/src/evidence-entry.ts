// Why: what we did for a victim must stand as evidence years later: each fact is an entry that carries the hash of the one
// before, so nothing can be changed, removed or slipped in without the chain saying where. Ids and hashes only: erasing a
// person's details leaves the chain whole.
import type { Instant } from '@kept-informed/kernel'

/** One fact of one case. `factSha256` is the hash of the fact's canonical JSON; `hash` seals the entry and the one before. */
export type EvidenceEntry = {
  caseId: string
  /** From 0, without gaps. */
  index: number
  at: Instant
  factType: string
  /** The CloudEvents id of the fact's message, unique in the chain. */
  factId: string
  factSha256: string
  /** 64 zeros for the first. */
  previousHash: string
  hash: string
}

/** An entry that has no place in the chain yet. */
export type NewEntry = Pick<EvidenceEntry, 'caseId' | 'at' | 'factType' | 'factId' | 'factSha256'>

/** Where a chain ends. */
export type ChainHead = { index: number; hash: string }

/** Lower-case hex SHA-256 of a text in UTF-8; given by the shell, because the core has no crypto. */
export type Sha256 = (text: string) => string

export const GENESIS_HASH = '0'.repeat(64)
