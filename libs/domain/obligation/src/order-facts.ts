// Why: what is owed depends on the set of facts and their times, never on how they arrived. So everything begins with one order:
// by when it happened, then by (source, id); each event once; and what was retracted is known before anything is decided.
import type { CaseEvent, CaseEventOf } from '@kept-informed/case-event'
import type { EventRef } from './obligation.js'

/** `at`: place in the order. `key`: what the event is looked up by. `retraction`: the event that took this one back, if it stands. */
export type OrderedEvent = { at: number; key: string; event: CaseEvent; retraction: CaseEventOf<'event-retracted'> | null }

/** Of the pair: the length keeps two pairs apart that read alike when joined. */
export const refKey = ({ source, id }: EventRef): string => `${source.length} ${source} ${id}`
export const refOf = ({ source, id }: EventRef): EventRef => ({ source, id })

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
export const inOrder = (a: CaseEvent, b: CaseEvent): number => a.occurredAt - b.occurredAt || byText(a.source, b.source) || byText(a.id, b.id)

/** Sorted, without duplicates, each with the retraction that stands against it. A retraction that is itself retracted has no effect. */
export function orderFacts(events: readonly CaseEvent[]): OrderedEvent[] {
  const unique = new Map<string, CaseEvent>()
  for (const event of events) {
    const key = refKey(event)
    if (!unique.has(key)) unique.set(key, event)
  }
  const sorted = [...unique].sort(([, a], [, b]) => inOrder(a, b))
  const retractions = new Map<string, CaseEventOf<'event-retracted'>[]>()
  for (const [, event] of sorted) {
    if (event.type !== 'event-retracted') continue
    const key = refKey(event.data.retracts)
    retractions.set(key, [...(retractions.get(key) ?? []), event])
  }
  if (retractions.size === 0) return sorted.map(([key, event], at) => ({ at, key, event, retraction: null }))
  const standing = (event: CaseEvent, seen: ReadonlySet<string>): CaseEventOf<'event-retracted'> | null => {
    const key = refKey(event)
    if (seen.has(key)) return null
    const within = new Set(seen).add(key)
    return retractions.get(key)?.find((retraction) => standing(retraction, within) === null) ?? null
  }
  return sorted.map(([key, event], at) => ({ at, key, event, retraction: standing(event, new Set()) }))
}
