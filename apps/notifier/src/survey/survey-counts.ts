// Why: how people found it is told by month and right; of so few that one might be known again, nothing. Only whole months that are over are counted, so
// that nobody sees an answer come in.
import { type LocalDate, suppressSmall } from '@kept-informed/kernel'
import { SURVEY_ANSWERS, type SurveyAnswer } from '@kept-informed/notification'

/** `month`: YYYY-MM, London. `right` null: of no numbered right. */
export type AnswerCount = { month: string; right: number | null; answer: SurveyAnswer; n: number }
/** Null: left out. */
export type Shown = Record<SurveyAnswer, number | null>
export type SurveyCounts = { answers: number | null; months: ({ month: string } & Shown)[]; rights: ({ right: number | null } & Shown)[] }

const LEAST = 5

/** The `n` months before that of `day`, oldest first. */
export function monthsBefore(day: LocalDate, n: number): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return Array.from({ length: n }, (_, at) => {
    const months = year * 12 + (month - 1) - n + at
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}

/** Of these months each, and each right of which there is an answer. */
export function surveyCounts(counts: readonly AnswerCount[], months: readonly string[]): SurveyCounts {
  const counted = counts.filter(({ month }) => months.includes(month))
  const rights = [...new Set(counted.map(({ right }) => right))].sort((a, b) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER))
  const all = counted.reduce((sum, { n }) => sum + n, 0)
  const byMonth = shownOf(months.map((month) => counted.filter((one) => one.month === month)))
  const byRight = shownOf(rights.map((right) => counted.filter((one) => one.right === right)))
  return {
    answers: all > 0 && all < LEAST ? null : all,
    months: months.map((month, at) => ({ month, ...(byMonth[at] ?? NONE) })),
    rights: rights.map((right, at) => ({ right, ...(byRight[at] ?? NONE) })),
  }
}

const NONE: Shown = { yes: 0, partly: 0, no: 0 }

const shownOf = (groups: readonly (readonly AnswerCount[])[]): Shown[] =>
  suppressSmall(groups.map((group) => SURVEY_ANSWERS.map((answer) => group.filter((one) => one.answer === answer).reduce((sum, { n }) => sum + n, 0)))).map(
    ([yes = null, partly = null, no = null]) => ({ yes, partly, no }),
  )
