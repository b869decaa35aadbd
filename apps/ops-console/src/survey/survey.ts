// Why: what the notifier's door says of how people found it, in its own names; null is a small number that is left out.
import type { Cell, Column } from '@kept-informed/web'
import type { Bar } from '../parts/bar-chart.js'
import { rightCell } from '../timeliness/timeliness.js'

export const ANSWERS = ['yes', 'partly', 'no'] as const
type Answers = Record<(typeof ANSWERS)[number], number | null>
export type MonthOfAnswers = Answers & { month: string }
export type RightOfAnswers = Answers & { right: number | null }
/** `answers` null: fewer than five. */
export type Survey = { answers: number | null; months: MonthOfAnswers[]; rights: RightOfAnswers[] }

const counts = ANSWERS.map((name) => ({
  name,
  words: `survey.${name}`,
  number: true,
  value: (one: Answers) => one[name],
  shown: (one: Answers): Cell => (one[name] === null ? { words: 'timeliness.small' } : { text: one[name] }),
}))

export const MONTH_COLUMNS: readonly Column<MonthOfAnswers>[] = [
  { name: 'month', words: 'survey.month', value: ({ month }) => month, shown: ({ month }) => ({ at: month }) },
  ...counts,
]
export const RIGHT_COLUMNS: readonly Column<RightOfAnswers>[] = [{ name: 'right', words: 'timeliness.of', value: ({ right }) => right, shown: rightCell }, ...counts]

export const ANSWER_SERIES = ANSWERS.map((answer) => `survey.${answer}`)
/** What is left out is not drawn, nor the months before the first answer. */
export function monthBars(months: readonly MonthOfAnswers[]): Bar[] {
  const first = months.findIndex((one) => ANSWERS.some((answer) => one[answer] !== 0))
  return months.slice(first === -1 ? months.length : first).map((one) => ({ name: { at: one.month }, parts: ANSWERS.map((answer) => one[answer] ?? 0) }))
}
