// Why: a mended record has the effect it would have had in time: received when its record was, decided with everything else that is
// known of its case. What is still wrong stays where it is, with every fault named.
import { type CaseEvent, parseCloudEvent, type Rejection } from '@kept-informed/case-event'
import type { Fault } from '@kept-informed/kernel'
import { refKey } from '@kept-informed/obligation'
import { HopWrite, LostRace } from '@kept-informed/postgres'
import { decideAll } from '../decide-all.js'
import type { Incoming } from '../decide-cases.js'
import { decidingNow, undecided } from '../deciding.js'
import type { QuarantineItem } from '../quarantine-item.js'
import { readCases } from '../read-cases.js'
import { RULES_GROUP, type RulesParts } from '../rules-parts.js'
import { writeCases } from '../write-cases.js'

export type Release = { released: true } | { released: false; faults: Fault[] }

const TRIES = 20

/** `hidden`: cases that are not there for who mends it. */
export type Mending = { by: string; hidden: ReadonlySet<string> }

/** `json`: the mended event in its structured form. */
export async function releaseQuarantined(parts: RulesParts, item: QuarantineItem, json: unknown, mending: Mending): Promise<Release> {
  const parsed = parseCloudEvent(json, item.receivedAt)
  if (!parsed.ok) return { released: false, faults: parsed.faults.map(({ pointer, detail }) => ({ pointer: `/event${pointer}`, detail })) }
  for (let tries = 1; ; tries++) {
    try {
      return await release(parts, item, parsed.event, mending)
    } catch (error) {
      if (!(error instanceof LostRace) || tries === TRIES) throw error
    }
  }
}

async function release(parts: RulesParts, { quarantineId }: QuarantineItem, event: CaseEvent, { by, hidden }: Mending): Promise<Release> {
  const { database } = parts
  const unheardOf = hidden.has(event.caseId)
  const elsewhere = await database.query<{ case_id: string }>('select case_id from case_event where source = $1 and id = $2 and (case_id <> $3 or $4)', [event.source, event.id, event.caseId, unheardOf])
  if (elsewhere.length > 0) return { released: false, faults: [{ pointer: '/event/id', detail: 'is the id of an event that was taken for another case' }] }
  // To report a crime is all that may be done in a case that nobody has heard of.
  if (unheardOf && event.type !== 'crime-reported') return { released: false, faults: faultsOf({ reason: 'unknown-case' }) }
  const stored = (await readCases(database, [event.caseId])).get(event.caseId)
  if (!stored) throw new Error('a case that was asked for was not read')
  stored.waiting = stored.waiting.filter(({ origin }) => origin.from !== 'quarantine' || origin.item.quarantineId !== quarantineId)
  if (stored.events.some((known) => refKey(known) === refKey(event))) return { released: false, faults: [{ pointer: '/event/id', detail: 'is the id of an event that was taken already; discard this one' }] }
  const deciding = decidingNow(parts)
  const mended: Incoming = { event, origin: { from: 'person', quarantineId, by } }
  const { decisions: [decision] } = await decideAll(database, [stored], { deciding, cameIn: () => ({ incoming: [mended] }), onError: undecided(parts) })
  if (!decision) return { released: false, faults: [{ pointer: '/event', detail: 'cannot be decided with what is known of its case; the fault is ours and has been recorded' }] }
  if (decision.refused.length > 0) return { released: false, faults: decision.refused.flatMap(faultsOf) }
  const hop = new HopWrite({ group: RULES_GROUP, pseudo: '~release', shard: 0 })
  writeCases(hop, [decision], [], deciding.now)
  await hop.run(database)
  return { released: true }
}

const DETAIL: Partial<Record<Rejection['reason'], string>> = {
  'unknown-case': 'is not a case that was registered',
  'unknown-victim': 'is not a victim of the case',
  'after-erasure': 'names a victim who was erased before it came',
  'beyond-calendar': 'has a due date past the list of bank holidays',
}

function faultsOf({ reason, pointers }: Rejection): Fault[] {
  const at = pointers ?? [reason === 'unknown-case' ? '/subject' : '/time']
  return at.map((pointer) => ({ pointer: `/event${pointer}`, detail: DETAIL[reason] ?? reason }))
}
