// Why: a version in force is never changed, not even to say when it ends; it ends by itself on the day before the next version of its pack.
import { isoInstant, type LocalDate } from '@kept-informed/kernel'
import type { CodePack } from './code-row.js'
import { DAY_MS } from './london-time.js'

export const dayBefore = (day: LocalDate): LocalDate => isoInstant(Date.parse(day) - DAY_MS).slice(0, 10)
export const dayAfter = (day: LocalDate): LocalDate => isoInstant(Date.parse(day) + DAY_MS).slice(0, 10)

/** The same packs, in the same order, each with the day on which it ends, where a later version follows. */
export const inSuccession = (packs: readonly CodePack[]): CodePack[] =>
  packs.map((pack) => {
    const next = packs.filter((other) => other.pack === pack.pack && other.effectiveFrom > pack.effectiveFrom).map(({ effectiveFrom }) => effectiveFrom).sort()[0]
    return pack.effectiveTo === null && next !== undefined ? { ...pack, effectiveTo: dayBefore(next) } : pack
  })
