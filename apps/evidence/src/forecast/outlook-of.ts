// Why: what is open now, seen with what was done in the past, is all that a forecast rests on; from there on it is pure.
import { forecastObligations, type LoadHistory } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import type { Foreseen } from './foreseen.js'
import { openDutiesOf } from './open-duties-of.js'
import type { OpenWork } from './open-work.query.js'
import { paceIn } from './pace-in.js'
import type { Past } from './past.query.js'
import { type Foresees, prospectsOf } from './prospects-of.js'

export type Outlook = {
  asOf: Instant
  /** Every open obligation that has a day, most urgent first. */
  foreseen: Foreseen[]
  pace: Past['pace']
  /** null: nothing is known of any whole day yet. */
  history: LoadHistory | null
}

export function outlookOf(work: OpenWork, { pace, load }: Past, foresees: Foresees): Outlook {
  const { actsFor, now, calendar } = foresees
  const prospects = prospectsOf(work, foresees)
  const own = prospects.filter(({ owedBy }) => actsFor.includes(owedBy))
  const foreseen = forecastObligations(prospects, paceIn(pace), now, calendar).filter((forecast): forecast is Foreseen => forecast.dueBy !== null)
  return { asOf: now, foreseen, pace, history: load && { ...load, open: openDutiesOf(own, calendar) } }
}
