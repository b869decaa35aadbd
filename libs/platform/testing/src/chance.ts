// Why: whatever is tried at random must be had again, so all chance comes from one seed; and it is drawn hundreds of thousands of times a second.

export type Chance = {
  /** 0 up to 1. */
  random(): number
  /** A whole number from 0 up to `below`. */
  upTo(below: number): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  /** True in so many of a hundred. */
  percent(of: number): boolean
  /** Throws when there is none. */
  one<T>(of: readonly T[]): T
  some<T>(of: readonly T[], percent: number): T[]
}

/** Mulberry32: small, and the same seed gives the same on every machine. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (below: number): number => Math.floor(random() * below)
  const percent = (of: number): boolean => random() * 100 < of
  return {
    random, upTo, percent,
    between: (least, most) => least + upTo(most - least + 1),
    one: (of) => {
      const found = of[upTo(of.length)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
    some: (of, each) => of.filter(() => percent(each)),
  }
}
