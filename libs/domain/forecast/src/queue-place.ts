// Why: work that only people can do is done one after the other: what is due first comes first, whoever works on it.
import type { Prospect } from './prospect.js'

/** What is due first comes first, work without a day last, the id decides between equals. */
export function byUrgency(a: Pick<Prospect, 'dueBy' | 'obligationId'>, b: Pick<Prospect, 'dueBy' | 'obligationId'>): number {
  if (a.dueBy !== b.dueBy) return a.dueBy === null ? 1 : b.dueBy === null ? -1 : a.dueBy - b.dueBy
  return a.obligationId < b.obligationId ? -1 : a.obligationId > b.obligationId ? 1 : 0
}

/** The place of each in the queue of its unit, 1 first; only those that need a person stand in one. `sorted`: by urgency. */
export function queuePlaces(sorted: readonly Prospect[]): Map<Prospect, number> {
  const lengths = new Map<string | null, number>()
  const places = new Map<Prospect, number>()
  for (const prospect of sorted) {
    if (!prospect.needsPerson) continue
    const place = (lengths.get(prospect.unit) ?? 0) + 1
    lengths.set(prospect.unit, place)
    places.set(prospect, place)
  }
  return places
}
