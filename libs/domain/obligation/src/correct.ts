// Why: who was told something that never happened must be told so, within a working day of the retraction.
import type { CaseEventOf } from '@kept-informed/case-event'
import { nameUuid } from '@kept-informed/kernel'
import { FORCE_CORRECTION } from '@kept-informed/victims-code'
import { entitlementAt } from './case-people.js'
import { type OrderedEvent, refKey, refOf } from './order-facts.js'
import type { CaseFile, Owed } from './owe.js'
import type { Obligation } from './obligation.js'

export type Retraction = OrderedEvent & { event: CaseEventOf<'event-retracted'> }

/** The retractions by what they take back. */
export function retractionsOf(events: readonly OrderedEvent[]): Map<string, Retraction[]> {
  const byEvent = new Map<string, Retraction[]>()
  for (const ordered of events) {
    if (!isRetraction(ordered)) continue
    const key = refKey(ordered.event.data.retracts)
    byEvent.set(key, [...(byEvent.get(key) ?? []), ordered])
  }
  return byEvent
}

const isRetraction = (ordered: OrderedEvent): ordered is Retraction => ordered.event.type === 'event-retracted'

/** Why an obligation is corrected: by the retraction that stands, and by each that stood until after it was told. */
export function correctedBy({ ordered }: Owed, told: Obligation, retractions: ReadonlyMap<string, Retraction[]>): Retraction[] {
  if (told.kind !== 'inform' || told.metAt === null) return []
  const toldAt = told.metAt
  return (retractions.get(ordered.key) ?? []).filter(
    ({ key, event, retraction }) => event.data.wrong && (retraction === null ? ordered.retraction !== null && refKey(ordered.retraction) === key : toldAt <= retraction.occurredAt),
  )
}

/** The correction that is owed, with what is needed to end it. */
export function correctionOf(owed: Owed, told: Obligation, retraction: Retraction, { people, rules }: CaseFile): Owed | 'beyond-calendar' {
  const { event, at } = retraction
  const due = rules.calendar.dueDate(event.occurredAt, FORCE_CORRECTION.workingDays)
  if (due === 'beyond-calendar') return due
  const obligation: Obligation = {
    ...told,
    obligationId: nameUuid(told.caseId, 'correction', event.source, event.id, told.victimId, told.obligationId),
    ruleId: 'correction',
    pack: FORCE_CORRECTION.pack,
    codeVersion: FORCE_CORRECTION.version,
    basis: 'policy',
    entitlement: entitlementAt(owed.person, people.category, at, event.occurredAt),
    because: refOf(event),
    corrects: told.obligationId,
    clock: 'event',
    clockStartedAt: event.occurredAt,
    assumedClock: false,
    ...due,
    state: 'owed',
    metAt: null,
    metBy: null,
    late: false,
    reason: null,
    endedAt: null,
    endedBy: null,
    confidence: FORCE_CORRECTION.confidence,
    history: [],
    facts: { ...told.facts, receivedAt: event.receivedAt },
  }
  const limits = { standard: FORCE_CORRECTION.workingDays, enhanced: FORCE_CORRECTION.workingDays }
  return { ordered: retraction, row: { ...owed.row, limits }, person: owed.person, obligation }
}
