// Why: a pack is put together from one reading of the record, hashed part by part, and signed.
import { createHash } from 'node:crypto'
import { type CertificateRef, type CodePackRef, type EvidencePack, packOf, statementText, type WordingRef } from '@kept-informed/evidence-chain'
import { canonicalJson, isoInstant } from '@kept-informed/kernel'
import type { CodePack } from '@kept-informed/victims-code'
import { timelineJson, type TimelineParts } from '../case-timeline.js'
import type { ObligationRow } from '../project-facts.js'
import { sha256 } from '../sha256.js'
import type { SigningKeys } from '../signing/signing-keys.js'
import type { CaseRecord } from './case-record.query.js'
import { certificateOf, type CertifiedBy } from './certificate-of.js'

export type PackBy = CertifiedBy & { signing: SigningKeys }

export async function makePack(record: CaseRecord, by: PackBy): Promise<EvidencePack> {
  const { timeline, chain, dailyRoot } = record
  const certificates: CertificateRef[] = []
  for (const obligation of timeline.obligations.toSorted((a, b) => (a.obligationId < b.obligationId ? -1 : 1))) {
    certificates.push({ obligationId: obligation.obligationId, sha256: createHash('sha256').update(await certificatePdf(obligation, record, by)).digest('hex') })
  }
  const content = { codePacks: codePacksOf(timeline, by.packs), wordings: wordingsOf(timeline), certificates, timeline: timelineJson(timeline) }
  const unsigned = packOf({ caseId: timeline.caseId, madeAt: isoInstant(timeline.asOf), keyId: by.signing.keyId }, chain, dailyRoot, content, sha256)
  const { statement, ...rest } = unsigned
  return { statement, signature: by.signing.sign(statementText(statement)), ...rest }
}

export async function certificatePdf(obligation: ObligationRow, record: CaseRecord, by: CertifiedBy): Promise<Uint8Array> {
  // What sets a page takes memory, which an evidence service that is never asked for one need not give.
  const { renderCertificate } = await import('@kept-informed/channels')
  return renderCertificate(certificateOf(obligation, record, by))
}

function codePacksOf({ obligations }: TimelineParts, packs: readonly CodePack[]): CodePackRef[] {
  const named = new Map(obligations.map(({ pack, codeVersion }) => [JSON.stringify([pack, codeVersion]), { pack, version: codeVersion }]))
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { pack, version }]) => {
    const found = packs.find((one) => one.pack === pack && one.version === version)
    return { pack, version, sha256: found ? sha256(canonicalJson(found)) : null }
  })
}

/** What was made up only, and has not left, was not sent. */
function wordingsOf({ notifications }: TimelineParts): WordingRef[] {
  return notifications
    .filter(({ deliveries }) => deliveries.some(({ attempts }) => attempts.length > 0))
    .toSorted((a, b) => (a.notificationId < b.notificationId ? -1 : 1))
    .flatMap(({ notificationId, templateId, templateVersion, language, rendered }) => rendered.map(({ channel, detail, sha256: hash }) => ({ notificationId, templateId, templateVersion, language, channel, detail, sha256: hash })))
}
