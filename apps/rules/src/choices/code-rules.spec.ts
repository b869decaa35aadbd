import { describe, expect, it } from '@jest/globals'
import { type CodePack, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { codeRules } from './code-rules.js'

const [CODE] = SHIPPED_PACKS
if (!CODE) throw new Error('no pack is shipped')
/** Each version says another right. */
const pack = (version: number, effectiveFrom: string, effectiveTo: string | null, ruleIds: string[]): CodePack => ({
  ...CODE, version: String(version), effectiveFrom, effectiveTo, rows: CODE.rows.filter(({ ruleId }) => ruleIds.includes(ruleId)).map((row) => ({ ...row, right: version })),
})
const PACKS = [pack(1, '2021-04-01', '2026-12-31', ['verdict', 'sentence']), pack(2, '2027-01-01', null, ['verdict', 'suspect-arrested'])]
const CORRECTION = ['correction', null, true]

describe('the rules that there are', () => {
  it.each([
    ['while the first version is in force', '2026-11-26', [['sentence', 1, true], ['suspect-arrested', 2, false], ['verdict', 1, true]]],
    ['while the second is', '2027-06-01', [['sentence', 1, false], ['suspect-arrested', 2, true], ['verdict', 2, true]]],
    ['before there was any', '2020-01-01', [['sentence', 1, false], ['suspect-arrested', 2, false], ['verdict', 2, false]]],
  ])('%s', (_, on, rules) => {
    expect(codeRules(PACKS, on).map(({ ruleId, right, inForce }) => [ruleId, right, inForce])).toEqual([CORRECTION, ...rules])
  })
  it('are those of every shipped pack, and what is owed when we were wrong', () => {
    const shipped = SHIPPED_PACKS.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId))
    expect(codeRules(SHIPPED_PACKS, '2026-11-26').map(({ ruleId }) => ruleId)).toEqual(['correction', ...shipped].sort())
  })
})
