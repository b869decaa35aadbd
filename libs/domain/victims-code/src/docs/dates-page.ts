// Why: whoever doubts a due date can look it up. The page shows the table that the specs use, not one printed by the program it checks.
import type { LocalDate } from '@kept-informed/kernel'
import { spokenDay } from './spoken-day.js'
import { type DatesRow, LIMITS } from './table-of-dates.js'

/** The page as Markdown; `lastListed`: the last day of the list of bank holidays. */
export function datesPage(table: readonly DatesRow[], lastListed: LocalDate): string {
  return `# The last day, worked out

Made from \`libs/domain/victims-code/src/docs/table-of-dates.ts\` by \`npm run docs\`; do not edit it by hand. The table was counted on a
calendar, not printed by the program, and the tests hold the program to each of its days.

All days are days in London. The day on which the clock starts is day 0, whatever day it is. Working days are Monday to Friday without the
bank holidays of England and Wales. What is owed is due by the end of the last day, at one thousandth of a second before midnight. "0" is the
same day. The list of bank holidays ends on ${spokenDay(lastListed)}: what lies past it is refused, never guessed.

| The clock starts on | at (UTC) | ${LIMITS.map((limit) => `${limit}`).join(' | ')} |
|---|---|${'---|'.repeat(LIMITS.length)}
${table.map(([clockStarts, instant, ...lastDays]) => `| ${clockStarts} | ${instant.replace('T', ' ').replace('Z', '')} | ${lastDays.join(' | ')} |`).join('\n')}
`
}
