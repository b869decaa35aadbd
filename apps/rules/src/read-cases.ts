// Why: one read a hop: everything that is known of the cases that it touches.
import { type CaseEvent, parseCaseEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { PersonFact, Published, Telling } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import { type StoredCase, unknownCase } from './decide-cases.js'
import { itemFrom, QUARANTINE_COLUMNS, type QuarantineItem, type QuarantineRow } from './quarantine-item.js'

type FactBody = { telling: Telling } | { person: PersonFact }

/** Every asked case, also those never heard of. */
export async function readCases(database: Pick<Database, 'together'>, caseIds: readonly string[]): Promise<Map<string, StoredCase>> {
  const cases = new Map(caseIds.map((caseId) => [caseId, unknownCase(caseId)]))
  if (cases.size === 0) return cases
  const ids = [...cases.keys()]
  const [states, events, facts, waiting] = await database.together((q) => Promise.all([
    q.query<{ case_id: string; version: number; wake_at: Instant | null; published: string }>('select case_id, version, wake_at, published from case_state where case_id = any($1)', [ids]),
    q.query<{ case_id: string; event: string }>('select case_id, event from case_event where case_id = any($1)', [ids]),
    q.query<{ case_id: string; body: string }>('select case_id, body from fact where case_id = any($1)', [ids]),
    q.query<QuarantineRow>(WAITING_FOR_THEIR_CASE, [ids]),
  ]))
  for (const { case_id, version, wake_at, published } of states) Object.assign(caseOf(cases, case_id), { version, wakeAt: wake_at, published: JSON.parse(published) as Published })
  for (const { case_id, event } of events) caseOf(cases, case_id).events.push(JSON.parse(event) as CaseEvent)
  for (const { case_id, body } of facts) addFact(caseOf(cases, case_id), JSON.parse(body) as FactBody)
  for (const item of waiting.map(itemFrom)) addWaiting(cases, item)
  return cases
}

/** Parked ones, and those whose only fault is a case or a victim that nobody had heard of. */
const WAITING_FOR_THEIR_CASE = `
  select ${QUARANTINE_COLUMNS} from quarantine
   where case_id = any($1) and state in ('parked', 'waiting')
     and not jsonb_path_exists(reasons, '$[*] ? (@.reason != "unknown-case" && @.reason != "unknown-victim")')
   order by received_at, "offset"`

function caseOf(cases: Map<string, StoredCase>, caseId: string): StoredCase {
  const found = cases.get(caseId)
  if (!found) throw new Error('the database answered with a case that was not asked for')
  return found
}

function addFact(stored: StoredCase, body: FactBody): void {
  if ('telling' in body) stored.tellings.push(body.telling)
  else stored.persons.push(body.person)
}

function addWaiting(cases: Map<string, StoredCase>, item: QuarantineItem): void {
  const parsed = parseCaseEvent(item, item.receivedAt)
  if (parsed.ok) caseOf(cases, parsed.event.caseId).waiting.push({ event: parsed.event, origin: { from: 'quarantine', item } })
}
