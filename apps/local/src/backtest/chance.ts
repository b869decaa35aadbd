// Why: the simulated part of the back-test must come out the same at every run and in any order, so each throw of the dice is named, and its
// name is hashed.
import { createHash } from 'node:crypto'

/** From 0 up to, not including, 1; the same for the same name. */
export const chance = (...name: (string | number)[]): number => createHash('sha256').update(name.join('|')).digest().readUInt32BE(0) / 2 ** 32

/** One of them, each as likely as its share of all shares. */
export function choose<Of extends { share: number }>(all: readonly [Of, ...Of[]], throwOf: number): Of {
  let below = throwOf * all.reduce((sum, { share }) => sum + share, 0)
  return all.find(({ share }) => (below -= share) < 0) ?? all[0]
}

/** Around 1, never below 0.2, half of them between 0.7 and 1.3: the sum of throws is near enough to a bell. */
export function aroundOne(...name: (string | number)[]): number {
  const bell = chance(...name, 'a') + chance(...name, 'b') + chance(...name, 'c') + chance(...name, 'd') - 2
  return Math.max(0.2, 1 + bell * 0.75)
}
