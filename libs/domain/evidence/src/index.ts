export { type ChainHead, type EvidenceEntry, type NewEntry, type Sha256, GENESIS_HASH } from './evidence-entry.js'
export { appendEntries } from './append-entries.js'
export { type BrokenEntry, verifyChain } from './verify-chain.js'
