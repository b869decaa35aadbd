// Why: a batch may hold facts of many cases and facts that were seen before; which entries it adds to which chain is pure.
import { appendEntries, type ChainHead, type EvidenceEntry } from '@kept-informed/evidence-chain'
import type { Fact } from './read-fact.js'
import { sha256 } from './sha256.js'

export type ChainGrowth = { caseId: string; grewFrom: number; head: ChainHead; entries: EvidenceEntry[] }

/** `seen`: ids of facts that stand in their chain already. */
export function chainFacts(facts: Fact[], heads: Map<string, ChainHead>, seen: ReadonlySet<string>): ChainGrowth[] {
  const byCase = new Map<string, Map<string, Fact>>()
  for (const fact of facts) {
    if (seen.has(fact.id)) continue
    const ofCase = byCase.get(fact.caseId) ?? new Map<string, Fact>()
    if (!ofCase.has(fact.id)) ofCase.set(fact.id, fact)
    byCase.set(fact.caseId, ofCase)
  }
  return [...byCase.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([caseId, ofCase]) => grow(caseId, heads.get(caseId) ?? null, [...ofCase.values()]))
}

function grow(caseId: string, head: ChainHead | null, facts: Fact[]): ChainGrowth {
  const entries = appendEntries(
    head,
    facts.map(({ id, at, content, message }) => ({ caseId, at, factType: message.type, factId: id, factSha256: sha256(content) })),
    sha256,
  )
  const last = entries.at(-1)
  if (!last) throw new Error('a chain grows by at least one fact')
  return { caseId, grewFrom: head ? head.index : -1, head: { index: last.index, hash: last.hash }, entries }
}
