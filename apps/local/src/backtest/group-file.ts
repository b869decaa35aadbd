// Why: the derived data lies in the repository as a table that a person can read and a diff can show.
import { parse } from 'csv-parse/sync'
import type { CrimeGroup, GroupOutcome } from './crime-group.js'

const HEADER = 'month,borough,crimes,outcomes'

/** One line a group; outcomes as `YYYY-MM outcome`, joined by ` + `. */
export const writeGroups = (groups: readonly CrimeGroup[]): string => [HEADER, ...groups.map(lineOf)].map((line) => `${line}\n`).join('')

const lineOf = ({ month, borough, crimes, outcomes }: CrimeGroup): string =>
  [month, borough, String(crimes), `"${outcomes.map((one) => `${one.month} ${one.outcome}`).join(' + ')}"`].join(',')

export function readGroups(text: string): CrimeGroup[] {
  const rows = parse(text, { columns: true }) as Record<'month' | 'borough' | 'crimes' | 'outcomes', string>[]
  return rows.map(({ month, borough, crimes, outcomes }) => ({ month, borough, crimes: Number(crimes), outcomes: outcomes === '' ? [] : outcomes.split(' + ').map(readOutcome) }))
}

const readOutcome = (text: string): GroupOutcome => ({ month: text.slice(0, 7), outcome: text.slice(8) })
