// Why: when a victim becomes entitled to enhanced rights, what is open becomes due sooner, counted from then; nothing is ever lengthened.
import type { Instant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { isoInstant } from '@kept-informed/kernel'
import { becameEnhanced } from './case-people.js'
import { refOf } from './order-facts.js'
import type { Owed } from './owe.js'
import type { Obligation } from './obligation.js'

/** The obligation as it was when its victim became enhanced while it was open (until `closedAt`); earlier values are kept. */
export function shorten({ obligation, row, ordered, person }: Owed, closedAt: Instant | null, calendar: WorkingCalendar): Obligation {
  if (row.limits === 'agreed' || obligation.entitlement === 'enhanced') return obligation
  const became = becameEnhanced(person, ordered.at, ordered.event.occurredAt)
  if (!became || (closedAt !== null && became.since >= closedAt)) return obligation
  const sooner = calendar.dueDate(Math.max(obligation.clockStartedAt, became.since), row.limits.enhanced)
  const change = { at: became.since, because: became.because && refOf(became.because) }
  const history: Obligation['history'] = [...obligation.history, { ...change, what: 'entitlement', from: 'standard', to: 'enhanced' }]
  if (sooner === 'beyond-calendar' || obligation.dueBy === null || sooner.dueBy >= obligation.dueBy) return { ...obligation, entitlement: 'enhanced', history }
  history.push({ ...change, what: 'due', from: isoInstant(obligation.dueBy), to: isoInstant(sooner.dueBy) })
  return { ...obligation, ...sooner, entitlement: 'enhanced', history }
}
