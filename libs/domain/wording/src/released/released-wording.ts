// Why: what was released never changes; a change is a new version. The list of hashes beside the code holds it to that.
import type { Language } from '../language.js'
import { WORDING_IDS, type WordingId } from '../templates.js'
import { wordingVersions } from '../wordings.js'
import { allThatItSays } from './all-that-it-says.js'

export type ReleasedWording = { wordingId: WordingId; language: Language; version: string; sha256: string }

/** Every version of every text in every language as it is now, in order. */
export const wordingsNow = (sha256: (text: string) => string): ReleasedWording[] =>
  (['en', 'cy'] as const).flatMap((language) => WORDING_IDS.flatMap((wordingId) => wordingVersions(wordingId, language)))
    .map(({ wordingId, language, version }) => ({ wordingId, language, version, sha256: sha256(allThatItSays(wordingId, version, language)) }))

const sameVersion = (a: ReleasedWording, b: ReleasedWording): boolean => a.wordingId === b.wordingId && a.language === b.language && a.version === b.version

/** `changed`: released, but not what it was, or gone. `unlisted`: not released yet. */
export function compareReleased(released: readonly ReleasedWording[], now: readonly ReleasedWording[]): { changed: ReleasedWording[]; unlisted: ReleasedWording[] } {
  return {
    changed: released.filter((one) => !now.some((other) => sameVersion(one, other) && one.sha256 === other.sha256)),
    unlisted: now.filter((one) => !released.some((other) => sameVersion(one, other))),
  }
}
