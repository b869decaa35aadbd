// Why: a message that waits keeps the wording that it was planned with, so that nobody's text changes while they are not looking; only a
// wording that was taken back is replaced.
import type { Language } from '../language.js'
import type { WordingId } from '../templates.js'
import { wordingVersions } from '../wordings.js'
import type { WordingRef } from './wording-word.js'

/** The version to use: the one `kept` while it is live, else the newest that is; null: none may be used. */
export function liveVersion(wordingId: WordingId, language: Language, isLive: (wording: WordingRef) => boolean, kept: string | null = null): string | null {
  const live = wordingVersions(wordingId, language).map(({ version }) => version).filter((version) => isLive({ wordingId, language, version }))
  return live.find((version) => version === kept) ?? live.at(-1) ?? null
}
