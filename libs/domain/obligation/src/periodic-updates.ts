// Why: a victim who agreed to hear every fortnight is owed an update every fortnight, even if nothing changed. One is open at a time; any
// telling of that victim in that case meets it at its moment, and the next counts from there.
import type { CaseEvent, CaseEventOf } from '@kept-informed/case-event'
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { type CodePack, type CodeRow, isInForce } from '@kept-informed/victims-code'
import { entitlementAt, type Person } from './case-people.js'
import { concerns } from './concerned-victims.js'
import { endBefore, stateOf, withRecipients } from './conclude.js'
import { type Lapse, lapsesBy, optedInAgain, undoneTellings, withEarlierStates } from './earlier-states.js'
import { died, type End, erased, excusedAbout, inTime, leftCase, optedOut, retracted } from './end-otherwise.js'
import { type CaseFile, factsOf } from './owe.js'
import { type OrderedEvent, refOf } from './order-facts.js'
import type { Obligation } from './obligation.js'
import { anyTellings, type Proof, type Proofs } from './settle.js'

type Agreement = OrderedEvent & { event: CaseEventOf<'contact-agreed'> }
/** A stretch of time in which updates are owed: from an agreement or a reopening until something ends it. */
type Stretch = { agreement: Agreement; from: Instant; ends: readonly (End | null)[] }

/** All periodic updates of the case, met, ended and open; one that lies past the calendar has no due date. */
export function periodicUpdates(events: readonly OrderedEvent[], proofs: Proofs, file: CaseFile): Obligation[] {
  const updates: Obligation[] = []
  const all = events.filter((ordered): ordered is Agreement => ordered.event.type === 'contact-agreed')
  if (all.length === 0) return updates
  for (const person of file.people.persons.values()) {
    const agreements = all.filter(({ event }) => concerns(event, person.victimId, file.people))
    for (const agreement of agreements) {
      const next = agreements.find(({ at, retraction }) => at > agreement.at && retraction === null) ?? null
      for (const stretch of stretchesOf(agreement, next, events)) updates.push(...updatesIn(stretch, person, proofs, file))
    }
  }
  return updates
}

function stretchesOf(agreement: Agreement, next: Agreement | null, events: readonly OrderedEvent[]): Stretch[] {
  const stretches: Stretch[] = []
  const last = next?.at ?? Number.POSITIVE_INFINITY
  const takenBack = retracted(agreement)
  const ends = [takenBack && { ...takenBack, tellingStillCounts: false }, next && superseded(next.event)]
  let from: Instant | null = agreement.event.occurredAt
  for (const { at, event, retraction } of events) {
    if (at <= agreement.at || at >= last || retraction !== null) continue
    if (event.type === 'case-closed' && from !== null) {
      stretches.push({ agreement, from, ends: [superseded(event), ...ends] })
      from = null
    } else if (event.type === 'case-reopened' && from === null && (takenBack === null || event.occurredAt < takenBack.at)) from = event.occurredAt
  }
  if (from !== null) stretches.push({ agreement, from, ends })
  return stretches
}

const superseded = (event: CaseEvent): End => ({ at: event.occurredAt, state: 'cancelled', reason: 'superseded', because: refOf(event), tellingStillCounts: false })

function updatesIn({ agreement, from, ends: ofStretch }: Stretch, person: Person, proofs: Proofs, file: CaseFile): Obligation[] {
  const gone = [leftCase(person, from), died({ person }), erased({ person })]
  if (gone.some((end) => end !== null && end.at <= from)) return []
  const tellings = distinctInstants(anyTellings(person.victimId, proofs))
  const updates: Obligation[] = []
  let base = from
  for (let n = 0; ; n++) {
    const found = rowFor(base, file)
    if (!found) return updates
    const begun = begin(found, agreement, person, base, { from, n, file })
    const proof = tellings.find(({ at }) => (n === 0 ? at >= base : at > base)) ?? null
    const end = endBefore(proof, inTime([...ofStretch, ...gone, optedOut({ obligation: begun, person }), excusedAbout(begun, proofs, base)]))
    const closedAt = (end ?? proof)?.at ?? null
    const owed = { obligation: begun, ordered: agreement, person }
    const lapses = [...undoneTellings(begun, proofs), ...optedInAgain(owed), ...(proofs.takenBack === null ? [] : takenBack(owed, base, proofs.takenBack))]
    const lapsed = withEarlierStates(begun, lapses, base, closedAt)
    updates.push(stateOf(withRecipients(lapsed, file.people, base, closedAt ?? file.now), { proof, end, begun: base, now: file.now }))
    if (end || !proof) return updates
    base = proof.at
  }
}

/** What had met or ended it from `base` on, and was retracted since. */
function takenBack(owed: { obligation: Obligation; ordered: Agreement; person: Person }, base: Instant, gone: Proofs): Lapse[] {
  const { obligation, ordered: { at }, person: { victimId } } = owed
  const closings = ['case-closed', 'contact-agreed'].flatMap((type) => gone.byType.get(type) ?? []).filter((one) => one.at > at && concerns(one.event, victimId, gone.people))
  return lapsesBy(owed, { proofs: anyTellings(victimId, gone).filter((proof) => proof.at >= base), ends: [...closings.map(({ event }) => superseded(event)), excusedAbout(obligation, gone, base)] }, gone)
}

/** One message may tell several things: that is one telling. */
const distinctInstants = (proofs: Proof[]): Proof[] => proofs.filter((proof, index) => proof.at !== proofs[index - 1]?.at)

function rowFor(from: Instant, { rules }: CaseFile): { pack: CodePack; row: CodeRow } | null {
  const day = rules.calendar.localDate(from)
  for (const pack of rules.packs) {
    const row = isInForce(pack, day) ? pack.rows.find((one) => one.clock === 'agreed' && one.on.includes('contact-agreed')) : undefined
    if (row) return { pack, row }
  }
  return null
}

type Which = { from: Instant; n: number; file: CaseFile }

function begin({ pack, row }: { pack: CodePack; row: CodeRow }, { event, at }: Agreement, person: Person, base: Instant, { from, n, file }: Which): Obligation {
  const due = dueAfter(base, event.data.every, file)
  return {
    obligationId: nameUuid(event.caseId, row.ruleId, event.source, event.id, person.victimId, from, n),
    caseId: event.caseId,
    victimId: person.victimId,
    recipientId: person.victimId,
    ruleId: row.ruleId,
    pack: pack.pack,
    codeVersion: pack.version,
    right: row.right,
    kind: row.kind,
    owedBy: row.owedBy === 'data.provider' ? 'police' : row.owedBy,
    basis: row.basis,
    mustTell: row.mustTell === 'yes',
    entitlement: entitlementAt(person, file.people.category, at, event.occurredAt),
    because: refOf(event),
    corrects: null,
    clock: row.clock,
    clockStartedAt: base,
    assumedClock: false,
    dueOn: due?.dueOn ?? null,
    dueBy: due?.dueBy ?? null,
    state: 'owed',
    metAt: null,
    metBy: null,
    late: false,
    reason: null,
    endedAt: null,
    endedBy: null,
    confidence: row.confidence,
    history: [],
    facts: factsOf(event, file),
  }
}

/** So many calendar days later; if that is no working day, the working day before it. Null past the list of bank holidays. */
function dueAfter(base: Instant, every: string, { rules: { calendar } }: CaseFile) {
  const days = Number(every.slice(1, -1)) * (every.endsWith('W') ? 7 : 1)
  const day = calendar.workingDayOnOrBefore(calendar.addDays(calendar.localDate(base), days))
  return day === 'beyond-calendar' ? null : calendar.dueOnDay(day)
}
