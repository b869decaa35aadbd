// Why: what falls due on the way must run in order, each at its own time, as if the days had passed. So the clock goes from one due
// instant to the next, and waits at each until everything is at rest: nothing unread, nothing unsaid, nothing due.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '@kept-informed/kernel'
import type { LocalClock } from './local-clock.js'

/** One service as the mover sees it. `marks` grows with every record that it or anybody has put on the log. */
export type Part = {
  name: string
  /** Records, calls and messages that it still has to deal with. */
  lag(): Promise<number>
  /** Somebody waits: whatever it would let gather for a while is done now. */
  hurry?(): void
  sweeps?: { nextDueAt(): Promise<Instant | null>; runDue(now: Instant): Promise<number> }
  /** What the clock need not stop for, and is done wherever it does; how much. */
  inPassing?(now: Instant): Promise<number>
}

export type MoverOptions = {
  clock: LocalClock
  parts: Part[]
  /** A number that changes whenever anything was put on the log. */
  marks: () => Promise<number>
  keep: () => Promise<void>
  /** Real milliseconds without any progress after which a move is given up. Default 60 000. */
  patienceMs?: number
}

/** Thrown when work that is due does not get done; the clock then runs on from where it is. */
export class Stuck extends Error {
  override readonly name = 'Stuck'
}

const PAUSE_MS = 10

export function clockMover({ clock, parts, marks, keep, patienceMs = 60_000 }: MoverOptions) {
  const nextDue = async (): Promise<Instant | null> => {
    const due = (await Promise.all(parts.map(({ sweeps }) => sweeps?.nextDueAt() ?? null))).filter((instant) => instant !== null)
    return due.length === 0 ? null : Math.min(...due)
  }
  /** Rest is when two looks in a row see nothing to do and nothing new on the log between them. */
  const drain = async (): Promise<void> => {
    let progressAt = performance.now()
    let seen = ''
    let due = await nextDue()
    for (let calm: number | null = null; ; ) {
      const now = clock.now()
      let ran = 0
      for (const { inPassing } of parts) ran += (await inPassing?.(now)) ?? 0
      if (due !== null && due <= now) for (const { sweeps } of parts) ran += (await sweeps?.runDue(now)) ?? 0
      const before = await marks()
      for (const { hurry } of parts) hurry?.()
      const lags = await Promise.all(parts.map(({ lag }) => lag()))
      due = await nextDue()
      const atRest = ran === 0 && lags.every((lag) => lag === 0) && (due === null || due > now)
      if (atRest && calm === before) return
      calm = atRest ? before : null
      const state = JSON.stringify([ran > 0, before, lags])
      if (state !== seen || ran > 0) progressAt = performance.now()
      seen = state
      const waiting = parts.filter((_, index) => lags[index] !== 0).map(({ name }) => name)
      if (performance.now() - progressAt > patienceMs) throw new Stuck(`what is due does not get done: ${waiting.join(', ') || 'a sweep'}`)
      if (!atRest && ran === 0) await sleep(PAUSE_MS)
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  const move = async (target: Instant): Promise<Instant> => {
    clock.hold(clock.now())
    try {
      await drain()
      for (let due = await nextDue(); due !== null && due <= target; due = await nextDue()) {
        clock.hold(due)
        await drain()
      }
      clock.hold(target)
      await keep()
      await drain()
      return clock.now()
    } finally {
      clock.release()
      await keep()
    }
  }
  return {
    /** Resolves with the clock's time when everything due until `target` is done. One move at a time; `target` may be worked out when it is its turn. Null: it is in the past. */
    move: (target: (now: Instant) => Instant): Promise<Instant | null> => {
      const turn = last.then(() => {
        const now = clock.now()
        return target(now) < now ? null : move(target(now))
      })
      // Who asked for this move hears that it failed; the next one has its turn all the same.
      last = turn.catch(() => undefined)
      return turn
    },
    drain,
  }
}

export type ClockMover = ReturnType<typeof clockMover>
