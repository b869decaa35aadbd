// Why: what may be sent to victims is decided by people, two of them for each text; what they said of it is kept for ever, word by word.
import type { Instant } from '@kept-informed/kernel'
import type { Language } from '../language.js'
import type { WordingId } from '../templates.js'

/** One text: `version` such as `1`. */
export type WordingRef = { wordingId: WordingId; language: Language; version: string }

/** `sha256`: of all that the text says, as it was when the word was given: a word about another text counts for nothing. `by`: the subject of their token. */
export type WordingWord = WordingRef & { sha256: string; at: Instant; by: string } & ({ word: 'approved'; reason: null } | { word: 'withdrawn'; reason: string })

/** `shipped`: nobody has said anything of it; `approved`: one person has; `published`: two different people have; `withdrawn`: since then somebody took it back. */
export type WordingState = 'shipped' | 'approved' | 'published' | 'withdrawn'
