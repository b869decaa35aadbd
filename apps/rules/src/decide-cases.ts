// Why: the hop's whole decision, purely: the stored facts of one case and what came in → what to keep, what to say, what to set
// aside. The shell only reads and writes.
import type { CaseEvent, Rejection } from '@kept-informed/case-event'
import type { LogRecord } from '@kept-informed/event-log'
import type { Instant } from '@kept-informed/kernel'
import { type CaseFacts, type Derived, deriveObligations, diffObligations, NOTHING_PUBLISHED, type Obligation, type ObligationsTopicMessage, type PersonFact, type Published, refKey, type Rules, type SetAside, type Telling } from '@kept-informed/obligation'
import { park, type QuarantineItem, type QuarantineState, setAside } from './quarantine-item.js'

/** Where an event came from: a record of the log, what already lies in quarantine, or a person who mended it. */
export type Origin = { from: 'log'; record: LogRecord } | { from: 'quarantine'; item: QuarantineItem } | { from: 'person'; quarantineId: string; by: string }
export type Incoming = { event: CaseEvent; origin: Origin }

export type StoredCase = { caseId: string; version: number; wakeAt: Instant | null; published: Published; snapshots: ReadonlyMap<string, Obligation>; events: CaseEvent[]; tellings: Telling[]; persons: PersonFact[]; waiting: Incoming[] }
export const unknownCase = (caseId: string): StoredCase => ({ caseId, version: 0, wakeAt: null, published: NOTHING_PUBLISHED, snapshots: new Map(), events: [], tellings: [], persons: [], waiting: [] })

export type NewFacts = { tellings: readonly Telling[]; persons: readonly PersonFact[] }
export const NO_FACTS: NewFacts = { tellings: [], persons: [] }

export type CaseDecision = {
  caseId: string
  /** null: nothing of the case's state changes. */
  state: { version: number; wakeAt: Instant | null; published: Published } | null
  kept: CaseEvent[]
  /** What leaves quarantine: taken now, or the same as one that was. `by`: who mended it; null: by itself. */
  released: { quarantineId: string; by: string | null }[]
  /** New in quarantine. */
  setAside: QuarantineItem[]
  /** In quarantine already, for another reason from now on. */
  moved: QuarantineItem[]
  messages: ObligationsTopicMessage[]
  repeated: number
  /** Of those kept: how many created no obligation. */
  noRule: number
  /** What a person mended and still cannot be taken. */
  refused: Rejection[]
  /** Obligations whose last snapshot must be read before this can be decided; with any, nothing else of it counts. */
  missing: string[]
}

export type Deciding = { rules: Rules; now: Instant; parkFor: number; sha256: (text: string) => string }

export function decideCase(stored: StoredCase, incoming: readonly Incoming[], facts: NewFacts, deciding: Deciding): CaseDecision {
  const { fresh, repeats } = withoutRepeats(stored, [...incoming, ...stored.waiting])
  const all: CaseFacts = {
    events: [...stored.events, ...fresh.map(({ event }) => event)],
    tellings: [...stored.tellings, ...facts.tellings],
    persons: [...stored.persons, ...facts.persons],
  }
  const derived = deriveObligations(all, deciding.rules, deciding.now)
  const why = new Map(derived.setAside.map((one) => [refKey(one), one]))
  const unfit = (one: Incoming): Rejection | null => {
    const found = why.get(refKey(one.event))
    return found ? rejectionOf(found) : derived.context === null ? { reason: 'unknown-case' } : null
  }
  const taken = fresh.filter((one) => unfit(one) === null)
  const refused = fresh.flatMap((one) => {
    const reason = unfit(one)
    return reason === null ? [] : [{ one, reason }]
  })
  return {
    ...whatToSay(stored, { all, derived, taken, changed: facts.tellings.length + facts.persons.length > 0 }, deciding),
    caseId: stored.caseId,
    kept: taken.map(({ event }) => event),
    released: [...taken, ...repeats].flatMap(({ origin }) => releaseOf(origin)),
    setAside: refused.flatMap(({ one, reason }) => (one.origin.from === 'log' ? [asideOf(one.origin.record, one.event, reason, deciding)] : [])),
    moved: refused.flatMap(({ one, reason }) => (one.origin.from === 'quarantine' ? movedOf(one.origin.item, reason) : [])),
    repeated: repeats.filter(({ origin }) => origin.from === 'log').length,
    refused: refused.flatMap(({ one, reason }) => (one.origin.from === 'person' ? [reason] : [])),
  }
}

/** Hex digits: enough that two snapshots of one obligation never share them. */
const DIGEST_LENGTH = 24

type Seen = { all: CaseFacts; derived: Derived; taken: readonly Incoming[]; changed: boolean }

function whatToSay(stored: StoredCase, { all, derived, taken, changed }: Seen, { now, sha256 }: Deciding): Pick<CaseDecision, 'state' | 'messages' | 'noRule' | 'missing'> {
  const { context, noRule, wakeAt } = derived
  if (context === null) return { state: null, messages: [], noRule: 0, missing: [] }
  const byRef = new Map(all.events.map((event) => [refKey(event), event]))
  const version = stored.version + 1
  const { messages, published, missing: absent } = diffObligations(stored.published, derived, {
    revision: version,
    at: now,
    event: (ref) => byRef.get(refKey(ref)) ?? missing(ref.id),
    sha256: (event) => sha256(JSON.stringify(event)),
    digest: (text) => sha256(text).slice(0, DIGEST_LENGTH),
    snapshot: (obligationId) => stored.snapshots.get(obligationId),
  })
  if (taken.length === 0 && !changed && messages.length === 0 && wakeAt === stored.wakeAt) return { state: null, messages, noRule: 0, missing: absent }
  const takenRefs = new Set(taken.map(({ event }) => refKey(event)))
  return { state: { version, wakeAt, published }, messages, noRule: noRule.filter((ref) => takenRefs.has(refKey(ref))).length, missing: absent }
}

function missing(id: string): never {
  throw new Error(`an event that was recorded is not among the facts: ${id}`)
}

function withoutRepeats(stored: StoredCase, incoming: readonly Incoming[]): { fresh: Incoming[]; repeats: Incoming[] } {
  const seen = new Set(stored.events.map(refKey))
  const fresh: Incoming[] = []
  const repeats: Incoming[] = []
  for (const one of incoming) {
    const key = refKey(one.event)
    ;(seen.has(key) ? repeats : fresh).push(one)
    seen.add(key)
  }
  return { fresh, repeats }
}

function releaseOf(origin: Origin): CaseDecision['released'] {
  if (origin.from === 'log') return []
  return [origin.from === 'person' ? { quarantineId: origin.quarantineId, by: origin.by } : { quarantineId: origin.item.quarantineId, by: null }]
}

/** An event of a case that nobody registered waits for it; one that cannot be taken waits for a person. */
function asideOf(record: LogRecord, { caseId, receivedAt }: CaseEvent, reason: Rejection, { now, parkFor }: Deciding): QuarantineItem {
  const waitsUntil = receivedAt + parkFor
  return reason.reason === 'unknown-case' && waitsUntil > now ? park(record, caseId, receivedAt, waitsUntil) : setAside(record, caseId, [reason], receivedAt)
}

function movedOf(item: QuarantineItem, reason: Rejection): QuarantineItem[] {
  if (reason.reason === 'unknown-case') return []
  const state: QuarantineState = 'waiting'
  const unchanged = item.state === state && JSON.stringify(item.reasons) === JSON.stringify([reason])
  return unchanged ? [] : [{ ...item, state, reasons: [reason], releaseAt: null }]
}

const rejectionOf = ({ reason, pointers }: SetAside): Rejection => (pointers.length > 0 ? { reason, pointers } : { reason })
