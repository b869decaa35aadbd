// Why: the hop's whole decision, purely: the stored facts of the touched cases and what came in → what to keep, what to say, what to set
// aside. The shell only reads and writes.
import type { CaseEvent, Rejection } from '@kept-informed/case-event'
import type { LogRecord } from '@kept-informed/event-log'
import type { Instant } from '@kept-informed/kernel'
import { type CaseFacts, deriveObligations, diffObligations, NOTHING_PUBLISHED, type ObligationsTopicMessage, type PersonFact, type Published, refKey, type Rules, type SetAside, type Telling } from '@kept-informed/obligation'
import { park, type QuarantineItem, setAside } from './quarantine-item.js'

/** An event that came in: from the log, or released from quarantine (`quarantineId`). */
export type Incoming = { event: CaseEvent; record: LogRecord | null; quarantineId: string | null }

export type StoredCase = { caseId: string; version: number; published: Published; events: CaseEvent[]; tellings: Telling[]; persons: PersonFact[]; waiting: Incoming[] }
export const unknownCase = (caseId: string): StoredCase => ({ caseId, version: 0, published: NOTHING_PUBLISHED, events: [], tellings: [], persons: [], waiting: [] })

export type NewFacts = { tellings: Telling[]; persons: PersonFact[] }

export type CaseDecision = {
  caseId: string
  /** null: nothing of the case's state changes. */
  state: { version: number; wakeAt: Instant | null; published: Published } | null
  kept: CaseEvent[]
  released: string[]
  setAside: QuarantineItem[]
  messages: ObligationsTopicMessage[]
  /** Those kept that created no obligation. */
  noRule: number
  /** Events released by hand that still cannot be taken. */
  refused: SetAside[]
}

export type Deciding = { rules: Rules; now: Instant; parkFor: number; sha256: (text: string) => string }

export function decideCase(stored: StoredCase, incoming: readonly Incoming[], facts: NewFacts, deciding: Deciding): CaseDecision {
  const fresh = withoutRepeats(stored, [...incoming, ...stored.waiting])
  const all: CaseFacts = {
    events: [...stored.events, ...fresh.map(({ event }) => event)],
    tellings: [...stored.tellings, ...facts.tellings],
    persons: [...stored.persons, ...facts.persons],
  }
  const derived = deriveObligations(all, deciding.rules, deciding.now)
  const why = new Map(derived.setAside.map((one) => [refKey(one), one]))
  if (derived.context === null) return unregistered(stored, fresh, why, deciding)

  const kept = fresh.filter(({ event }) => !why.has(refKey(event)))
  const byRef = new Map(all.events.map((event) => [refKey(event), event]))
  const version = stored.version + 1
  const messages = diffObligations(stored.published, derived, {
    revision: version,
    at: deciding.now,
    event: (ref) => byRef.get(refKey(ref)) ?? missing(ref.id),
    sha256: (event) => deciding.sha256(JSON.stringify(event)),
  })
  const keptRefs = new Set(kept.map(({ event }) => refKey(event)))
  const { obligations, context, recorded, noRule, wakeAt } = derived
  return {
    caseId: stored.caseId,
    state: { version, wakeAt, published: { obligations, context, recorded } },
    kept: kept.map(({ event }) => event),
    released: kept.flatMap(({ quarantineId }) => quarantineId ?? []),
    setAside: fresh.flatMap((one) => asideOf(one, why, stored.caseId)),
    messages,
    noRule: noRule.filter((ref) => keptRefs.has(refKey(ref))).length,
    refused: fresh.flatMap(({ event, record }) => (record === null ? (why.get(refKey(event)) ?? []) : [])),
  }
}

function missing(id: string): never {
  throw new Error(`an event that was recorded is not among the facts: ${id}`)
}

function withoutRepeats(stored: StoredCase, incoming: readonly Incoming[]): Incoming[] {
  const seen = new Set(stored.events.map(refKey))
  return incoming.filter(({ event }) => !seen.has(refKey(event)) && seen.add(refKey(event)))
}

/** The case is not known: its events wait for it. */
function unregistered(stored: StoredCase, fresh: readonly Incoming[], why: ReadonlyMap<string, SetAside>, { now, parkFor }: Deciding): CaseDecision {
  const fromLog = fresh.filter((one): one is Incoming & { record: LogRecord } => one.record !== null)
  const items = fromLog.map(({ event, record }) => {
    const unfit = why.get(refKey(event))
    return unfit ? setAside(record, stored.caseId, [rejection(unfit)], event.receivedAt) : park(record, stored.caseId, event.receivedAt, event.receivedAt + parkFor)
  })
  const overdue = items.map((item) => (item.releaseAt !== null && item.releaseAt <= now ? { ...item, state: 'waiting' as const, releaseAt: null } : item))
  return { caseId: stored.caseId, state: null, kept: [], released: [], setAside: overdue, messages: [], noRule: 0, refused: [] }
}

function asideOf({ event, record }: Incoming, why: ReadonlyMap<string, SetAside>, caseId: string): QuarantineItem[] {
  const unfit = why.get(refKey(event))
  return unfit && record ? [setAside(record, caseId, [rejection(unfit)], event.receivedAt)] : []
}

const rejection = ({ reason, pointers }: SetAside): Rejection => (pointers.length > 0 ? { reason, pointers } : { reason })
