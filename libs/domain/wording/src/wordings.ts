// Why: one place says which wording exists, in which version and language, and how far it may be trusted.
import { CY } from './cy/cy.js'
import { EN } from './en/en.js'
import type { NeutralWords } from './frame.js'
import type { Language } from './language.js'
import type { Framed, LanguageWording } from './language-wording.js'
import { isTemplateId, type TemplateId, type WordingId } from './templates.js'

/** Each whole by its type. */
const WORDINGS: Record<Language, LanguageWording> = { en: EN, cy: CY }

/** `needs-human-review`: no speaker of the language has approved it yet. */
export type WordingStatus = 'shipped' | 'needs-human-review'
export type WordingVersion = { wordingId: WordingId; language: Language; version: string; status: WordingStatus }

const STATUS: Record<Language, WordingStatus> = { en: 'shipped', cy: 'needs-human-review' }

/** Oldest first; empty: no such template. */
export function wordingVersions(wordingId: string, language: Language): WordingVersion[] {
  if (wordingId !== 'neutral' && !isTemplateId(wordingId)) return []
  return versionsOf(wordingId, language).map((_, index) => ({ wordingId, language, version: String(index + 1), status: STATUS[language] }))
}

/** The newest, such as `1`; null: no such template. `neutral` is the wording without case facts. */
export const wordingVersion = (wordingId: string, language: Language): string | null => wordingVersions(wordingId, language).at(-1)?.version ?? null

/** Throws where there is none. */
export function wordsOf<Template extends TemplateId>(templateId: Template, version: string, language: Language): Framed<Template> {
  const versions = WORDINGS[language].templates[templateId] as readonly Framed<Template>[] | undefined
  return numbered(versions ?? [], version, `${language} wording for ${templateId}`)
}

/** Throws where there is none. */
export const neutralWords = (version: string, language: Language): NeutralWords => numbered(WORDINGS[language].neutral ?? [], version, `${language} wording for neutral`)

const versionsOf = (wordingId: WordingId, language: Language): readonly unknown[] =>
  (wordingId === 'neutral' ? WORDINGS[language].neutral : WORDINGS[language].templates[wordingId]) ?? []

function numbered<Version>(versions: readonly Version[], version: string, what: string): Version {
  const found = /^[1-9]\d*$/.test(version) ? versions[Number(version) - 1] : undefined
  if (found === undefined) throw new Error(`no ${what}${versions.length === 0 ? '' : ` in version ${version}`}`)
  return found
}
