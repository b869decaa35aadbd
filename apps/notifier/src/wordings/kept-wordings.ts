// Why: a message that waits keeps the texts that it was planned with; nobody's words change unseen. One that is taken back is replaced by the
// newest that is live, and where there is none the message waits.
import type { WordingUsed } from '@kept-informed/notification'
import { type Language, liveVersion, type WordingId, wordingVersion } from '@kept-informed/wording'
import type { NotificationRow } from '../journey/rows.js'
import type { NotifierSettings } from '../notifier.config.js'
import type { Standings } from './wording-words.js'

/** The version by text and language, such as `{ "suspect-arrested/en": "1" }`. */
export type KeptWordings = Record<string, string>

export const wordingKey = (wordingId: string, language: Language): string => `${wordingId}/${language}`
/** What is kept, text by text. */
export const textsOf = (kept: KeptWordings): WordingUsed[] =>
  Object.entries(kept).map(([key, version]) => {
    const [wordingId = '', language] = key.split('/')
    return { wordingId, language: language === 'cy' ? 'cy' : 'en', version }
  })

/** The versions in that language, by text. */
export const versionsIn = (kept: KeptWordings, language: Language): Record<string, string> =>
  Object.fromEntries(textsOf(kept).flatMap((one) => (one.language === language ? [[one.wordingId, one.version]] : [])))

export const keptOf = ({ kept_wordings }: Pick<NotificationRow, 'kept_wordings'>): KeptWordings => JSON.parse(kept_wordings) as KeptWordings

/** A correction in words that two people approved for it goes by those. */
export function withOwn(own: { version: string } | null, wordings: Wordings): Wordings {
  if (own === null) return wordings
  const wordingOf: Wordings['wordingOf'] = (wordingId, language) => (wordingId === 'correction' ? own.version : wordings.wordingOf(wordingId, language))
  return {
    wordingOf,
    isWorded: (wordingId, language) => wordingId === 'correction' || wordings.isWorded(wordingId, language),
    keep: (wordingIds, language) => ({ ...wordings.keep(wordingIds.filter((id) => id !== 'correction'), language), ...Object.fromEntries([language, 'en'].map((said) => [`correction/${said}`, own.version])) }),
  }
}

export type Wordings = {
  wordingOf(wordingId: string, language: Language): string | null
  isWorded(wordingId: string, language: Language): boolean
  /** Of a message about these: what it goes by from now on. With it the English that follows in a letter in another language, where that is live. */
  keep(wordingIds: readonly string[], language: Language): KeptWordings
}

/** `shipped`: the wording in the release counts as live, unless somebody took it back; `published`: two people must stand for it. */
export function wordingsFor(setting: NotifierSettings['WORDING'], standings: Standings, kept: KeptWordings): Wordings {
  const isLive = (wording: Parameters<Standings['of']>[0]): boolean => {
    const { state } = standings.of(wording)
    return setting === 'shipped' ? state !== 'withdrawn' : state === 'published'
  }
  const wordingOf = (wordingId: string, language: Language): string | null =>
    wordingVersion(wordingId, language) === null ? null : liveVersion(wordingId as WordingId, language, isLive, kept[wordingKey(wordingId, language)] ?? null)
  return {
    wordingOf,
    // Of another language than English, what is not live is not approved; English is then not published.
    isWorded: (wordingId, language) => (language === 'en' ? wordingVersion(wordingId, language) : wordingOf(wordingId, language)) !== null,
    keep: (wordingIds, language) => Object.fromEntries([...new Set([language, 'en'] as const)].flatMap((said) => [...new Set([...wordingIds, 'neutral'])].flatMap((wordingId) => {
      const version = wordingOf(wordingId, said)
      return version === null ? [] : [[wordingKey(wordingId, said), version]]
    }))),
  }
}
