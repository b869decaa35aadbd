// Why: who got a wrong text is known only when each message says which texts it was really made of: not all that it might have been made of.
import type { Channel } from '@kept-informed/victim'
import type { Detail, Language, WordingUsed } from '../notification.js'

/** `versions`: by text and language, such as `suspect-arrested/en`. `ruleIds`: of each piece of news in it. */
export type MessageMade = { channel: Channel; detail: Detail; subjectDetail: Detail; language: Language; ruleIds: readonly string[]; versions: Readonly<Record<string, string>> }

/** Each once, in the order in which they are read; after a letter in another language, those of the English. */
export function textsSaid({ channel, detail, subjectDetail, language, ruleIds, versions }: MessageMade): WordingUsed[] {
  const neutral = detail === 'neutral' || (channel === 'email' && subjectDetail === 'neutral')
  const wordingIds = [...new Set([...(detail === 'neutral' ? [] : ruleIds), ...(neutral ? ['neutral'] : [])])]
  const inOne = (said: Language): WordingUsed[] => wordingIds.flatMap((wordingId) => {
    const version = versions[`${wordingId}/${said}`]
    return version === undefined ? [] : [{ wordingId, language: said, version }]
  })
  const english = channel === 'letter' && language !== 'en' ? inOne('en') : []
  return [...inOne(language), ...(english.length === wordingIds.length ? english : [])]
}

/** As it is kept: `suspect-arrested/en/1`. */
export const textName = ({ wordingId, language, version }: WordingUsed): string => `${wordingId}/${language}/${version}`
