// Why: what people said of each text, read whole: there are some hundreds of rows at most, and every pass must go by today's.
import { createHash } from 'node:crypto'
import { recallsText } from '@kept-informed/notification'
import type { Database, Query } from '@kept-informed/postgres'
import { allThatItSays, type Standing, standingOf, type WordingRef, type WordingWord } from '@kept-informed/wording'
import { type StandingRecall, standingRecalls } from '../recalls/standing-recalls.js'

type Row = { wording_id: WordingWord['wordingId']; language: WordingWord['language']; version: string; sha256: string; word: 'approved' | 'withdrawn'; by_whom: string; at: number; reason: string | null }

const keyOf = ({ wordingId, language, version }: WordingRef): string => `${wordingId}/${language}/${version}`

/** Of the text as it is in this release; the same for the life of the process. */
const hashes = new Map<string, string>()
export function hashOf(wording: WordingRef): string {
  const key = keyOf(wording)
  const known = hashes.get(key) ?? createHash('sha256').update(allThatItSays(wording.wordingId, wording.version, wording.language)).digest('hex')
  hashes.set(key, known)
  return known
}

export type Standings = { of(wording: WordingRef): Standing }

/** One that is recalled is taken back while the recall stands, whoever approves it. */
export const readStandings = async (q: Query): Promise<Standings> => standingsOf(...(await Promise.all([wordsOfTexts(q), standingRecalls(q)])))

export const wordsOfTexts = async (q: Query): Promise<WordingWord[]> =>
  (await q.query<Row>('select wording_id, language, version, sha256, word, by_whom, at, reason from wording_word order by n')).map(wordOf)

/** The same, of what was read. */
export function standingsOf(said: readonly WordingWord[], recalls: readonly StandingRecall[]): Standings {
  const words = new Map<string, WordingWord[]>()
  for (const word of said) words.set(keyOf(word), [...(words.get(keyOf(word)) ?? []), word])
  return {
    of: (wording) => {
      const standing = standingOf(words.get(keyOf(wording)) ?? [], hashOf(wording))
      const recall = recalls.find(({ what }) => recallsText(what, wording))
      return recall ? { ...standing, state: 'withdrawn', withdrawn: { by: recall.by, reason: recall.reason } } : standing
    },
  }
}

const wordOf = ({ wording_id, by_whom, word, reason, ...row }: Row): WordingWord => {
  const said = { ...row, wordingId: wording_id, by: by_whom }
  return word === 'withdrawn' ? { ...said, word, reason: reason ?? '' } : { ...said, word, reason: null }
}

/** False: the same person has approved it already. Whoever waits for that text is looked at again. */
export const addWord = (database: Database, word: WordingWord): Promise<boolean> =>
  database.transaction(async (q) => {
    await q.query('lock table wording_word in exclusive mode')
    if (word.word === 'approved' && (await readStandings(q)).of(word).approvedBy.includes(word.by)) return false
    await q.query('insert into wording_word (wording_id, language, version, sha256, word, by_whom, at, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)', [word.wordingId, word.language, word.version, word.sha256, word.word, word.by, word.at, word.reason])
    await q.query(`update notification set next_at = $1 where state = 'withheld' and reasons && $2::text[] or state in ('planned', 'withheld') and kept_wordings <> '{}' and kept_wordings::jsonb ->> $3 = $4`,
      [word.at, ['language-not-approved', 'wording-not-published'], `${word.wordingId}/${word.language}`, word.version])
    return true
  })
