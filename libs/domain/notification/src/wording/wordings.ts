// Why: one place says which wording exists, in which version and language.
import type { Language } from '../notification.js'
import { AFTER_SENTENCE } from './after-sentence.js'
import { BAIL } from './bail.js'
import { CHARGE } from './charge.js'
import { CORRECTION } from './correction.js'
import { COURT } from './court.js'
import { INVESTIGATION } from './investigation.js'
import { NEUTRAL } from './neutral.js'
import { PERIODIC_UPDATE } from './periodic-update.js'
import { REPORTING } from './reporting.js'
import { REVIEW } from './review.js'
import { VERDICT } from './verdict.js'
import type { Wording, Words } from './wording.js'

/** By template, which is the rule's id. */
export const WORDINGS: Readonly<Record<string, Wording>> = { ...REPORTING, ...INVESTIGATION, ...BAIL, ...CHARGE, ...COURT, ...VERDICT, ...REVIEW, ...AFTER_SENTENCE, ...PERIODIC_UPDATE, ...CORRECTION }

const wordingOf = (templateId: string): Wording | null => (Object.hasOwn(WORDINGS, templateId) ? (WORDINGS[templateId] ?? null) : null)

/** Its version, such as `1`; null: no wording in that language. `neutral` is the wording without case facts. */
export function wordingVersion(templateId: string, language: Language): string | null {
  const wording = templateId === 'neutral' ? NEUTRAL : wordingOf(templateId)
  return wording?.[language] ? wording.version : null
}

/** Throws where `wordingVersion` is null: English is never sent in place of another language. */
export function wordsOf(templateId: string, language: Language): Words {
  const words = wordingOf(templateId)?.[language]
  if (!words) throw new Error(`no ${language} wording for ${templateId}`)
  return words
}
