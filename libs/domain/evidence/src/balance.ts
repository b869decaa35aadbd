// Why: nothing may get lost between what came in and what was said, and nobody should have to believe that: each line is a sum that must come
// out, and what does not is named by its id. What is still on its way between services is counted, and is no gap.
import type { LocalDate } from '@kept-informed/kernel'

export const BALANCE_FORMAT = 'kept-informed/balance/1'

export const BALANCE_LINES = ['caseEvents', 'obligations', 'notifications', 'attempts', 'providers'] as const
export type BalanceLine = (typeof BALANCE_LINES)[number]

/** `id`: of what is missing, too much or not as it must be; `caseId` null: it is of no case that is known. */
export type Gap = { line: BalanceLine; id: string; caseId: string | null; why: string }

/** The parts that each line must be the sum of. */
export const PARTS = {
  /** Records of case-events.v1: the cause of obligations, without a rule, set aside, seen before, or not read yet. */
  caseEvents: ['causes', 'noRule', 'quarantined', 'duplicates', 'unread'],
  obligations: ['met', 'excused', 'cancelled', 'owed', 'overdue'],
  /** `told`: by exactly one effective telling. `open`: planned, or being sent. The others are their own reason. */
  notifications: ['told', 'withheld', 'failed', 'superseded', 'recalled', 'open'],
  attempts: ['accepted', 'refused', 'unavailable', 'unknown', 'open'],
  /** What providers that can be asked say they took: by an attempt that we count as accepted, or as unknown. */
  providers: ['accepted', 'unknown'],
} as const satisfies Record<BalanceLine, readonly string[]>

export type Counts = Record<string, number>
/** What was counted of a line: all of it, and by part. Null: nobody can be asked. */
export type Tally = { all: number; parts: Counts } | null
export type Tallies = Record<BalanceLine, Tally>

export type Balance = {
  format: typeof BALANCE_FORMAT
  /** Of a London day; null: of everything there is. */
  day: LocalDate | null
  /** RFC 3339. */
  asOf: string
  /** Facts that one service has said and another has not yet heard, of how many cases. */
  onTheWay: number
} & Record<BalanceLine, Counts | null> & { gap: Gap[] }

/** Cases of which something is still on its way between services. */
export type OnTheWay = ReadonlySet<string>

export type Counted = { tallies: Tallies; gaps: readonly Gap[]; onTheWay: OnTheWay }

/** A line whose parts do not make up all of it, where no gap says why, is a gap itself. */
export function balanceOf(about: Pick<Balance, 'day' | 'asOf'>, { tallies, gaps, onTheWay }: Counted): Balance {
  const real = gaps.filter(({ caseId }) => caseId === null || !onTheWay.has(caseId))
  const lines = Object.fromEntries(BALANCE_LINES.map((line) => [line, countsOf(line, tallies[line])])) as Record<BalanceLine, Counts | null>
  const unsaid = BALANCE_LINES.flatMap((line): Gap[] => {
    const [tally, named] = [tallies[line], gaps.filter((gap) => gap.line === line).length]
    const rest = tally ? tally.all - sumOf(line, tally.parts) : 0
    return Math.abs(rest) > named ? [{ line, id: line, caseId: null, why: `${rest > 0 ? rest : -rest} ${rest > 0 ? 'more than' : 'fewer than'} its parts` }] : []
  })
  const gap = [...real, ...unsaid].toSorted((a, b) => BALANCE_LINES.indexOf(a.line) - BALANCE_LINES.indexOf(b.line) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { format: BALANCE_FORMAT, ...about, onTheWay: onTheWay.size, ...lines, gap }
}

const sumOf = (line: BalanceLine, parts: Counts): number => PARTS[line].reduce((total, part) => total + (parts[part] ?? 0), 0)

const countsOf = (line: BalanceLine, tally: Tally): Counts | null =>
  tally && { all: tally.all, ...Object.fromEntries(PARTS[line].map((part) => [part, tally.parts[part] ?? 0])) }
