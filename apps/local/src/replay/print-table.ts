// Why: the run ends with what a person wants to know, and with the sum that shows that nothing got lost on the way.
import { type Account, OBLIGATION_STATES } from './account.js'

export type Report = Account & {
  crimes: number
  /** Refused by intake; none of them is in `in`. */
  refused: number
  /** Rows of the files that say nothing we can turn into an event. */
  leftOut: Record<string, number>
  seconds: number
}

const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ')

export function printTable(report: Report): string[] {
  const { crimes, refused, leftOut, seconds, events, obligations, messages, quarantined, quarantinedBy, missing } = report
  return [
    '',
    ...rows([['crimes', number(crimes)], ['seconds', String(seconds)]]),
    ...titled('events', counts(events)),
    ...titled('obligations', [['', ...OBLIGATION_STATES], ...Object.entries(obligations).map(([ruleId, states]) => [ruleId, ...OBLIGATION_STATES.map((state) => number(states[state]))])]),
    ...titled('messages that left', counts(messages)),
    ...titled(`quarantined: ${number(quarantined)}`, counts(quarantinedBy)),
    ...(refused > 0 ? titled(`refused by intake: ${number(refused)}`, []) : []),
    ...titled('rows left out', counts(leftOut)),
    '',
    account(report),
    ...missing.slice(0, 10).map(({ source, id }) => `  missing: ${source} ${id}`),
    ...(missing.length > 10 ? [`  … and ${number(missing.length - 10)} more`] : []),
  ]
}

/** in = the causes of obligations + those that owe nothing + quarantined. */
function account({ in: into, causes, noRule, quarantined, alreadyKnown, accounted }: Report): string {
  const sum = causes + noRule + quarantined
  const parts = `${number(causes)} that caused obligations + ${number(noRule)} that owe nothing + ${number(quarantined)} quarantined`
  const known = alreadyKnown > 0 ? ` (${number(alreadyKnown)} of them known before this run, and counted once)` : ''
  return `The account: ${number(into)} events in ${accounted ? '=' : '≠'} ${parts}${accounted ? '' : ` = ${number(sum)}`}${known}. ${accounted ? 'Every event is accounted for.' : 'IT DOES NOT ADD UP.'}`
}

const counts = (of: Record<string, number>): string[][] => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => [name, number(n)])
const titled = (title: string, lines: string[][]): string[] => (lines.length === 0 && !title.includes(':') ? [] : ['', title, ...rows(lines).map((line) => `  ${line}`)])

/** Columns of one width; the first to the left, numbers to the right. */
function rows(lines: string[][]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd())
}
