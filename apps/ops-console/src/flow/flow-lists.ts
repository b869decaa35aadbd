// Why: how much is owed, by force, unit or rule, and how the services do, are lists like any other, to be taken away too.
import { type Column, type File, listFile, type ListFormat, type Table, tableOf } from '@kept-informed/web'
import { nameCell } from '../names/names.js'
import type { Counts, Duties, ServiceSeen } from './flow-of.js'

export const NO_DUTIES: Duties = { open: 0, breaches: 0, unknown: 0, overdue: 0, byForce: [], byUnit: [], byRule: [], byDay: [] }

const counts: readonly Column<Counts>[] = [
  { name: 'open', words: 'flow.open', number: true, value: ({ open }) => open },
  { name: 'atRisk', words: 'flow.at-risk', number: true, value: ({ breaches }) => breaches },
  { name: 'overdue', words: 'flow.overdue-short', number: true, value: ({ overdue }) => overdue },
]
const FORCE_COLUMNS: readonly Column<Duties['byForce'][number]>[] = [
  { name: 'force', words: 'flow.force', value: ({ force }) => force, shown: ({ force }) => (force === null ? { words: 'flow.no-force' } : { text: force }) },
  ...counts,
]
const UNIT_COLUMNS: readonly Column<Duties['byUnit'][number]>[] = [
  { name: 'unit', words: 'flow.unit', value: ({ unit }) => unit, shown: ({ unit }) => (unit === null ? { words: 'flow.no-unit' } : { text: unit }) },
  ...counts,
]
const RULE_COLUMNS: readonly Column<Duties['byRule'][number]>[] = [
  { name: 'ruleId', words: 'flow.rule', value: ({ ruleId }) => ruleId, shown: ({ ruleId }) => nameCell(ruleId) },
  ...counts,
]
const SERVICE_COLUMNS: readonly Column<ServiceSeen>[] = [
  { name: 'service', words: 'flow.service', value: ({ service }) => service, shown: ({ service }) => ({ words: `service.${service}` }) },
  { name: 'state', words: 'flow.state', value: ({ state }) => state, shown: ({ state }) => ({ words: `flow.${state}`, tone: state === 'up' ? 'green' : 'red' }) },
  { name: 'behind', words: 'flow.behind', number: true, value: ({ behind }) => behind },
]

export const dutyTables = ({ byForce, byUnit, byRule }: Duties): Record<'byForce' | 'byUnit' | 'byRule', Table> => ({
  byForce: tableOf('force', FORCE_COLUMNS, byForce),
  byUnit: tableOf('unit', UNIT_COLUMNS, byUnit),
  byRule: tableOf('ruleId', RULE_COLUMNS, byRule),
})
export const serviceTable = (services: readonly ServiceSeen[]): Table => tableOf('services', SERVICE_COLUMNS, services)

/** `of`: `force`, `unit`, or by rule. */
export function dutiesFile({ byForce, byUnit, byRule }: Duties, of: unknown, format: ListFormat): File {
  if (of === 'force') return listFile('duties-by-force', FORCE_COLUMNS, { items: byForce, cut: false }, format)
  if (of === 'unit') return listFile('duties-by-unit', UNIT_COLUMNS, { items: byUnit, cut: false }, format)
  return listFile('duties-by-rule', RULE_COLUMNS, { items: byRule, cut: false }, format)
}
