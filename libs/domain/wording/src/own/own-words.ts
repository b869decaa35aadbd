// Why: after a mistake that no text foresaw, people must be told in words written for it. They are put in the same frame as every other
// message, pass the same gate, and may name only what is known of the wrong news.
import { wordsOf, wordingVersion } from '../wordings.js'
import type { Language } from '../language.js'
import type { CorrectionNews } from '../facts/news.js'
import type { Frame } from '../frame.js'
import type { News } from '../words.js'
import { wronglyTold as toldInWelsh } from '../cy/wrongly-told.js'
import { wronglyTold } from '../en/wrongly-told.js'

/** Plain sentences. `sms`: all of a text message but the force, the references and whom to call. */
export type OwnText = { heading: string; sms: string; happened: readonly string[]; means: readonly string[]; next: readonly string[] }
export type OwnWords = Record<Language, OwnText>

/** `((news))`: what was told, to go on after "We told you that"; `((on))`: the day on which it is said to have happened, such as `Monday 23 November 2026`. */
export const OWN_FIELDS = ['news', 'on'] as const

const TOLD: Record<Language, (news: CorrectionNews) => string> = {
  en: ({ wrong }) => (wrong === null ? 'something had happened' : wronglyTold(wrong)),
  cy: ({ wrong }) => (wrong === null ? 'bod rhywbeth wedi digwydd' : toldInWelsh(wrong)),
}

/** Each piece of wrong news makes another message of them. */
export const namesNews = (words: OwnWords): boolean => OWN_FIELDS.some((field) => JSON.stringify(words).includes(`((${field}))`))

/** In the frame of the newest correction. */
export function ownNews(words: OwnWords, news: CorrectionNews, language: Language): { frame: Frame; said: News } {
  const { frame } = wordsOf('correction', wordingVersion('correction', language) ?? '', language)
  const fill = (text: string): string => text.replaceAll('((news))', TOLD[language](news)).replaceAll('((on))', news.on)
  const { heading, sms, ...parts } = words[language]
  const said = { happened: parts.happened.map(fill), means: parts.means.map(fill), next: parts.next.map(fill) }
  return { frame, said: { heading: fill(heading), sms: [fill(sms)], ...said, easyRead: said } }
}
