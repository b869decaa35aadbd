// Why: a pack decides what thousands of people are owed; one that is wrong anywhere is refused as a whole, with every fault named at once.
import { CASE_EVENT_TYPES, type CaseEventType } from '@kept-informed/case-event'
import { accepted, type Fault, isJsonObject, refused, type Result } from '@kept-informed/kernel'
import type { CodePack, CodeRow } from '../code-row.js'
import { codePackShape } from './code-pack-shape.js'
import { rowFaults } from './row-faults.js'

/** A pack from its JSON; else every fault of form and of meaning, with a pointer from the root of the pack. */
export function readCodePack(json: unknown): Result<CodePack> {
  const ofForm = codePackShape.faults(json, '')
  const faults = isJsonObject(json) ? [...ofForm, ...periodFaults(json), ...nothingFaults(json), ...rowsFaults(json['rows'], ofForm)] : ofForm
  if (faults.length > 0) return refused(faults)
  const { $schema: _, ...pack } = json as CodePack & { $schema?: string }
  return accepted(pack)
}

function periodFaults({ effectiveFrom: from, effectiveTo: to }: Record<string, unknown>): Fault[] {
  return typeof from === 'string' && typeof to === 'string' && to < from ? [{ pointer: '/effectiveTo', detail: 'must not be before effectiveFrom' }] : []
}

function nothingFaults({ owesNothing, rows }: Record<string, unknown>): Fault[] {
  if (!Array.isArray(owesNothing) || !Array.isArray(rows)) return []
  const owes = new Set(rows.flatMap((row: unknown) => (isJsonObject(row) ? knownTypes(row['on']) : [])))
  return owesNothing.flatMap((type, index) => (owes.has(type as CaseEventType) ? [{ pointer: `/owesNothing/${index}`, detail: 'has a row' }] : []))
}

function rowsFaults(rows: unknown, ofForm: readonly Fault[]): Fault[] {
  if (!Array.isArray(rows)) return []
  const given = rows.map((row: unknown, index) => ({ row, at: `/rows/${index}` })).filter((one): one is { row: CodeRow; at: string } => isJsonObject(one.row))
  const ids = given.map(({ row }) => row.ruleId)
  const agreed = given.find(({ row }) => row.clock === 'agreed')
  return given.flatMap(({ row, at }, index) => {
    const isSound = (...names: (keyof CodeRow)[]): boolean => names.every((name) => !ofForm.some(({ pointer }) => pointer === `${at}/${name}` || pointer.startsWith(`${at}/${name}/`)))
    const faults = rowFaults({ row, at, on: knownTypes(row.on), isSound })
    const first = ids.indexOf(row.ruleId)
    if (isSound('ruleId') && first < index) faults.push({ pointer: `${at}/ruleId`, detail: `is the rule id of ${given[first]?.at} too` })
    if (row.clock === 'agreed' && agreed && agreed.at !== at) faults.push({ pointer: `${at}/clock`, detail: `is agreed in ${agreed.at} already: one row says how often a victim is updated` })
    return faults
  })
}

const knownTypes = (on: unknown): CaseEventType[] => CASE_EVENT_TYPES.filter((type) => Array.isArray(on) && on.includes(type))
