// Why: whoever doubts when a letter no longer does, or why an officer was asked at eleven, can look it up. The page shows the tables that
// the specs hold the program to, not what the program prints.
import type { LadderRow } from './table-of-ladders.js'
import type { WorkedLadder } from './worked-ladders.js'

export type LadderTables = { christmas: readonly LadderRow[]; easter: readonly LadderRow[]; worked: readonly WorkedLadder[] }

const HEAD = `| received at noon on | limit | due by the end of | text or email | letter | text, letter | email, text, letter | officer | supervisor |
|---|---|---|---|---|---|---|---|---|`
const rows = (table: readonly LadderRow[]): string => table.map((row) => `| ${row.join(' | ')} |`).join('\n')
const worked = ({ what, received, dueOn, by }: WorkedLadder): string => `| ${what} | ${received} | ${dueOn} | ${by.join(' · ')} |`

/** As Markdown. */
export const laddersPage = ({ christmas, easter, worked: cases }: LadderTables): string => `# The ladder, worked out

Made from \`libs/domain/notification/src/docs/table-of-ladders.ts\` and \`worked-ladders.ts\` by \`npm run docs\`; do not edit it by hand. The tables were
counted on a calendar, not printed by the program, and the tests hold the program to each of their times. All times are London's.

News goes by the first way that the victim prefers, and that is in time, at once. The next way has its turn when that one **fails** (at once), is **silent** (accepted, and no word of
it for four hours; of a letter: not said to be posted four hours after it should have been), or is **late**: nothing could be sent by it (nobody carries it just now) when the
next must begin. What is known is checked again before each. The last way is a person: the **officer** is asked to call, and if it is not done, the **supervisor**.

The tables give each way's last moment, counted backwards from the end of the last day:

- the **supervisor** is asked two calling hours before it is too late, the **officer** four calling hours before that. Calling hours are 09:00 to 17:00 on working days;
- a **text** or an **email** leaves in a safe hour (08:00 to 20:00 unless the victim says otherwise), at the latest 15 minutes before the next is asked, so that a word of it may come;
- a **letter** is with the print house by 17:30 of a working day, is posted the working day after, and counts as arrived at the end of the second working day from then: three working days before the last day.
  What comes before it leaves 20 minutes earlier: 15 for a word, and 5 to get the letter on its way;
- risky news does not leave from 16:00 on the day before a weekend or a bank holiday until 08:00 on the next working day;
- a way that cannot be in time any more is left out (–), and so is one that would be too late by the time that those before it have had their turn. What begins after its last moment begins at once.

So where the news comes too late to give the officer four hours, the officer is asked as soon as the first way has failed or been silent for 15 minutes.

## Christmas

Christmas 2026 is a Friday; Monday 28 December is the day given for Boxing Day, and 1 January 2027 a Friday.

${HEAD}
${rows(christmas)}

## Easter

Good Friday is 26 March 2027, Easter Monday the 29th; the clocks go forward on Easter Sunday.

${HEAD}
${rows(easter)}

## Hours, quiet times, and ways that come too late

| | received | due by the end of | at the latest |
|---|---|---|---|
${cases.map(worked).join('\n')}
`
