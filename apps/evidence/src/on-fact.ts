// Why: whatever rules and notifier say becomes an entry of its case's chain and the newest row of the timeline, in one fenced
// statement: read the batch, read the heads, decide, write. A chain that another partition or process grew meanwhile is a lost race.
import type { ChainHead } from '@kept-informed/evidence-chain'
import { type Batch, deadLetterOf, type LogRecord } from '@kept-informed/event-log'
import { type Database, HopWrite } from '@kept-informed/postgres'
import { chainFacts, type ChainGrowth } from './chain-facts.js'
import { projectFacts } from './project-facts.js'
import { type Fact, readFact } from './read-fact.js'
import { writeProjection } from './write-projection.js'

export const EVIDENCE_GROUP = 'evidence'

export type FactsHandled = { chained: number; repeated: number; setAside: number }

type SetAside = { record: LogRecord; reason: string }

/** Handles a batch of obligations.v1 or deliveries.v1. Throws LostRace, with nothing written, when somebody was first. */
export async function onFacts(database: Database, batch: Batch): Promise<FactsHandled> {
  const facts: Fact[] = []
  const setAside: SetAside[] = []
  for (const record of batch.records) {
    const read = readFact(record)
    if (read.ok) facts.push(read.fact)
    else setAside.push({ record, reason: read.reason })
  }
  const { heads, seen } = await readChainState(database, facts)
  const growths = chainFacts(facts, heads, seen)
  const { topic, partition, from, to } = batch
  const hop = new HopWrite({ group: EVIDENCE_GROUP, topic, partition, from, to })
  writeChains(hop, growths)
  writeProjection(hop, projectFacts(facts))
  hop.forward(setAside.map(({ record, reason }) => deadLetterOf(record, [reason])))
  await hop.run(database)
  const chained = growths.reduce((sum, growth) => sum + growth.entries.length, 0)
  return { chained, repeated: facts.length - chained, setAside: setAside.length }
}

async function readChainState(database: Database, facts: Fact[]): Promise<{ heads: Map<string, ChainHead>; seen: Set<string> }> {
  if (facts.length === 0) return { heads: new Map(), seen: new Set() }
  const cases = [...new Set(facts.map(({ caseId }) => caseId))]
  const [heads, seen] = await database.together((q) => Promise.all([
    q.query<ChainHead & { caseId: string }>(`select case_id as "caseId", index, hash from chain_head where case_id = any($1)`, [cases]),
    q.query<{ fact_id: string }>(
      `select e.fact_id from entry e join unnest($1::text[], $2::text[]) as f(case_id, fact_id) using (case_id, fact_id)`,
      [facts.map(({ caseId }) => caseId), facts.map(({ id }) => id)],
    ),
  ]))
  return { heads: new Map(heads.map(({ caseId, index, hash }) => [caseId, { index, hash }])), seen: new Set(seen.map(({ fact_id }) => fact_id)) }
}

function writeChains(hop: HopWrite, growths: ChainGrowth[]): void {
  if (growths.length === 0) return
  const entries = growths.flatMap((growth) => growth.entries)
  const columns = [
    `${hop.param(entries.map((e) => e.caseId))}::text[]`,
    `${hop.param(entries.map((e) => e.index))}::int[]`,
    `${hop.param(entries.map((e) => e.at))}::bigint[]`,
    `${hop.param(entries.map((e) => e.factType))}::text[]`,
    `${hop.param(entries.map((e) => e.factId))}::text[]`,
    `${hop.param(entries.map((e) => e.factSha256))}::text[]`,
    `${hop.param(entries.map((e) => e.previousHash))}::text[]`,
    `${hop.param(entries.map((e) => e.hash))}::text[]`,
  ]
  hop.add(
    'grown',
    `insert into chain_head as h (case_id, index, grew_from, hash)
     select * from unnest(${hop.param(growths.map((g) => g.caseId))}::text[], ${hop.param(growths.map((g) => g.head.index))}::int[],
       ${hop.param(growths.map((g) => g.grewFrom))}::int[], ${hop.param(growths.map((g) => g.head.hash))}::text[]) as g where ${hop.fenced}
     on conflict (case_id) do update set index = excluded.index, grew_from = excluded.grew_from, hash = excluded.hash
       where h.index = excluded.grew_from returning 1`,
    { rows: growths.length },
  )
  hop.add('entries', `insert into entry (case_id, index, at, fact_type, fact_id, fact_sha256, previous_hash, hash) select * from unnest(${columns.join(', ')}) as e where ${hop.fenced}`)
}
