// Why: whoever takes a balance beside a copy writes it into the copy's evidence, with the copy's key; what is missing for that is said, not guessed.
import { keepBalance, signingKeys } from '@kept-informed/app-evidence'
import type { Balance } from '@kept-informed/evidence-chain'
import { openDatabase } from '@kept-informed/postgres'
import { keys32, readSettings, withFiles } from '@kept-informed/runtime'
import type { Copy } from '../find-copy.js'
import { evidenceKeyKept } from '../local-signing-keys.js'

type Env = Record<string, string | undefined>
export type KeptBalance = { index: number; keyId: string }

/** Where it stands in its chain, and who signed it; null: no key is given or kept there, so it was neither signed nor kept. */
export async function keepInEvidence(balance: Balance, { databaseUrl, stateDir }: Pick<Copy, 'databaseUrl' | 'stateDir'>, env: Env): Promise<KeptBalance | null> {
  const seeds = readSettings(withFiles(env, 'EVIDENCE_SIGNING_KEY'), { EVIDENCE_SIGNING_KEY: keys32.optional }).EVIDENCE_SIGNING_KEY ?? (await evidenceKeyKept(stateDir))
  if (seeds === null) return null
  const database = await openDatabase({ url: databaseUrl, schema: 'evidence', migrations: [], maxConnections: 2 })
  return keepBalance(database, balance, signingKeys(seeds)).finally(() => database.close())
}
