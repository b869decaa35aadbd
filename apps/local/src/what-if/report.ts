// Why: the same figures for a person, for a spreadsheet and for a review.
import type { ShareReport } from '@kept-informed/app-rules'
import type { Differences, RuleDifference } from '@kept-informed/obligation'
import type { CodePack } from '@kept-informed/victims-code'

const COLUMNS: (keyof RuleDifference)[] = ['appear', 'vanish', 'earlier', 'later', 'missed']
const sorted = (differences: Differences): [string, RuleDifference][] => Object.entries(differences).sort(([a], [b]) => (a < b ? -1 : 1))

/** Rules that differ, one a line, widths fitted. */
export function tableOf({ pack, version }: Pick<CodePack, 'pack' | 'version'>, { differences, cases, facts }: ShareReport, seconds: number): string {
  const rows = sorted(differences).filter(([, difference]) => COLUMNS.some((column) => difference[column] > 0))
  const lines = [['rule', ...COLUMNS], ...rows.map(([ruleId, difference]) => [ruleId, ...COLUMNS.map((column) => String(difference[column]))])]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const table = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
  const head = `${pack} ${version} over ${cases} cases and ${facts} facts, in ${seconds} s; nothing was changed`
  return [head, '', ...(rows.length > 0 ? table : ['No difference.'])].join('\n')
}

/** RFC 4180, every rule that owes anything. */
export const csvOf = (differences: Differences): string => [['rule', ...COLUMNS], ...sorted(differences).map(([ruleId, difference]) => [ruleId, ...COLUMNS.map((column) => difference[column])])].map((line) => `${line.join(',')}\r\n`).join('')
