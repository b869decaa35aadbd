// Why: the people of a unit take up one thing after the other, mostly the most urgent, as far as the day's minutes go. What is begun and not
// ended is taken up again.
import type { Instant } from '@kept-informed/kernel'
import { type Order, OUT_OF_ORDER } from './world-assumptions.js'

/** Something that a person must do: the duty itself, or the step that lets its message leave. `lapsesAt`: it is done without her by then. */
export type WorkItem = { id: string; dueBy: Instant; does: 'duty' | 'step'; waitsSince: Instant; lapsesAt: Instant; minutesLeft: number }

export type WorkingDay = { opens: Instant; closes: Instant; minutes: number; order: Order; throwOf: (n: number) => number }

/** Works off the queue for a day, and takes out of it what was done or lapsed; `done` may add to it. */
export function workADay(queue: Map<string, WorkItem>, day: WorkingDay, done: (item: WorkItem, at: Instant) => void): void {
  const perMs = day.minutes / (day.closes - day.opens)
  if (perMs <= 0) return
  let now = day.opens
  for (let taken = 0; now < day.closes; taken++) {
    const item = next(waitingAt(queue, now), now, day, taken)
    if (!item) {
      const soonest = Math.min(...[...queue.values()].map(({ waitsSince }) => waitsSince).filter((since) => since > now), day.closes)
      now = soonest
      continue
    }
    const until = now + item.minutesLeft / perMs
    if (until > day.closes) {
      item.minutesLeft -= (day.closes - now) * perMs
      return
    }
    now = until
    queue.delete(item.id)
    done(item, now)
  }
}

export function waitingAt(queue: Map<string, WorkItem>, now: Instant): WorkItem[] {
  const waiting: WorkItem[] = []
  for (const item of queue.values()) {
    if (item.lapsesAt <= now) queue.delete(item.id)
    else if (item.waitsSince <= now) waiting.push(item)
  }
  return waiting
}

function next(waiting: readonly WorkItem[], now: Instant, { order, throwOf }: WorkingDay, taken: number): WorkItem | undefined {
  if (throwOf(taken * 2) < OUT_OF_ORDER) return waiting[Math.floor(throwOf(taken * 2 + 1) * waiting.length)]
  return waiting.reduce<WorkItem | undefined>((first, item) => (first === undefined || before(item, first, now, order) ? item : first), undefined)
}

function before(a: WorkItem, b: WorkItem, now: Instant, order: Order): boolean {
  const [aLate, bLate] = [a.dueBy < now, b.dueBy < now]
  if (order === 'overdue-last' && aLate !== bLate) return bLate
  return a.dueBy < b.dueBy || (a.dueBy === b.dueBy && a.id < b.id)
}
