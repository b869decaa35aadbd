// Why: what evidence's door says of the nightly balance, in its own names: each line must be the sum of its parts.
import type { Column } from '@kept-informed/web'

export const LINES = ['caseEvents', 'obligations', 'notifications', 'attempts', 'providers'] as const
export type Balance = {
  index: number
  day: string | null
  asOf: string
  onTheWay: number
  gap: { line: string; id: string | null; caseId: string | null; why: string }[]
  keyId: string
  broken: string | null
} & Record<(typeof LINES)[number], Record<string, number> | null>

export type BalanceStanding = 'even' | 'gaps' | 'broken'
export const standingOf = ({ gap, broken }: Pick<Balance, 'gap' | 'broken'>): BalanceStanding => (broken !== null ? 'broken' : gap.length > 0 ? 'gaps' : 'even')

const TONE = { even: 'green', gaps: 'red', broken: 'red' } as const
export const BALANCE_COLUMNS: readonly Column<Balance>[] = [
  { name: 'asOf', words: 'balance.taken', value: ({ asOf }) => asOf, shown: ({ asOf }) => ({ at: asOf }) },
  { name: 'day', words: 'balance.of', value: ({ day }) => day, shown: ({ day }) => (day === null ? { words: 'balance.all' } : { at: day }) },
  {
    name: 'standing',
    words: 'balance.standing',
    value: standingOf,
    shown: (one) => ({ words: `balance.standing.${standingOf(one)}`, tone: TONE[standingOf(one)] }),
  },
  { name: 'gaps', words: 'balance.gaps', number: true, value: ({ gap }) => gap.length },
  { name: 'onTheWay', words: 'balance.on-the-way', number: true, value: ({ onTheWay }) => onTheWay },
  {
    name: 'signature',
    words: 'balance.signature',
    value: ({ broken }) => broken ?? 'as it was signed',
    shown: ({ broken }) => ({ words: broken === null ? 'balance.signed' : 'balance.touched' }),
  },
]

/** Each line with its parts; `all` null: nobody could be asked. */
export const linesOf = (balance: Balance) =>
  LINES.map((line) => ({ line, all: balance[line]?.['all'] ?? null, parts: Object.entries(balance[line] ?? {}).filter(([part]) => part !== 'all') }))
