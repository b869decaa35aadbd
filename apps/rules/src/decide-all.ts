// Why: the last snapshot of an obligation is needed only when no fact supports it any more; so it is read only then, and the case decided again.
import type { Obligation } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { type CaseDecision, decideCase, type Deciding, type Incoming, type NewFacts, NO_FACTS, type StoredCase } from './decide-cases.js'

export type CameIn = { incoming?: readonly Incoming[]; facts?: NewFacts }

export async function decideAll(database: Query, cases: Iterable<StoredCase>, cameIn: (caseId: string) => CameIn, deciding: Deciding): Promise<CaseDecision[]> {
  const decide = (stored: StoredCase): CaseDecision => {
    const { incoming = [], facts = NO_FACTS } = cameIn(stored.caseId)
    return decideCase(stored, incoming, facts, deciding)
  }
  const decided = [...cases].map((stored) => ({ stored, decision: decide(stored) }))
  const missing = decided.flatMap(({ decision }) => decision.missing)
  if (missing.length === 0) return decided.map(({ decision }) => decision)
  const snapshots = await readSnapshots(database, missing)
  return decided.map(({ stored, decision }) => (decision.missing.length === 0 ? decision : whole(decide({ ...stored, snapshots }))))
}

async function readSnapshots(database: Query, obligationIds: readonly string[]): Promise<Map<string, Obligation>> {
  const rows = await database.query<{ snapshot: string }>('select snapshot from obligation where obligation_id = any($1)', [obligationIds])
  return new Map(rows.map(({ snapshot }) => JSON.parse(snapshot) as Obligation).map((one) => [one.obligationId, one]))
}

function whole(decision: CaseDecision): CaseDecision {
  if (decision.missing.length > 0) throw new Error(`an obligation that was published is not kept: ${decision.missing[0]}`)
  return decision
}
