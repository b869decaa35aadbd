// Why: what evidence's door says of how each right was kept, in its own names; null is a small number that is left out.
import type { Cell, Column, Said } from '@kept-informed/web'
import { crimeCell } from '../names/crime-name.js'
import type { Bar } from '../parts/bar-chart.js'

export const OUTCOMES = ['inTime', 'late', 'missed', 'excused'] as const
type Outcomes<Count> = Record<(typeof OUTCOMES)[number], Count>
export type Group = Outcomes<number | null> & { group: string }
export type Right = Outcomes<number> & { right: number | null; due: number; medianLateHours: number | null; breakdown: Record<string, Group[]> }
export type Timeliness = { asOf: string; from: string; to: string; rights: Right[] }

export const rightCell = ({ right }: Pick<Right, 'right'>): Pick<Cell, 'words' | 'facts'> =>
  right === null ? { words: 'timeliness.no-right' } : { words: 'timeliness.right', facts: { right } }

/** In whole per cent of what was due and not excused; null: nothing was. */
export const inTimePercent = ({ inTime, due, excused }: Pick<Right, 'inTime' | 'due' | 'excused'>): number | null =>
  due - excused === 0 ? null : Math.floor((100 * inTime) / (due - excused))

const counts = OUTCOMES.map((name) => ({ name, words: `timeliness.${name}`, number: true, value: (one: Outcomes<number | null>) => one[name] }))

export const RIGHT_COLUMNS: readonly Column<Right>[] = [
  { name: 'right', words: 'timeliness.of', value: ({ right }) => right, shown: rightCell },
  { name: 'due', words: 'timeliness.due', number: true, value: ({ due }) => due },
  ...counts,
  { name: 'inTimePercent', words: 'timeliness.percent', number: true, value: inTimePercent },
  { name: 'medianLateHours', words: 'timeliness.median', number: true, value: ({ medianLateHours }) => medianLateHours },
]

export type GroupOfRight = Group & { right: number | null; by: string }
export const groupsOf = ({ rights }: Pick<Timeliness, 'rights'>): GroupOfRight[] =>
  rights.flatMap(({ right, breakdown }) => Object.entries(breakdown).flatMap(([by, groups]) => groups.map((group) => ({ right, by, ...group }))))

/** Of the people first, then of their cases. */
const BREAKDOWNS = ['age', 'entitlement', 'offence'] as const
/** What people are told apart by, each with its groups; none where there is one group only. */
export const breakdownsOf = (groups: readonly GroupOfRight[]): { by: string; groups: GroupOfRight[] }[] =>
  BREAKDOWNS.map((by) => ({ by, groups: groups.filter((one) => one.by === by) })).filter((one) => one.groups.length > 0)

const KNOWN_GROUPS = ['adult', 'under-18', 'standard', 'enhanced']
/** What is not known here is shown as it came. */
const groupCell = ({ by, group }: Pick<GroupOfRight, 'by' | 'group'>): Said =>
  by === 'offence' ? crimeCell(group) : KNOWN_GROUPS.includes(group) ? { words: `timeliness.group.${group}` } : { text: group }

export const GROUP_COLUMNS: readonly Column<GroupOfRight>[] = [
  { name: 'right', words: 'timeliness.of', value: ({ right }) => right, shown: rightCell },
  { name: 'by', words: 'timeliness.by', fileOnly: true, value: ({ by }) => by },
  { name: 'group', words: 'timeliness.group', value: ({ group }) => group, shown: groupCell },
  ...counts.map((column) => ({ ...column, shown: (one: Group): Cell => (column.value(one) === null ? { words: 'timeliness.small' } : { text: column.value(one) ?? 0 }) })),
]

export const RIGHT_SERIES = OUTCOMES.map((outcome) => `timeliness.${outcome}`)
export const rightBars = (rights: readonly Right[]): Bar[] => rights.map((right) => ({ name: rightCell(right), parts: OUTCOMES.map((outcome) => right[outcome]) }))
