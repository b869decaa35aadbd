// Why: whoever weighs another Code wants to know what it would have asked of everybody: what more, what less, what sooner, and what we
// would have failed at. One case at a time, added up, so that it costs no memory however many cases there are.
import type { CodePack } from '@kept-informed/victims-code'
import type { Obligation } from './obligation.js'

export type RuleDifference = {
  /** Owed by the other packs only. */
  appear: number
  /** Owed by today's packs only. */
  vanish: number
  earlier: number
  later: number
  /** In time by today's packs, or not owed by them, and late by the others. */
  missed: number
}

/** By rule id; those of the packs compared and what was owed by other rules, also without a difference. */
export type Differences = Record<string, RuleDifference>

export type DifferenceKind = keyof RuleDifference
/** Hears of each difference, for who wants to see some of them. */
export type Noting = (ruleId: string, kind: DifferenceKind, obligationId: string) => void

const NONE: RuleDifference = { appear: 0, vanish: 0, earlier: 0, later: 0, missed: 0 }

/** The rules of these packs, as when nothing differs. */
export const noDifferences = (packs: readonly CodePack[]): Differences => Object.fromEntries(packs.flatMap(({ rows }) => rows.map(({ ruleId }) => [ruleId, { ...NONE }])))

/** Adds what differs in one case to `sum`. The same fact, rule and victim make the same obligation under any pack. */
export function addDifferences(sum: Differences, today: readonly Obligation[], other: readonly Obligation[], noting: Noting = () => undefined): void {
  const before = new Map(today.map((obligation) => [obligation.obligationId, obligation]))
  const of = (ruleId: string): RuleDifference => (sum[ruleId] ??= { ...NONE })
  const add = ({ ruleId, obligationId }: Obligation, kind: DifferenceKind): void => {
    of(ruleId)[kind] += 1
    noting(ruleId, kind, obligationId)
  }
  for (const then of other) {
    const now = before.get(then.obligationId)
    before.delete(then.obligationId)
    of(then.ruleId)
    if (!now) add(then, 'appear')
    else if (then.dueBy !== null && now.dueBy !== null && then.dueBy !== now.dueBy) add(then, then.dueBy < now.dueBy ? 'earlier' : 'later')
    if (then.late && !now?.late) add(then, 'missed')
  }
  for (const gone of before.values()) add(gone, 'vanish')
}

/** Adds one sum to another, as of two workers. */
export function mergeDifferences(sum: Differences, more: Differences): void {
  for (const [ruleId, difference] of Object.entries(more)) {
    const into = (sum[ruleId] ??= { ...NONE })
    for (const name of Object.keys(NONE) as DifferenceKind[]) into[name] += difference[name]
  }
}
