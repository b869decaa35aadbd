// Why: nobody lets eight thousand messages go alone, nor makes them disappear. It takes two people who say the same; either may think better of it.

export const GUARD_WORDS = ['release', 'refuse'] as const
export type GuardWord = (typeof GUARD_WORDS)[number]
export type SaidOfGuard = { word: GuardWord; by: string }

/** Who stands for that word now: of each person the last word counts. */
export const standFor = (words: readonly SaidOfGuard[], word: GuardWord): string[] =>
  [...new Map(words.map((said) => [said.by, said.word])).entries()].flatMap(([by, last]) => (last === word ? [by] : []))

/** What they have agreed on; null: nothing yet. `words`: oldest first. */
export const agreedOn = (words: readonly SaidOfGuard[]): GuardWord | null => GUARD_WORDS.find((word) => standFor(words, word).length >= 2) ?? null
