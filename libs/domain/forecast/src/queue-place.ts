// Why: work that only people can do is done one after the other: what is due first comes first, whoever works on it.
import type { Pace } from './forecast.js'
import type { Prospect } from './prospect.js'

/** What is due first comes first, work without a day last, the id decides between equals. */
export function byUrgency(a: Pick<Prospect, 'dueBy' | 'obligationId'>, b: Pick<Prospect, 'dueBy' | 'obligationId'>): number {
  if (a.dueBy !== b.dueBy) return a.dueBy === null ? 1 : b.dueBy === null ? -1 : a.dueBy - b.dueBy
  return a.obligationId < b.obligationId ? -1 : a.obligationId > b.obligationId ? 1 : 0
}

/** `own`: where each stands among its own kind, late or not, in its unit, 1 first; only those that need a person stand anywhere. `late`: how much late work waits in each unit. */
export type Queues = { own: ReadonlyMap<Prospect, number>; late: ReadonlyMap<string | null, number> }

/** `sorted`: by urgency. */
export function queuesOf(sorted: readonly Prospect[], isLate: (prospect: Prospect) => boolean): Queues {
  const [late, inTime] = [new Map<string | null, number>(), new Map<string | null, number>()]
  const own = new Map<Prospect, number>()
  for (const prospect of sorted) {
    if (!prospect.needsPerson) continue
    const lengths = isLate(prospect) ? late : inTime
    const place = (lengths.get(prospect.unit) ?? 0) + 1
    lengths.set(prospect.unit, place)
    own.set(prospect, place)
  }
  return { own, late }
}

/**
 * The place of what is not late yet, 1 first, behind the late work. While a unit that gives a quarter of its work to what is late does three things in
 * time, it does one that is late, but never more than there are. Where nothing is known of that, all late work comes first.
 */
export const placeBehind = (late: number, own: number, { lateShare = 1 }: Pick<Pace, 'lateShare'>): number =>
  own + (lateShare >= 1 ? late : Math.min(late, Math.round((own * lateShare) / (1 - lateShare))))
