import { describe, expect, it } from '@jest/globals'
import { type AnswerCount, monthsBefore, surveyCounts } from './survey-counts.js'

const said = (month: string, right: number | null, answer: AnswerCount['answer'], n: number): AnswerCount => ({ month, right, answer, n })
const MONTHS = ['2026-09', '2026-10']

it.each([['2026-11-26', 3, ['2026-08', '2026-09', '2026-10']], ['2026-01-01', 2, ['2025-11', '2025-12']], ['2026-03-31', 14, ['2025-01', '2025-02']]] as const)('the months before that of %s', (day, n, months) =>
  expect(monthsBefore(day, n).slice(0, months.length)).toEqual(months))

describe('how we did', () => {
  it('is counted by month and by right', () => {
    const counts = [said('2026-09', 6, 'yes', 20), said('2026-09', 9, 'no', 7), said('2026-10', 6, 'yes', 10), said('2026-10', null, 'partly', 6)]
    expect(surveyCounts(counts, MONTHS)).toEqual({
      answers: 43, months: [{ month: '2026-09', yes: 20, partly: 0, no: 7 }, { month: '2026-10', yes: 10, partly: 6, no: 0 }],
      rights: [{ right: 6, yes: 30, partly: 0, no: 0 }, { right: 9, yes: 0, partly: 0, no: 7 }, { right: null, yes: 0, partly: 6, no: 0 }],
    })
  })

  it.each<[string, AnswerCount[], number | null]>([
    ['one answer', [said('2026-09', 6, 'no', 1)], null], ['few among many', [said('2026-09', 6, 'yes', 40), said('2026-09', 9, 'no', 2), said('2026-10', 6, 'yes', 30)], 72],
  ])('of %s nobody can tell which it was', (_, counts, answers) => {
    const shown = surveyCounts(counts, MONTHS)
    expect(shown.answers).toBe(answers)
    const cells = [...shown.months, ...shown.rights].flatMap(({ yes, partly, no }) => [yes, partly, no])
    expect(cells.filter((n) => n !== null && n > 0 && n < 5)).toEqual([])
    expect(shown.months[0]?.no).toBeNull()
  })

  it('of no answers is nought, not a secret', () => expect(surveyCounts([], MONTHS)).toEqual({ answers: 0, months: MONTHS.map((month) => ({ month, yes: 0, partly: 0, no: 0 })), rights: [] }))
  it('of other months is not counted', () => expect(surveyCounts([said('2026-11', 6, 'yes', 50)], MONTHS).answers).toBe(0))
})
