// Why: a wording is known by what it is about, and then by its language and version; its id alone says it to nobody who has not written it.
import type { Catalogue, Said } from '@kept-informed/web'
import { nameCell } from './names.js'

export const WORDING_NAME_WORDS = {
  'wording.whole': { en: '{name}, {language}, version {version}', cy: '{name}, {language}, fersiwn {version}' },
  'wording.version': { en: '{name}, version {version}', cy: '{name}, fersiwn {version}' },
} as const satisfies Catalogue

export type WordingNamed = { wordingId: string; language?: string | null; version?: string | null }

const LANGUAGES: readonly string[] = ['en', 'cy']

export function wordingCell({ wordingId, language = null, version = null }: WordingNamed): Said {
  const name = nameCell(wordingId)
  if (version === null) return name
  if (language === null) return { words: 'wording.version', facts: { name, version } }
  return { words: 'wording.whole', facts: { name, language: LANGUAGES.includes(language) ? { words: `language.${language}` } : { text: language }, version } }
}

/** As a stop names it: `offender-released`, or one version as `offender-released/en/2`. */
export function stoppedWordingCell(value: string): Said {
  const [wordingId = '', language, version] = value.split('/')
  return wordingCell(version === undefined ? { wordingId } : { wordingId, language, version })
}
