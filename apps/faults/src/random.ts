// Why: a run that failed must be had again, so all chance comes from one seed.

/** Between 0 and 1. */
export type Random = () => number

/** Mulberry32: small, seeded, the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of them; throws when there is none. */
export function oneOf<T>(random: Random, all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

/** A whole number from `least` to `most`. */
export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
