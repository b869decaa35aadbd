// Why: a supervisor sees whether an officer was told already, and may tell them only when there is something to tell and an address. Pure.
import type { LastNudge } from '../doors/notifier.js'

/** `words` null: they were never nudged. */
export type NudgeOf = { mayNudge: boolean; words: string | null; at: string | null }

/** `waits`: something of theirs is late or about to be. */
export function nudgeOf(waits: boolean, last: LastNudge | undefined): NudgeOf | null {
  if (!last) return null
  if (!last.hasAddress) return { mayNudge: false, words: waits ? 'unit.nudge.no-address' : null, at: null }
  return { mayNudge: waits && (last.at === null || last.endedAs !== null), words: last.at === null ? null : `unit.nudge.${last.endedAs ?? 'leaves'}`, at: last.at }
}
