// Why: a row may have the right form and still mean nothing: a clock that no event starts, an owner whom nobody names, an act that nothing settles.
import type { CaseEventType } from '@kept-informed/case-event'
import type { Fault } from '@kept-informed/kernel'
import type { CodeRow } from '../code-row.js'
import { conditionFaults } from './condition-faults.js'
import { eventField } from './event-field.js'

/** A row as given, with those of its members whose form is right: only of these may be asked. */
export type GivenRow = { row: CodeRow; at: string; on: readonly CaseEventType[]; isSound(...names: (keyof CodeRow)[]): boolean }

type Check = (given: GivenRow) => Fault[]

const agreed: Check = ({ row, at, isSound }) => {
  const faults: Fault[] = []
  if (isSound('clock', 'limits') && (row.clock === 'agreed') !== (row.limits === 'agreed')) faults.push({ pointer: `${at}/limits`, detail: 'must be agreed where the clock is, and only there' })
  if (!isSound('clock') || row.clock !== 'agreed') return faults
  if (isSound('on') && row.on.some((type) => type !== 'contact-agreed')) faults.push({ pointer: `${at}/on`, detail: 'must be contact-agreed alone where the clock is agreed' })
  if (isSound('kind') && row.kind !== 'inform') faults.push({ pointer: `${at}/kind`, detail: 'must be inform where the clock is agreed' })
  if (isSound('condition') && row.condition !== null) faults.push({ pointer: `${at}/condition`, detail: 'must be null where the clock is agreed' })
  return faults
}

const enhancedIsNotLonger: Check = ({ row, at, isSound }) =>
  isSound('limits') && row.limits !== 'agreed' && row.limits.enhanced > row.limits.standard ? [{ pointer: `${at}/limits/enhanced`, detail: 'must not be longer than standard' }] : []

const settling: Check = ({ row, at, isSound }) => {
  if (!isSound('kind', 'settledBy')) return []
  if (row.kind === 'act' && row.settledBy.length === 0) return [{ pointer: `${at}/settledBy`, detail: 'must name the events that do it, where the kind is act' }]
  return row.kind === 'inform' && row.settledBy.length > 0 ? [{ pointer: `${at}/settledBy`, detail: 'must be empty where the kind is inform: being told settles it' }] : []
}

const ownerIsNamed: Check = ({ row, at, on, isSound }) =>
  isSound('owedBy') && row.owedBy === 'data.provider' ? on.filter((type) => !eventField(type, 'provider')?.required).map((type) => ({ pointer: `${at}/owedBy`, detail: `asks for the provider, whom ${type} does not name` })) : []

const hearingIsKnown: Check = ({ row, at, on, isSound }) =>
  isSound('mustTell') && row.mustTell === 'witness' ? on.filter((type) => !eventField(type, 'hearingId')).map((type) => ({ pointer: `${at}/mustTell`, detail: `asks for a hearing, which ${type} does not have` })) : []

const joiningOwesNothing: Check = ({ row, at }) =>
  Array.isArray(row.on) && row.on.includes('victim-added') ? [{ pointer: `${at}/on/${row.on.indexOf('victim-added')}`, detail: 'must not be victim-added: who joins is owed what crime-reported owes' }] : []

const condition: Check = ({ row, at, on }) => conditionFaults(row.condition, on, `${at}/condition`)

const CHECKS: Check[] = [agreed, enhancedIsNotLonger, settling, ownerIsNamed, hearingIsKnown, joiningOwesNothing, condition]

/** What is wrong with the meaning of one row. */
export const rowFaults = (given: GivenRow): Fault[] => CHECKS.flatMap((check) => check(given))
