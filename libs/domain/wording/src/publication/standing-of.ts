// Why: a text is live by the word of two different people about exactly that text, until one takes it back; after that it needs two again.
import type { WordingState, WordingWord } from './wording-word.js'

/** People that a text needs. */
const PEOPLE = 2

export type Standing = { state: WordingState; /** Who stands for it now. */ approvedBy: string[]; /** Of the last withdrawal that stands. */ withdrawn: { by: string; reason: string } | null }

/** `words`: of that text, in any order; at one instant a withdrawal counts after an approval. */
export function standingOf(words: readonly WordingWord[], sha256: string): Standing {
  const ordered = words.filter((word) => word.sha256 === sha256).toSorted((a, b) => a.at - b.at || Number(a.word === 'withdrawn') - Number(b.word === 'withdrawn'))
  const taken = ordered.findLastIndex(({ word }) => word === 'withdrawn')
  const last = ordered[taken]
  const approvedBy = [...new Set(ordered.slice(taken + 1).map(({ by }) => by))]
  const withdrawn = last?.word === 'withdrawn' ? { by: last.by, reason: last.reason } : null
  if (approvedBy.length >= PEOPLE) return { state: 'published', approvedBy, withdrawn: null }
  if (approvedBy.length > 0) return { state: 'approved', approvedBy, withdrawn }
  return { state: withdrawn ? 'withdrawn' : 'shipped', approvedBy, withdrawn }
}
