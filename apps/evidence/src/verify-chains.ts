// Why: whoever doubts the record has every chain recomputed from what is stored, without trusting anything but the rows.
import { type BrokenEntry, type ChainHead, type EvidenceEntry, verifyChain, verifyRoots } from '@kept-informed/evidence-chain'
import type { Database } from '@kept-informed/postgres'
import { verifyBalances } from './balance/verify-balances.js'
import { readBrokenRootedHead, readRoots } from './roots/daily-roots.query.js'
import { sha256 } from './sha256.js'
import { readPublicKeys } from './signing/public-keys.query.js'
import { checkBy } from './signing/signing-keys.js'

export type ChainsReport = { valid: boolean; chains: number; entries: number; roots: number; firstBroken: BrokenEntry | null }

const CHAINS_AT_A_TIME = 200

/** Reads every chain, a few hundred at a time, then the roots of the days and the balances; stops at the first entry that does not hold. */
export async function verifyChains(database: Database, progress: (chains: number) => void = () => undefined): Promise<ChainsReport> {
  const report: ChainsReport = { valid: true, chains: 0, entries: 0, roots: 0, firstBroken: null }
  for (let after = ''; ; ) {
    const cases = await nextCases(database, after)
    const last = cases.at(-1)
    if (last === undefined) return withRoots(database, report)
    after = last
    for (const [caseId, { entries, head }] of await readChains(database, cases)) {
      const broken = head ? verifyChain(caseId, entries, sha256, head) : { chain: caseId, index: 0, why: 'the chain has no head' }
      report.chains += 1
      report.entries += entries.length
      if (broken) return { ...report, valid: false, firstBroken: broken }
    }
    progress(report.chains)
  }
}

/** Every root follows from the one before and is signed by a key that is known, every chain has the entries that stood in one, and every balance is what was signed. */
async function withRoots(database: Database, report: ChainsReport): Promise<ChainsReport> {
  const roots = await readRoots(database, -1, null)
  const check = checkBy(await readPublicKeys(database))
  const broken = verifyRoots(roots, sha256, check) ?? (await readBrokenRootedHead(database)) ?? (await verifyBalances(database, check))
  return { ...report, roots: roots.length, valid: broken === null, firstBroken: broken }
}

async function nextCases(database: Database, after: string): Promise<string[]> {
  const rows = await database.query<{ case_id: string }>(
    `select case_id from (select case_id from chain_head where case_id > $1 union select case_id from entry where case_id > $1) both_sides
      order by case_id limit ${CHAINS_AT_A_TIME}`,
    [after],
  )
  return rows.map(({ case_id }) => case_id)
}

type StoredChain = { entries: EvidenceEntry[]; head: ChainHead | null }

async function readChains(database: Database, cases: string[]): Promise<Map<string, StoredChain>> {
  const chains = new Map<string, StoredChain>(cases.map((caseId) => [caseId, { entries: [], head: null }]))
  const entries = await database.query<EvidenceEntry>(
    `select case_id as "caseId", index, at, fact_type as "factType", fact_id as "factId", fact_sha256 as "factSha256",
            previous_hash as "previousHash", hash from entry where case_id = any($1) order by case_id, index`,
    [cases],
  )
  for (const entry of entries) chains.get(entry.caseId)?.entries.push(entry)
  const heads = await database.query<ChainHead & { caseId: string }>(`select case_id as "caseId", index, hash from chain_head where case_id = any($1)`, [cases])
  for (const { caseId, index, hash } of heads) {
    const chain = chains.get(caseId)
    if (chain) chain.head = { index, hash }
  }
  return chains
}
