// Why: a balance that was taken is signed and becomes an entry of a chain of its own, so that none can be left out or made prettier afterwards;
// and the roots of the days hold that chain like any other. Its name can be that of no case.
import { appendEntries, type Balance, type ChainHead } from '@kept-informed/evidence-chain'
import { canonicalJson, type Instant, parseInstant } from '@kept-informed/kernel'
import { type Database, LostRace } from '@kept-informed/postgres'
import { sha256 } from '../sha256.js'
import type { SigningKeys } from '../signing/signing-keys.js'

export const BALANCE_CHAIN = '~balance'
const FACT = 'balance-taken.v1'

/** Where it stands in its chain. Throws LostRace, with nothing written, when another was kept at the same moment. */
export async function keepBalance(database: Database, balance: Balance, signing: SigningKeys): Promise<{ index: number; keyId: string }> {
  const text = canonicalJson(balance)
  const at: Instant = parseInstant(balance.asOf) ?? 0
  return database.transaction(async (query) => {
    const [head = null] = await query.query<ChainHead>('select index, hash from chain_head where case_id = $1', [BALANCE_CHAIN])
    const index = head ? head.index + 1 : 0
    const [entry] = appendEntries(head, [{ caseId: BALANCE_CHAIN, at, factType: FACT, factId: `${BALANCE_CHAIN}#${index}`, factSha256: sha256(text) }], sha256)
    if (!entry) throw new Error('a balance is one entry')
    const grown = await query.query(
      `insert into chain_head as h (case_id, index, grew_from, hash) values ($1, $2, $3, $4)
       on conflict (case_id) do update set index = excluded.index, grew_from = excluded.grew_from, hash = excluded.hash where h.index = excluded.grew_from returning 1`,
      [BALANCE_CHAIN, index, index - 1, entry.hash],
    )
    if (grown.length !== 1) throw new LostRace('another balance was kept at the same moment')
    await query.query('insert into entry (case_id, index, at, fact_type, fact_id, fact_sha256, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      entry.caseId, entry.index, entry.at, entry.factType, entry.factId, entry.factSha256, entry.previousHash, entry.hash,
    ])
    await query.query('insert into balance (index, at, day, gaps, balance, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7)', [
      index, at, balance.day, JSON.stringify(balance.gap), balance, signing.keyId, signing.sign(text),
    ])
    return { index, keyId: signing.keyId }
  })
}

/** When the last one was taken, over everything or over a day; null: never. */
export async function lastBalanceAt(database: Pick<Database, 'query'>): Promise<Instant | null> {
  const [row] = await database.query<{ at: Instant }>('select at from balance order by index desc limit 1')
  return row?.at ?? null
}
