// Why: an inspector or a court gets one file about a case and can check it years later with nothing but a public key: its chain, the root of
// a day in which the chain stood, what the Code said then, what was sent by hash, and what was known. Ids only, nothing personal.
import { canonicalJson } from '@kept-informed/kernel'
import { hashOfRoot, type InDailyRoot } from './daily-root.js'
import type { ChainHead, EvidenceEntry, Sha256 } from './evidence-entry.js'

export const PACK_FORMAT = 'kept-informed/evidence-pack/1'

/** A version of a pack of the Code by which something is owed in the case; `sha256` of its canonical JSON, null: it is not at hand. */
export type CodePackRef = { pack: string; version: string; sha256: string | null }
/** A wording as it was sent. */
export type WordingRef = { notificationId: string; templateId: string; templateVersion: string; language: string; channel: string; detail: string; sha256: string }
/** The PDF that `GET /obligations/{obligationId}/certificate` answers while the chain is as it is here. */
export type CertificateRef = { obligationId: string; sha256: string }

/** Everything beside the chain, each hashed by itself, so that what was changed can be named. */
export const PACK_PARTS = ['codePacks', 'wordings', 'certificates', 'timeline'] as const
export type PackPart = (typeof PACK_PARTS)[number]
export type PackContent = { codePacks: CodePackRef[]; wordings: WordingRef[]; certificates: CertificateRef[]; timeline: object }

/** What is signed. */
export type PackStatement = {
  format: typeof PACK_FORMAT
  caseId: string
  /** RFC 3339. */
  madeAt: string
  head: ChainHead
  /** The hash of the daily root; null: no day was over yet since the chain began. */
  dailyRoot: string | null
  /** SHA-256 of each part's canonical JSON. */
  parts: Record<PackPart, string>
  keyId: string
}

/** `signature`: of the statement's canonical JSON, Ed25519 (RFC 8032), base64url. */
export type EvidencePack = { statement: PackStatement; signature: string; chain: EvidenceEntry[]; dailyRoot: InDailyRoot | null } & PackContent

export type UnsignedPack = Omit<EvidencePack, 'signature'>

export const statementText = (statement: unknown): string => canonicalJson(statement)
export const digestOf = (part: unknown, sha256: Sha256): string => sha256(canonicalJson(part))

/** The statement over a chain and everything that goes with it. Throws when the chain is empty. */
export function packOf(about: { caseId: string; madeAt: string; keyId: string }, chain: EvidenceEntry[], dailyRoot: InDailyRoot | null, content: PackContent, sha256: Sha256): UnsignedPack {
  const head = chain.at(-1)
  if (!head) throw new Error(`there is no chain of ${about.caseId}`)
  const { codePacks, wordings, certificates, timeline } = content
  const parts = { codePacks: digestOf(codePacks, sha256), wordings: digestOf(wordings, sha256), certificates: digestOf(certificates, sha256), timeline: digestOf(timeline, sha256) }
  const statement: PackStatement = { format: PACK_FORMAT, ...about, head: { index: head.index, hash: head.hash }, dailyRoot: dailyRoot && hashOfRoot(dailyRoot.root, sha256), parts }
  return { statement, chain, dailyRoot, codePacks, wordings, certificates, timeline }
}
