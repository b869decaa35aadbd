// Why: who recalled, what they and others said of it since, and in which order, is kept as it was said; how a recall stands follows from that.
import type { Instant } from '@kept-informed/kernel'
import type { RecallWhat } from '@kept-informed/notification'
import type { Database, Query } from '@kept-informed/postgres'
import type { ProposedWords } from './standing-recalls.js'

export type KeptRecall = { n: number; recallId: string; what: RecallWhat; reason: string; by: string; askedAt: Instant; foundAt: Instant | null }
export type RecallWord = { n: number; word: 'propose' | 'approve' | 'refuse' | 'lift'; by: string; at: Instant; reason: string | null; words: ProposedWords | null; about: number | null }
/** `words`: oldest first. */
export type RecallWithWords = KeptRecall & { words: RecallWord[] }

type Row = { n: number; recall_id: string; what: string; reason: string; by_whom: string; asked_at: Instant; found_at: Instant | null }
type WordRow = { n: number; recall_id: string; word: RecallWord['word']; by_whom: string; at: Instant; reason: string | null; words: string | null; about: number | null }

const keptFrom = (row: Row): KeptRecall => ({ n: row.n, recallId: row.recall_id, what: JSON.parse(row.what) as RecallWhat, reason: row.reason, by: row.by_whom, askedAt: row.asked_at, foundAt: row.found_at })
const wordFrom = ({ n, word, by_whom, at, reason, words, about }: WordRow): RecallWord => ({ n, word, by: by_whom, at, reason, words: words === null ? null : (JSON.parse(words) as ProposedWords), about })

/** From the commit on nothing of it leaves. */
export const addRecall = (q: Query, { recallId, what, reason, by, askedAt }: Omit<KeptRecall, 'n' | 'foundAt'>): Promise<unknown> =>
  q.query('insert into recall (recall_id, what, reason, by_whom, asked_at) values ($1, $2, $3, $4, $5)', [recallId, JSON.stringify(what), reason, by, askedAt])

export async function findRecall(q: Query, recallId: string, lock: '' | 'for update' = ''): Promise<RecallWithWords | null> {
  const [row] = await q.query<Row>(`select * from recall where recall_id = $1 ${lock}`, [recallId])
  return row ? ((await withWords(q, [row]))[0] ?? null) : null
}

/** Newest first; `after`: the place that a token names. */
export async function recallsPage(q: Query, { standing, limit, after }: { standing: boolean; limit: number; after: number | null }): Promise<RecallWithWords[]> {
  const rows = await q.query<Row>(
    `select * from recall r where ($1::bigint is null or n < $1) and (not $2 or not exists (select 1 from recall_word w where w.recall_id = r.recall_id and w.word = 'lift')) order by n desc limit $3`,
    [after, standing, limit + 1],
  )
  return withWords(q, rows)
}

async function withWords(q: Query, rows: readonly Row[]): Promise<RecallWithWords[]> {
  const words = await q.query<WordRow>('select * from recall_word where recall_id = any($1) order by n', [rows.map(({ recall_id }) => recall_id)])
  return rows.map((row) => ({ ...keptFrom(row), words: words.filter(({ recall_id }) => recall_id === row.recall_id).map(wordFrom) }))
}

/** What the last proposal is waiting for. `none`: there is none, or it was refused. */
export function proposalOf({ words }: Pick<RecallWithWords, 'words'>): { state: 'none' | 'proposed' | 'refused' | 'approved'; proposal: RecallWord | null; word: RecallWord | null } {
  const proposal = words.filter(({ word }) => word === 'propose').at(-1) ?? null
  const word = proposal && (words.find(({ word, about }) => (word === 'approve' || word === 'refuse') && about === proposal.n) ?? null)
  return { proposal, word, state: proposal === null ? 'none' : word === null ? 'proposed' : word.word === 'approve' ? 'approved' : 'refused' }
}

export type Said = { word: RecallWord['word']; by: string; at: Instant; reason?: string; words?: ProposedWords; about?: number }
export type Refusal = 'unknown' | 'lifted' | 'approved' | 'nothing-proposed' | 'same-person'

/** What it must be for that word to count; null: nothing stands against it. */
function refusalOf(recall: RecallWithWords, { word, by, about }: Said): Refusal | null {
  const { state, proposal } = proposalOf(recall)
  if (recall.words.some((said) => said.word === 'lift')) return 'lifted'
  if (state === 'approved') return 'approved'
  if (word === 'propose' || word === 'lift') return null
  if (state !== 'proposed' || (about !== undefined && about !== proposal?.n)) return 'nothing-proposed'
  return word === 'approve' && proposal?.by === by ? 'same-person' : null
}

/** One after the other: of two who say something at once the second is heard with the first. Whoever it concerns is looked at again. */
export const sayOfRecall = (database: Database, recallId: string, said: Said): Promise<Refusal | null> =>
  database.transaction(async (q) => {
    const recall = await findRecall(q, recallId, 'for update')
    if (!recall) return 'unknown'
    const refused = refusalOf(recall, said)
    if (refused) return refused
    const about = said.word === 'propose' || said.word === 'lift' ? null : (proposalOf(recall).proposal?.n ?? null)
    await q.query('insert into recall_word (recall_id, word, by_whom, at, reason, words, about) values ($1, $2, $3, $4, $5, $6, $7)', [recallId, said.word, said.by, said.at, said.reason ?? null, said.words ? JSON.stringify(said.words) : null, about])
    if (said.word === 'approve' || said.word === 'lift') await q.query('update recall_message set check_at = $2 where recall_id = $1', [recallId, said.at])
    return null
  })
