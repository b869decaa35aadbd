// Why: the last nights are asked for first.
import type { Balance } from '@kept-informed/evidence-chain'
import type { Query } from '@kept-informed/postgres'

export type KeptBalance = { index: number; balance: Balance; keyId: string; signature: string; factSha256: string | null }

/** Newest first; `after`: the index of the last one of the page before. */
export const balancesPage = (database: Query, { limit, after }: { limit: number; after: number | null }): Promise<KeptBalance[]> =>
  database.query<KeptBalance>(
    `select b.index, b.balance, b.key_id as "keyId", b.signature, e.fact_sha256 as "factSha256"
       from balance b left join entry e on e.case_id = '~balance' and e.index = b.index
      where $1::int is null or b.index < $1 order by b.index desc limit $2`,
    [after, limit + 1],
  )
