// Why: before something is recorded, an officer may ask what it would bring about. It is decided as it would be in earnest, with all that is
// known of its case, and nothing of it is written or said.
import { LARGEST_EVENT, parseCloudEvent, type Rejection } from '@kept-informed/case-event'
import type { Fault } from '@kept-informed/kernel'
import { type ObligationsTopicMessage, refKey } from '@kept-informed/obligation'
import { decideAll } from '../decide-all.js'
import { type Incoming, unknownCase } from '../decide-cases.js'
import { decidingNow, undecided } from '../deciding.js'
import { readCases } from '../read-cases.js'
import type { RulesParts } from '../rules-parts.js'

export type Foreseen = { caseId: string; messages: ObligationsTopicMessage[] } | { refused: 'shape' | 'size' | 'meaning'; faults: Fault[] }

/**
 * `json`: the event in its structured form, as if it came in now. `hidden`: cases that nobody has heard of, as far as who asks knows.
 * `messages`: what would be said on obligations.v1. Throws where a fault of ours is in the way.
 */
export async function foreseeEvent(parts: RulesParts, json: unknown, hidden: ReadonlySet<string>): Promise<Foreseen> {
  const { database } = parts
  const deciding = decidingNow(parts)
  if (Buffer.byteLength(JSON.stringify(json) ?? '') > LARGEST_EVENT) return { refused: 'size', faults: [{ pointer: '', detail: `must be at most ${LARGEST_EVENT} bytes` }] }
  const parsed = parseCloudEvent(json, deciding.now)
  if (!parsed.ok) return { refused: 'shape', faults: parsed.faults }
  const { event } = parsed
  const [elsewhere] = await database.query<{ case_id: string }>('select case_id from case_event where source = $1 and id = $2', [event.source, event.id])
  if (elsewhere && !hidden.has(elsewhere.case_id)) return { refused: 'meaning', faults: [{ pointer: '/id', detail: 'is the id of an event that was recorded already' }] }
  const cameIn: Incoming = { event, origin: { from: 'person', quarantineId: refKey(event), by: 'foreseen' } }
  const stored = hidden.has(event.caseId) ? [unknownCase(event.caseId)] : [...(await readCases(database, [event.caseId])).values()]
  const { decisions: [decision] } = await decideAll(database, stored, { deciding, cameIn: () => ({ incoming: [cameIn] }), onError: undecided(parts) })
  if (!decision) throw new Error('a case could not be decided')
  if (decision.refused.length > 0) return { refused: 'meaning', faults: decision.refused.flatMap(faultsOf) }
  return { caseId: event.caseId, messages: decision.messages }
}

const DETAIL: Partial<Record<Rejection['reason'], string>> = {
  'unknown-case': 'is not a case that was registered',
  'unknown-victim': 'is not a victim of the case',
  'after-erasure': 'names a victim who was erased',
  'beyond-calendar': 'has a due date past the list of bank holidays',
}

const faultsOf = ({ reason, pointers }: Rejection): Fault[] =>
  (pointers ?? [reason === 'unknown-case' ? '/subject' : '/time']).map((pointer) => ({ pointer, detail: DETAIL[reason] ?? reason }))
