// Why: a balance is believed only as it was signed, and as its chain says.
import type { Balance, BrokenEntry, SignatureCheck } from '@kept-informed/evidence-chain'
import { canonicalJson } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { sha256 } from '../sha256.js'
import { BALANCE_CHAIN } from './keep-balance.js'

type Kept = { index: number; balance: Balance | null; keyId: string; signature: string; factSha256: string | null }

/** The first balance that is not what its entry of the chain says, or not what was signed; null: all are. */
export async function verifyBalances(database: Query, check: SignatureCheck): Promise<BrokenEntry | null> {
  const rows = await database.query<Kept>(
    `select coalesce(b.index, e.index) as index, b.balance, b.key_id as "keyId", b.signature, e.fact_sha256 as "factSha256"
       from balance b full join (select index, fact_sha256 from entry where case_id = $1) e on e.index = b.index order by 1`,
    [BALANCE_CHAIN],
  )
  for (const row of rows) {
    const why = whyBroken(row, check)
    if (why !== null) return { chain: BALANCE_CHAIN, index: row.index, why }
  }
  return null
}

/** Null: it is as it was signed, and as its entry says. */
export function whyBroken({ balance, keyId, signature, factSha256 }: Omit<Kept, 'index'>, check: SignatureCheck): string | null {
  if (balance === null) return 'the balance that it names is not there'
  const text = canonicalJson(balance)
  return sha256(text) === factSha256 ? check(keyId, text, signature) : 'the balance is not what its entry says'
}
