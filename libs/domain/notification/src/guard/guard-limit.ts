// Why: how much is too much is measured against what is usual for that source and that news. One day alone, however full, makes nothing usual:
// neither a flood that was let through nor one that was never noticed opens the door to the next.

/** A level counts as usual when the fullest hours of so many days reached it. */
const REACHED_ON_DAYS = 3
/** So many times the usual is let through. */
const TIMES = 3

/** How far back it looks, and what it leaves out: what came in today is what is being judged. */
export const USUAL_FROM_MS = 28 * 86_400_000
export const USUAL_UNTIL_MS = 86_400_000

/** `peaks`: of each day on which there was any, how many there were in its fullest hour. 0: nothing is usual yet. */
export const usualFrom = (peaks: readonly number[]): number => peaks.toSorted((one, other) => other - one)[REACHED_ON_DAYS - 1] ?? 0

/** The most in an hour that goes without anybody's word. `floor`: never less than this. */
export const limitFrom = (usual: number, floor: number): number => Math.max(floor, TIMES * usual)
