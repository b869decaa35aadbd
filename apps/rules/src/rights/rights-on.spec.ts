import { expect, it } from '@jest/globals'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { rightsOn } from './rights-on.js'

it('names what is owed today, by right, with its working days, and nothing that is for lawyers', () => {
  const { codeVersion, rules } = rightsOn(SHIPPED_PACKS, '2026-11-24')
  expect(codeVersion).toBe('2021')
  expect(rules).toContainEqual({ ruleId: 'suspect-arrested', right: 6, kind: 'inform', basis: 'code', owedBy: 'police', limits: { standard: 5, enhanced: 1 } })
  expect(rules.map(({ right }) => right ?? 99)).toEqual(rules.map(({ right }) => right ?? 99).toSorted((a, b) => a - b))
  expect(JSON.stringify(rules)).not.toMatch(/paragraph|tell|source|confidence/)
})

it('nothing before there was a Code', () => expect(rightsOn(SHIPPED_PACKS, '2020-01-01')).toEqual({ on: '2020-01-01', codeVersion: null, rules: [] }))
