// Why: what other apps may compose: the service, its parts, and the recomputing of its chains.
export { type EvidenceHandle } from './evidence-handle.js'
export { type EvidenceParts } from './evidence-parts.js'
export { EVIDENCE_GROUP } from './on-fact.js'
export { type RunningEvidence, openEvidenceDatabase, startEvidence } from './start-evidence.js'
export { type ChainsReport, verifyChains } from './verify-chains.js'
