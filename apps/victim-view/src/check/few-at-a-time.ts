// Why: who tries one reference after the other learns nothing of a case, but must not be able to go on for ever. Kept in memory, by a hash that is
// another one in each process: of who asks, nothing is left.
import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '@kept-informed/kernel'

/** Whether that address may ask once more now. */
export type Few = (address: string) => boolean
export const FEW = Symbol('few at a time')

const MOST_ADDRESSES = 100_000

export function fewAtATime({ most, withinMs, clock }: { most: number; withinMs: number; clock: Clock }): Few {
  const salt = randomBytes(16)
  const asked = new Map<string, number[]>()
  return (address) => {
    const now = clock.now()
    const name = createHash('sha256').update(salt).update(address).digest('base64url')
    const lately = (asked.get(name) ?? []).filter((at) => now - at < withinMs)
    const may = lately.length < most
    // The one that asked last is the last to be forgotten.
    asked.delete(name)
    asked.set(name, may ? [...lately, now] : lately)
    if (asked.size > MOST_ADDRESSES) asked.delete(String(asked.keys().next().value))
    return may
  }
}
