import { expect, it } from '@jest/globals'
import { daysOf, type Rights } from './rights.js'

const rule = (right: number | null, limits: Rights['rules'][number]['limits'], basis: 'code' | 'policy' = 'code'): Rights['rules'][number] => ({ ruleId: 'x', right, kind: 'inform', basis, owedBy: 'police', limits })
const said = (...rules: Rights['rules']) => daysOf({ on: '2026-11-26', codeVersion: '2021', rules }).filter(({ standard }) => standard !== null)

it.each<[string, Rights['rules'], object[]]>([
  ['one limit', [rule(6, { standard: 5, enhanced: 1 })], [{ right: 6, standard: 5, enhanced: 1 }]],
  ['the longest of several, so that nobody is promised too much', [rule(6, { standard: 1, enhanced: 1 }), rule(6, { standard: 5, enhanced: 2 })], [{ right: 6, standard: 5, enhanced: 2 }]],
  ['none for what was agreed, for a force’s own promise, or for no right', [rule(6, 'agreed'), rule(7, { standard: 5, enhanced: 5 }, 'policy'), rule(null, { standard: 1, enhanced: 1 })], []],
])('%s', (_, rules, days) => expect(said(...rules)).toEqual(days))
