// Why: a telling settles an obligation, and what the notifier knows of a person changes who is told: both come back as facts of the
// case, and the case is derived again. Everything else on the topic is for others.
import { type Batch, deadLetterOf, type LogRecord } from '@kept-informed/event-log'
import { groupBy } from '@kept-informed/kernel'
import type { PersonFact, Telling } from '@kept-informed/obligation'
import { HopWrite } from '@kept-informed/postgres'
import { decideAll } from './decide-all.js'
import type { NewFacts } from './decide-cases.js'
import { decidingNow, undecided } from './deciding.js'
import { type DeliveryFact, readDeliveryFact } from './read-delivery-fact.js'
import { readCases } from './read-cases.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'
import { writeCases, writeFacts } from './write-cases.js'

export type DeliveriesHandled = { facts: number; setAside: number; published: number }
type Fact = { caseId: string; telling?: Telling; person?: PersonFact }

/** One batch of deliveries.v1. Throws LostRace, with nothing written, when somebody was first. */
export async function onDeliveries(parts: RulesParts, batch: Batch): Promise<DeliveriesHandled> {
  const read = batch.records.map((record) => ({ record, fact: readDeliveryFact(record) }))
  const facts = read.flatMap(({ fact }): Fact[] => (fact.kind === 'fact' ? [fact] : []))
  const bad = read.filter((one): one is { record: LogRecord; fact: Extract<DeliveryFact, { kind: 'unreadable' }> } => one.fact.kind === 'unreadable')
    const byCase = groupBy(facts, ({ caseId }) => caseId)
  const cases = await readCases(parts.database, [...byCase.keys()])
  const deciding = decidingNow(parts)
  const factsOf = (caseId: string): NewFacts => {
    const ours = byCase.get(caseId) ?? []
    return { tellings: ours.flatMap(({ telling }) => telling ?? []), persons: ours.flatMap(({ person }) => person ?? []) }
  }
  // Where a case cannot be decided its facts are kept all the same, and count the next time.
  const { decisions } = await decideAll(parts.database, cases.values(), { deciding, cameIn: (caseId) => ({ facts: factsOf(caseId) }), onError: undecided(parts) })
  const { topic, partition, from, to } = batch
  const hop = new HopWrite({ group: RULES_GROUP, topic, partition, from, to })
  writeCases(hop, decisions, [], deciding.now)
  writeFacts(hop, facts)
  hop.forward(bad.map(({ record, fact }) => deadLetterOf(record, [fact.reason])))
  await hop.run(parts.database)
  return { facts: facts.length, setAside: bad.length, published: decisions.reduce((sum, { messages }) => sum + messages.length, 0) }
}
