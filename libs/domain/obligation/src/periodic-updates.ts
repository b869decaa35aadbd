// Why: a victim who agreed to hear every fortnight is owed an update every fortnight, even if nothing changed. One is open at a time; any
// telling of that victim in that case meets it at its moment, and the next counts from there.
import { type CaseEventOf } from '@kept-informed/case-event'
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { type CodePack, type CodeRow, isInForce } from '@kept-informed/victims-code'
import { entitlementAt, leftAfter, optedOutSince, type Person, recipientFor } from './case-people.js'
import { concerns } from './concerned-victims.js'
import { stateOf } from './conclude.js'
import type { End } from './end-otherwise.js'
import { type CaseFile, factsOf } from './owe.js'
import { type OrderedEvent, refOf } from './order-facts.js'
import type { Obligation } from './obligation.js'
import { anyTellings, type Proof, type Proofs } from './settle.js'

type Agreement = OrderedEvent & { event: CaseEventOf<'contact-agreed'> }
/** A stretch of time in which updates are owed: from an agreement or a reopening until something ends it. */
type Stretch = { agreement: Agreement; from: Instant; end: End | null }

/** All periodic updates of the case, met and open; one that lies past the calendar has no due date. */
export function periodicUpdates(live: readonly OrderedEvent[], proofs: Proofs, file: CaseFile): Obligation[] {
  const updates: Obligation[] = []
  for (const person of file.people.persons.values()) {
    const agreements = live.filter((ordered): ordered is Agreement => ordered.event.type === 'contact-agreed' && concerns(ordered.event, person.victimId, file.people))
    agreements.forEach((agreement, index) => {
      for (const stretch of stretchesOf(agreement, agreements[index + 1] ?? null, live, person)) updates.push(...updatesIn(stretch, person, proofs, file))
    })
  }
  return updates
}

function stretchesOf(agreement: Agreement, next: Agreement | null, live: readonly OrderedEvent[], person: Person): Stretch[] {
  const stretches: Stretch[] = []
  const last = next?.at ?? Number.POSITIVE_INFINITY
  let open: Stretch | null = { agreement, from: agreement.event.occurredAt, end: null }
  for (const { at, event } of live) {
    if (at <= agreement.at || at >= last) continue
    if (event.type === 'case-closed' && open) {
      stretches.push({ ...open, end: cancelled(event.occurredAt, 'superseded') })
      open = null
    } else if (event.type === 'case-reopened' && !open) open = { agreement, from: event.occurredAt, end: null }
  }
  if (open) stretches.push({ ...open, end: next ? cancelled(next.event.occurredAt, 'superseded') : personEnd(person, open.from) })
  return stretches
}

const cancelled = (at: Instant, reason: 'superseded' | 'left-case'): End => ({ at, state: 'cancelled', reason, because: null, tellingStillCounts: false })

function personEnd(person: Person, from: Instant): End | null {
  const left = leftAfter(person, from)
  const ends: End[] = []
  if (left !== null) ends.push(cancelled(left, 'left-case'))
  if (person.diedAt !== null) ends.push({ at: person.diedAt, state: 'excused', reason: 'victim-died', because: null, tellingStillCounts: false })
  if (person.erasedAt !== null) ends.push({ at: person.erasedAt, state: 'excused', reason: 'erased', because: null, tellingStillCounts: false })
  const out = optedOutSince(person, 'periodic-update')
  if (out !== null) ends.push({ at: out, state: 'excused', reason: 'opted-out', because: null, tellingStillCounts: true })
  return ends.sort((a, b) => a.at - b.at)[0] ?? null
}

function updatesIn({ agreement, from, end }: Stretch, person: Person, proofs: Proofs, file: CaseFile): Obligation[] {
  const found = rowFor(from, file)
  if (!found) return []
  const tellings = distinctInstants(anyTellings(person.victimId, proofs))
  const updates: Obligation[] = []
  let base = from
  for (let n = 0; ; n++) {
    const proof = tellings.find(({ at }) => (n === 0 ? at >= base : at > base)) ?? null
    const within = proof && (end === null || end.tellingStillCounts || proof.at <= end.at) ? proof : null
    const ends = end === null ? [] : [end]
    updates.push(stateOf(begin(found, agreement, person, base, { from, n, file }), within, within ? [] : ends, file.now))
    if (!within) return updates
    base = within.at
  }
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
    recipientId: recipientFor(file.people, person.victimId, file.now),
    ruleId: row.ruleId,
    pack: pack.pack,
    codeVersion: pack.version,
    right: row.right,
    kind: row.kind,
    owedBy: row.owedBy === 'data.provider' ? 'police' : row.owedBy,
    basis: row.basis,
    mustTell: row.mustTell === 'yes',
    entitlement: entitlementAt(person, file.people.category, at),
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
