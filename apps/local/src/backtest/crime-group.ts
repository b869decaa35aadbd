// Why: the back-test needs to know of a crime only its month, its borough and what came of it when; crimes alike in that are one line, so
// that a whole year fits into the repository, and nobody's crime can be found in it.
import { groupBy } from '@kept-informed/kernel'
import type { OutcomeRow, StreetRow } from '../replay/police-data.js'

export type GroupOutcome = { month: string; outcome: string }
/** So many crimes of a month (`YYYY-MM`) and a borough, with the same outcomes in the same months. */
export type CrimeGroup = { month: string; borough: string; outcomes: readonly GroupOutcome[]; crimes: number }

export const ELSEWHERE = 'Elsewhere'
const FEWEST_CRIMES = 100
const REPORTED_BY = 'Metropolitan Police Service'

/** Crimes by their published id, once each. Places with few crimes, outside London or not known, are one: `Elsewhere`. */
export function groupCrimes(streets: readonly StreetRow[], outcomes: readonly OutcomeRow[]): CrimeGroup[] {
  const crimes = [...new Map(streets.filter(({ crimeId }) => crimeId !== '').map((row) => [row.crimeId, row])).values()]
  const named = groupBy(crimes, boroughOf)
  const byCrime = groupBy(outcomes, ({ crimeId }) => crimeId)
  const alike = groupBy(crimes, (crime) => {
    const borough = boroughOf(crime)
    const known = borough !== '' && (named.get(borough)?.length ?? 0) >= FEWEST_CRIMES
    const later = (byCrime.get(crime.crimeId) ?? []).map(({ month, outcome }): GroupOutcome => ({ month, outcome }))
    return JSON.stringify([crime.month, known ? borough : ELSEWHERE, later.toSorted((a, b) => compare(a.month, b.month))])
  })
  return [...alike].sort(([a], [b]) => compare(a, b)).map(([key, { length }]) => {
    const [month, borough, later] = JSON.parse(key) as [string, string, GroupOutcome[]]
    return { month, borough, outcomes: later, crimes: length }
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** `Barnet 039D` is in Barnet. */
const boroughOf = ({ lsoaName = '' }: StreetRow): string => lsoaName.replace(/ \w+$/, '')

/** The rows again, with ids made from the group; `lsoaName` is the borough. */
export function ungroup(groups: readonly CrimeGroup[]): { streets: StreetRow[]; outcomes: OutcomeRow[] } {
  const streets: StreetRow[] = []
  const outcomes: OutcomeRow[] = []
  for (const { month, borough, outcomes: later, crimes } of groups) {
    const group = JSON.stringify([month, borough, later])
    for (let n = 0; n < crimes; n++) {
      const crime: StreetRow = { crimeId: `${group}:${n}`, month, reportedBy: REPORTED_BY, lsoaCode: '', lsoaName: borough }
      streets.push(crime)
      outcomes.push(...later.map((one): OutcomeRow => ({ ...crime, ...one })))
    }
  }
  return { streets, outcomes }
}
