// Why: the hop from case events to obligations: a batch is read, every touched case derived and diffed, and all of it written in one
// fenced statement. A record that cannot be taken is set aside with its reasons, and the rest goes on.
import { type CaseEvent, parseCaseEvent } from '@kept-informed/case-event'
import type { Batch } from '@kept-informed/event-log'
import { groupBy } from '@kept-informed/kernel'
import { refKey } from '@kept-informed/obligation'
import { HopWrite, type Query } from '@kept-informed/postgres'
import { decideAll } from './decide-all.js'
import type { Incoming } from './decide-cases.js'
import { decidingNow, undecided } from './deciding.js'
import { type QuarantineItem, setAside } from './quarantine-item.js'
import { readCases } from './read-cases.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'
import { writeCases } from './write-cases.js'

export type CaseEventsHandled = { kept: number; noRule: number; repeated: number; setAside: number; published: number }

/** One batch of case-events.v1. Throws LostRace, with nothing written, when somebody was first. */
export async function onCaseEvents(parts: RulesParts, batch: Batch): Promise<CaseEventsHandled> {
  const { database, clock } = parts
  const rejected: QuarantineItem[] = []
  const incoming: Incoming[] = []
  for (const record of batch.records) {
    const receivedAt = clock.arrivedAt(record.arrivedAt)
    const parsed = parseCaseEvent(record, receivedAt)
    if (parsed.ok) incoming.push({ event: parsed.event, origin: { from: 'log', record } })
    else rejected.push(setAside(record, parsed.caseId, parsed.rejections, receivedAt))
  }
  const elsewhere = await knownInOtherCases(database, incoming.map(({ event }) => event))
  const ours = incoming.filter(({ event }) => {
    const key = refKey(event)
    const caseId = elsewhere.get(key) ?? event.caseId
    elsewhere.set(key, caseId)
    return caseId === event.caseId
  })
  const byCase = groupBy(ours, ({ event }) => event.caseId)
  const cases = await readCases(database, [...byCase.keys()])
  const deciding = decidingNow(parts)
  const { decisions, failed } = await decideAll(database, cases.values(), { deciding, cameIn: (caseId) => ({ incoming: byCase.get(caseId) }), onError: undecided(parts) })
  rejected.push(...failed.flatMap((caseId) => (byCase.get(caseId) ?? []).flatMap(outOfHand)))
  const { topic, partition, from, to } = batch
  const hop = new HopWrite({ group: RULES_GROUP, topic, partition, from, to })
  writeCases(hop, decisions, rejected, deciding.now)
  await hop.run(database)
  const sum = (of: (decision: (typeof decisions)[number]) => number): number => decisions.reduce((total, decision) => total + of(decision), 0)
  const repeated = incoming.length - ours.length + sum((decision) => decision.repeated)
  const undecidable = failed.reduce((total, caseId) => total + (byCase.get(caseId)?.length ?? 0), 0)
  const aside = sum((decision) => decision.setAside.length)
  return { kept: incoming.length - repeated - aside - undecidable, noRule: sum((decision) => decision.noRule), repeated, setAside: rejected.length + aside, published: sum((decision) => decision.messages.length) }
}

/** What the engine could not decide waits whole for a person: released as it is, it is tried again. */
const outOfHand = ({ event, origin }: Incoming): QuarantineItem[] => (origin.from === 'log' ? [setAside(origin.record, event.caseId, [{ reason: 'bad-data', pointers: ['/data'] }], event.receivedAt)] : [])

/** The case that an event is known in, by its key: the same (source, id) is the same event, whatever its subject says now. */
async function knownInOtherCases(database: Query, events: readonly CaseEvent[]): Promise<Map<string, string>> {
  if (events.length === 0) return new Map()
  const rows = await database.query<{ source: string; id: string; case_id: string }>(
    'select e.source, e.id, e.case_id from case_event e join unnest($1::text[], $2::text[]) as n(source, id) using (source, id)',
    [events.map(({ source }) => source), events.map(({ id }) => id)],
  )
  return new Map(rows.map((row) => [refKey(row), row.case_id]))
}
