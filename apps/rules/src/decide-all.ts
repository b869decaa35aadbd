// Why: the last snapshot of an obligation is needed only when no fact supports it any more; so it is read only then, and the case decided
// again. And a case that cannot be decided because of a fault of ours must not stop the others: it is named, and they go on.
import type { Obligation } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { type CaseDecision, decideCase, type Deciding, type Incoming, type NewFacts, NO_FACTS, type StoredCase } from './decide-cases.js'

export type CameIn = { incoming?: readonly Incoming[]; facts?: NewFacts }
/** `failed`: ids of cases whose decision threw; nothing of them may be written as decided. */
export type Decided = { decisions: CaseDecision[]; failed: string[] }
export type Decide = { deciding: Deciding; cameIn: (caseId: string) => CameIn; onError: (error: unknown, caseId: string) => void }

export async function decideAll(database: Query, cases: Iterable<StoredCase>, { deciding, cameIn, onError }: Decide): Promise<Decided> {
  const decisions: CaseDecision[] = []
  const failed: string[] = []
  const again: StoredCase[] = []
  const decide = (stored: StoredCase, take: (decision: CaseDecision) => void): void => {
    const { incoming = [], facts = NO_FACTS } = cameIn(stored.caseId)
    try {
      take(decideCase(stored, incoming, facts, deciding))
    } catch (error) {
      onError(error, stored.caseId)
      failed.push(stored.caseId)
    }
  }
  const missing: string[] = []
  for (const stored of cases) {
    decide(stored, (decision) => {
      if (decision.missing.length === 0) decisions.push(decision)
      else again.push(stored)
      missing.push(...decision.missing)
    })
  }
  const snapshots = missing.length > 0 ? await readSnapshots(database, missing) : new Map<string, Obligation>()
  for (const stored of again) decide({ ...stored, snapshots }, (decision) => decisions.push(whole(decision)))
  return { decisions, failed }
}

async function readSnapshots(database: Query, obligationIds: readonly string[]): Promise<Map<string, Obligation>> {
  const rows = await database.query<{ snapshot: string }>('select snapshot from obligation where obligation_id = any($1)', [obligationIds])
  return new Map(rows.map(({ snapshot }) => JSON.parse(snapshot) as Obligation).map((one) => [one.obligationId, one]))
}

function whole(decision: CaseDecision): CaseDecision {
  if (decision.missing.length > 0) throw new Error(`an obligation that was published is not kept: ${decision.missing[0]}`)
  return decision
}
