// Why: time comes in from outside, so that yesterday's decision can be taken again and the local run can travel.
import type { Instant } from './instant.js'

export type Clock = {
  /** Now, by the one clock that decides anything. */
  now(): Instant
  /** When a record with this real arrival time arrived, by the same clock. Never after `now()`. */
  arrivedAt(realInstant: Instant): Instant
}
