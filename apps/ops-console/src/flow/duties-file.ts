// Why: how much is owed, by force, unit or rule, is taken away as every list is.
import { type Column, type File, listFile, type ListFormat } from '@kept-informed/web'
import type { Counts, Duties } from './flow-of.js'

export const NO_DUTIES: Duties = { open: 0, breaches: 0, unknown: 0, overdue: 0, byForce: [], byUnit: [], byRule: [], byDay: [] }

const counts: readonly Column<Counts>[] = [
  { name: 'open', words: 'flow.open', number: true, value: ({ open }) => open },
  { name: 'atRisk', words: 'flow.at-risk', number: true, value: ({ breaches }) => breaches },
  { name: 'overdue', words: 'flow.overdue-short', number: true, value: ({ overdue }) => overdue },
]

/** `of`: `force`, `unit`, or by rule. */
export function dutiesFile({ byForce, byUnit, byRule }: Duties, of: unknown, format: ListFormat): File {
  if (of === 'force') return listFile('duties-by-force', [{ name: 'force', words: 'flow.force', value: ({ force }) => force }, ...counts], { items: byForce, cut: false }, format)
  if (of === 'unit') return listFile('duties-by-unit', [{ name: 'unit', words: 'flow.unit', value: ({ unit }) => unit }, ...counts], { items: byUnit, cut: false }, format)
  return listFile('duties-by-rule', [{ name: 'ruleId', words: 'flow.rule', value: ({ ruleId }) => ruleId }, ...counts], { items: byRule, cut: false }, format)
}
