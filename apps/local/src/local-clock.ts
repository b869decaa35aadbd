// Why: a year of duties must be seen in a minute. Every decision asks this clock; it can be set forward, runs on from there at real speed,
// and never goes back, not even after `kill -9`. It is a list of stretches, so that a record's real arrival has one place on it.
import type { Clock, Instant } from '@kept-informed/kernel'

/** From this real instant the clock showed `clock`, and ran (`rate` 1) or was held (0). `set`: somebody moved it at some time. */
export type Stretch = { real: Instant; clock: Instant; rate: 0 | 1 }
export type ClockState = { stretches: Stretch[]; set: boolean }

export type LocalClock = Clock & {
  /** Holds the clock at that instant, or where it is if that is later. */
  hold(at: Instant): void
  /** Lets it run on. */
  release(): void
  /** The state to be kept, as if it stopped `ahead` milliseconds from now. */
  state(ahead: number): ClockState
  /** Whether it was ever moved: if not, it is the real time. */
  isSet(): boolean
}

const KEPT = 500

/** A clock that shows the real time until it is set. `kept`: where an earlier run stopped; while stopped, a set clock stood still. */
export function localClock(real: () => Instant, kept: ClockState | null, freshAt?: Instant): LocalClock {
  let set = kept?.set ?? freshAt !== undefined
  let last = Number.NEGATIVE_INFINITY
  const stretches: Stretch[] = [...(kept?.stretches ?? [])]
  const add = (stretch: Stretch): void => {
    stretches.push(stretch)
    if (stretches.length > KEPT) stretches.splice(0, stretches.length - KEPT)
  }
  const start = real()
  const stoppedAt = kept?.stretches.at(-1)?.clock
  add({ real: start, clock: stoppedAt === undefined ? (freshAt ?? start) : set ? stoppedAt : Math.max(start, stoppedAt), rate: 1 })
  const now = (): Instant => (last = Math.max(last, placeOf(stretches, real())))
  return {
    now,
    arrivedAt: (realInstant) => Math.min(now(), placeOf(stretches, realInstant)),
    hold: (at) => {
      const held = Math.max(now(), at)
      set = true
      add({ real: real(), clock: held, rate: 0 })
    },
    release: () => add({ real: real(), clock: now(), rate: 1 }),
    state: (ahead) => ({ set, stretches: [...stretches, { real: real() + ahead, clock: now() + ahead, rate: 0 }] }),
    isSet: () => set,
  }
}

/** What the clock showed at that real instant; before everything that is known, what it showed first. */
function placeOf(stretches: Stretch[], real: Instant): Instant {
  const index = stretches.findLastIndex((stretch) => stretch.real <= real)
  const stretch = stretches[Math.max(index, 0)]
  if (!stretch) throw new Error('a clock has at least one stretch')
  const shown = stretch.clock + stretch.rate * Math.max(0, real - stretch.real)
  return Math.min(shown, stretches[Math.max(index, 0) + 1]?.clock ?? Number.POSITIVE_INFINITY)
}
