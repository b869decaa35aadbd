// Why: the one place that knows how roots are kept; a root and the heads that it is the first to hold are written in one statement.
import type { BrokenEntry, ChainHead, InDailyRoot, ProofStep, SignedRoot } from '@kept-informed/evidence-chain'
import type { Query } from '@kept-informed/postgres'

export type StandingHead = { caseId: string; head: ChainHead; rooted: boolean }
export type RootedHead = { caseId: string; head: ChainHead; proof: ProofStep[] }
/** `facts`: how many had been taken when it was made. */
export type KeptRoot = { root: SignedRoot; facts: number }

/** Null: there is none yet. With how many facts have been taken since the service began. */
export async function readLastRoot(database: Query): Promise<{ last: KeptRoot | null; facts: number }> {
  const [row] = await database.query<{ root: SignedRoot | null; rooted: number | null; facts: number }>(
    `select r.root, r.facts as rooted, w.facts from (select coalesce(sum(next_offset), 0)::bigint as facts from watermark) w
       left join lateral (select root, facts from daily_root order by index desc limit 1) r on true`,
  )
  if (!row) throw new Error('the database answered nothing')
  return { last: row.root && row.rooted !== null ? { root: row.root, facts: row.rooted } : null, facts: row.facts }
}

/** Where every chain stands, by case; `rooted`: a root has held it already. */
export async function readHeads(database: Query): Promise<StandingHead[]> {
  const rows = await database.query<ChainHead & { caseId: string; rooted: boolean }>(
    `select h.case_id as "caseId", h.index, h.hash, r.case_id is not null as rooted from chain_head h left join rooted_head r using (case_id, index) order by h.case_id collate "C"`,
  )
  return rows.map(({ caseId, index, hash, rooted }) => ({ caseId, head: { index, hash }, rooted }))
}

/** False: another process was first. */
export async function writeRoot(database: Query, { root, facts }: KeptRoot, heads: readonly RootedHead[]): Promise<boolean> {
  const rows = heads.map(({ caseId, head, proof }) => ({ caseId, index: head.index, hash: head.hash, proof }))
  const [written] = await database.query<{ roots: number }>(
    `with kept as (insert into daily_root (index, day, facts, root) values ($1, $2, $3, $4) on conflict do nothing returning index),
     heads as (insert into rooted_head (case_id, index, root_index, hash, proof)
       select h."caseId", h.index, kept.index, h.hash, h.proof from kept, json_to_recordset($5::json) as h("caseId" text, index int, hash text, proof jsonb)
       on conflict do nothing)
     select count(*)::int as roots from kept`,
    [root.index, root.day, facts, root, JSON.stringify(rows)],
  )
  return written?.roots === 1
}

/** The latest root that a case's chain stood in. */
export async function readRootOf(database: Query, caseId: string): Promise<InDailyRoot | null> {
  const [row] = await database.query<{ root: SignedRoot; index: number; hash: string; proof: ProofStep[] }>(
    `select r.root, h.index, h.hash, h.proof from rooted_head h join daily_root r on r.index = h.root_index where h.case_id = $1 order by h.index desc limit 1`,
    [caseId],
  )
  return row ? { root: row.root, head: { index: row.index, hash: row.hash }, proof: row.proof } : null
}

/** In order, those after that index; `limit` null: all of them. */
export async function readRoots(database: Query, after: number, limit: number | null): Promise<SignedRoot[]> {
  const rows = await database.query<{ root: SignedRoot }>('select root from daily_root where index > $1 order by index limit $2', [after, limit])
  return rows.map(({ root }) => root)
}

/** The first entry that is not, or no longer, what stood in the root of a day; null: all are. */
export async function readBrokenRootedHead(database: Query): Promise<BrokenEntry | null> {
  const [row] = await database.query<{ caseId: string; index: number; day: string }>(
    `select h.case_id as "caseId", h.index, r.day from rooted_head h join daily_root r on r.index = h.root_index left join entry e on e.case_id = h.case_id and e.index = h.index
      where e.hash is distinct from h.hash order by h.case_id collate "C", h.index limit 1`,
  )
  return row ? { chain: row.caseId, index: row.index, why: `it is not the entry that stood in the root of ${row.day}` } : null
}
