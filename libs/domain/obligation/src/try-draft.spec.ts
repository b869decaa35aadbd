// Why: what is left out to be quick must be what cannot differ.
import { describe, expect, it } from '@jest/globals'
import { type CodePack, type CodeRow, SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import fc from 'fast-check'
import { addDifferences, type CaseFacts, deriveObligations, type Differences, noDifferences, tryDraft, withDraft } from './index.js'
import { aCase } from './testing/a-case.js'
import { agreed, told } from './testing/happened.js'
import { CALENDAR, london } from './testing/london.js'
import { NOW, someFacts, someInstant } from './testing/some-case.contract.js'

const now = london(NOW)
const code = SHIPPED_PACKS.find(({ pack }) => pack === 'victims-code') as CodePack

/** Some rows with another limit, some left out, some with another condition. */
const someRows: fc.Arbitrary<CodeRow[]> = fc.tuple(fc.subarray(code.rows), fc.subarray(code.rows), fc.integer({ min: 0, max: 12 }), fc.boolean()).map(([other, out, days, unconditional]) =>
  code.rows.filter((row) => !out.includes(row) || row.ruleId === 'suspect-arrested').map((row): CodeRow =>
    other.includes(row) ? { ...row, ...(row.limits === 'agreed' ? {} : { limits: { standard: days, enhanced: Math.min(days, 1) } }), ...(unconditional ? { condition: null } : {}) } : row))
const someDay = fc.option(someInstant.map((at) => at.slice(0, 10)))
/** Today's Code may have begun in the middle of the case, and may end there. */
const somePacks: fc.Arbitrary<CodePack[]> = fc.tuple(fc.constantFrom(code.effectiveFrom, '2026-11-25'), fc.constantFrom(null, '2026-12-01')).map(([effectiveFrom, effectiveTo]) => SHIPPED_PACKS.map((pack) => (pack === code ? { ...pack, effectiveFrom, effectiveTo } : pack)))

const differing = (differences: Differences): Differences => Object.fromEntries(Object.entries(differences).filter(([, counts]) => Object.values(counts).some((count) => count > 0)))
const between = (today: Parameters<typeof addDifferences>[1], drafted: Parameters<typeof addDifferences>[2]): Differences => {
  const sum: Differences = {}
  addDifferences(sum, today, drafted)
  return differing(sum)
}
const derive = (facts: CaseFacts, packs: readonly CodePack[]) => deriveObligations(facts, { packs, calendar: CALENDAR }, now).obligations

describe('a draft tried on a case', () => {
  it('differs as the whole case differs, whatever the draft, its days, the Code and the case', () => {
    fc.assert(fc.property(someFacts, someRows, someDay, someDay, somePacks, (facts, rows, from, to, packs) => {
      const draft: CodePack = { ...code, version: 'draft', rows }
      const period = { from, to: from !== null && to !== null && to < from ? from : to }
      const found = tryDraft(packs, draft, period, CALENDAR)(facts, now)
      expect(found ? between(found.today, found.drafted) : {}).toEqual(between(derive(facts, packs), derive(facts, withDraft(packs, draft, period, CALENDAR))))
    }), { numRuns: 400 })
  })

  it('is not derived where the draft does not concern it, and in part where it does', () => {
    const draft: CodePack = { ...code, version: 'draft', rows: code.rows.map((row) => (row.ruleId === 'suspect-arrested' ? { ...row, limits: { standard: 3, enhanced: 1 } } : row)) }
    const trial = tryDraft(SHIPPED_PACKS, draft, { from: null, to: null }, CALENDAR)
    expect(trial(aCase('2026-11-23 09:00').facts, now)).toBeNull()
  })

  it('goes on where the Code has ended, also for what began before', () => {
    const packs = SHIPPED_PACKS.map((pack) => (pack === code ? { ...pack, effectiveTo: '2026-12-01' } : pack))
    const { facts } = aCase('2026-11-23 09:00').with(agreed('2026-11-24 10:00', 'P7D'), told('2026-12-05 10:00', undefined))
    const found = tryDraft(packs, { ...code, version: 'draft' }, { from: null, to: null }, CALENDAR)(facts, now)
    expect(found && between(found.today, found.drafted)).toMatchObject({ 'periodic-update': { appear: 1 } })
  })

  it('every rule is in the report, also where nothing differs', () => {
    expect(Object.keys(noDifferences([code])).sort()).toEqual(code.rows.map(({ ruleId }) => ruleId).sort())
  })
})

describe('what was asked before', () => {
  it('changes no answer: other packs, another list of holidays, another moment', () => {
    const other = workingCalendar(CALENDAR.holidays.filter((day) => day !== '2026-12-25'))
    const asked = fc.array(fc.record({ packs: somePacks, holidays: fc.boolean(), at: someInstant }), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(someFacts, asked, (facts, questions) => {
      const answer = ({ packs, holidays, at }: (typeof questions)[number]) => deriveObligations(facts, { packs, calendar: holidays ? other : CALENDAR }, london(at))
      const before = questions.map(answer)
      const fresh = [...questions].reverse().map((question) => answer({ ...question, packs: structuredClone(question.packs) })).reverse()
      expect(fresh).toEqual(before)
    }), { numRuns: 100 })
  })
})
