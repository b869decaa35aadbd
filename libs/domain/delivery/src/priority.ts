// Why: behind a hundred thousand ordinary letters, the news that he is out must not wait. Three classes, by what the Code itself says of
// the obligation; each has its part of every round, so that the last is never starved.
import type { Instant } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'

/** 0: safety and whatever is due within hours; 1: what the Code or a statute owes; 2: what is owed by policy alone. */
export const PRIORITIES = [0, 1, 2] as const
export type Priority = (typeof PRIORITIES)[number]

const SOON_MS = 4 * 3_600_000

/** Of a message about these; the most urgent of them counts. */
export function priorityOf(obligations: readonly Pick<Obligation, 'mustTell' | 'corrects' | 'dueBy' | 'basis'>[], now: Instant): Priority {
  const urgent = obligations.some(({ mustTell, corrects, dueBy }) => mustTell || corrects !== null || (dueBy !== null && dueBy - now <= SOON_MS))
  if (urgent) return 0
  return obligations.every(({ basis }) => basis === 'policy') ? 2 : 1
}

/** Of every round, at the least; what a class does not use goes to the others, the most urgent first. */
const GUARANTEED: Record<Priority, number> = { 0: 0.7, 1: 0.2, 2: 0.1 }

/** How many of each class are taken in a round of `most`; `waiting`: how many there are. A class with anybody waiting gets one at least. */
export function shareOut(most: number, waiting: Record<Priority, number>): Record<Priority, number> {
  const taken: Record<Priority, number> = { 0: 0, 1: 0, 2: 0 }
  let left = most
  const upTo = (priority: Priority, share: number): void => {
    const more = Math.max(0, Math.min(Math.floor(share), waiting[priority]) - taken[priority])
    taken[priority] += Math.min(more, left)
    left -= Math.min(more, left)
  }
  for (const priority of PRIORITIES) upTo(priority, 1)
  for (const priority of PRIORITIES) upTo(priority, most * GUARANTEED[priority])
  for (const priority of PRIORITIES) upTo(priority, most)
  return taken
}
