// Why: when a victim becomes entitled to enhanced rights, what is open becomes due sooner, counted from then; nothing is ever lengthened.
import type { Instant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { isoInstant } from '@kept-informed/kernel'
import type { Owed } from './owe.js'
import type { Obligation } from './obligation.js'

/** The obligation with each assessment that came while it was open (until `metAt`) taken into account; earlier values are kept. */
export function shorten({ obligation, row, ordered, person }: Owed, metAt: Instant | null, calendar: WorkingCalendar): Obligation {
  if (row.limits === 'agreed' || obligation.entitlement === 'enhanced') return obligation
  const assessed = person.assessments.find((one) => one.at > ordered.at && one.entitlement === 'enhanced' && (metAt === null || one.since < metAt))
  if (!assessed) return obligation
  const sooner = calendar.dueDate(Math.max(obligation.clockStartedAt, assessed.since), row.limits.enhanced)
  const change = { at: assessed.since, because: assessed.because }
  const history: Obligation['history'] = [...obligation.history, { ...change, what: 'entitlement', from: 'standard', to: 'enhanced' }]
  if (sooner === 'beyond-calendar' || obligation.dueBy === null || sooner.dueBy >= obligation.dueBy) return { ...obligation, entitlement: 'enhanced', history }
  history.push({ ...change, what: 'due', from: isoInstant(obligation.dueBy), to: isoInstant(sooner.dueBy) })
  return { ...obligation, ...sooner, entitlement: 'enhanced', history }
}
