// Why: one list of figures is what the command prints, what the page is made from, and what a test runs again in the small.
import { arrivalsOf, YEAR, YEARS_LATER } from './arrivals.js'
import type { CrimeGroup } from './crime-group.js'
import { type Period, type SettingScore, tryBreaches } from './try-breaches.js'
import { type LoadScore, tryLoad } from './try-load.js'
import { SETTINGS, type Setting } from './world-assumptions.js'

export type Figures = { crimes: number; duties: number; load: LoadScore; breaches: SettingScore[]; quarter: Quarter }
/** A small part that a test can run again. */
export type Quarter = { load: LoadScore['all']; breaches: SettingScore[] }

const MONTHS = Array.from({ length: 12 }, (_, month) => `${YEAR}-${String(month + 1).padStart(2, '0')}`)
export const WHOLE_YEAR: Period = { first: `${YEAR}-01-01`, scoredFrom: `${YEAR}-02-01`, last: `${YEAR}-12-31` }
const FIRST_QUARTER: Period = { first: `${YEAR}-01-01`, scoredFrom: `${YEAR}-02-01`, last: `${YEAR}-03-31` }
export const QUARTER_UNITS: readonly string[] = ['Camden', 'Sutton']
export const QUARTER_SETTINGS: readonly Setting[] = [{ capacity: 1.1, order: 'overdue-first' }, { capacity: 0.95, order: 'overdue-last' }]

/** How many steps `done` will count. */
export const stepsOf = (groups: readonly CrimeGroup[]): number => new Set(groups.map(({ borough }) => borough)).size * SETTINGS.length

export function figuresOf(groups: readonly CrimeGroup[], done: () => void): Figures {
  const { crimes, duties } = arrivalsOf(groups)
  return { crimes: crimes.length, duties: duties.length, load: tryLoad({ crimes, duties }, MONTHS), breaches: tryBreaches(duties, SETTINGS, WHOLE_YEAR, done), quarter: quarterOf(groups) }
}

export function quarterOf(groups: readonly CrimeGroup[]): Quarter {
  const months = MONTHS.slice(0, 3)
  const published = months.map((month) => `${YEAR - YEARS_LATER}${month.slice(4)}`)
  const { crimes, duties } = arrivalsOf(groups.filter(({ month, borough }) => published.includes(month) && QUARTER_UNITS.includes(borough)))
  return { load: tryLoad({ crimes, duties }, months).all, breaches: tryBreaches(duties, QUARTER_SETTINGS, FIRST_QUARTER, () => undefined) }
}
