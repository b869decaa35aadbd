// Why: who was told something that never happened must be told so, within a working day of the retraction.
import { nameUuid } from '@kept-informed/kernel'
import { FORCE_CORRECTION, type WorkingCalendar } from '@kept-informed/victims-code'
import type { CaseFile, Owed } from './owe.js'
import type { Obligation } from './obligation.js'

/** The correction owed for a told obligation of a wrongly recorded event, with what is needed to end it; null where none is owed. */
export function correctionOf(owed: Owed, told: Obligation, { rules }: CaseFile): Owed | null | 'beyond-calendar' {
  const { retraction } = owed.ordered
  if (!retraction?.data.wrong || told.kind !== 'inform' || told.state !== 'met') return null
  const due = correctionDue(retraction.occurredAt, rules.calendar)
  if (due === 'beyond-calendar') return due
  const because = { source: retraction.source, id: retraction.id }
  const obligation: Obligation = {
    ...told,
    obligationId: nameUuid(told.caseId, 'correction', because.source, because.id, told.victimId, told.obligationId),
    ruleId: 'correction',
    pack: FORCE_CORRECTION.pack,
    codeVersion: FORCE_CORRECTION.version,
    basis: 'policy',
    because,
    corrects: told.obligationId,
    clock: 'event',
    clockStartedAt: retraction.occurredAt,
    assumedClock: false,
    ...due,
    state: 'owed',
    metAt: null,
    metBy: null,
    late: false,
    reason: null,
    confidence: FORCE_CORRECTION.confidence,
    history: [],
    facts: { ...told.facts, receivedAt: retraction.receivedAt },
  }
  return { ...owed, ordered: { at: owed.ordered.at, event: retraction, retraction: null }, obligation }
}

const correctionDue = (from: number, calendar: WorkingCalendar) => calendar.dueDate(from, FORCE_CORRECTION.workingDays)
