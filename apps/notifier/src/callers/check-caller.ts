// Why: found by hashes alone, compared in one place, written down whatever came of it.
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { saidAloud } from '@kept-informed/victim'
import { type DetailsParts, type DetailsRow, openDetails } from '../vault/details-row.js'
import { readDetails } from '../vault/read-details.js'
import { CHECK_HOLDS_MS, type CallerSays, MOST_TRIES, TRIES_COUNT_FOR_MS, waitsFor } from './caller-check.js'

export type Checked = { outcome: 'confirmed'; checkId: string } | { outcome: 'not-confirmed' } | { outcome: 'wait'; seconds: number }
export type Checking = { by: string; now: Instant; hidden: ReadonlySet<string> }
/** Written into the record of uses of who was confirmed. */
export const CALLER_REASON = 'The person called and gave the code phrase.'

export async function checkCaller(parts: DetailsParts, says: CallerSays, { by, now, hidden }: Checking): Promise<Checked> {
  const { database, sealing } = parts
  const asked = [
    ...(says.reference === null ? [] : [hashed(`reference ${saidAloud(says.reference)}`)]), ...(says.name === null ? [] : [sealing.hashOfSaid('name', says.name)]),
    ...(says.number === null ? [] : [sealing.hashOfSaid('phone', says.number)]),
  ]
  // One try after the other for who asks: many at once would each see none before it.
  const tried = await database.transaction(async (q): Promise<{ wait: number } | { victimId: string | null }> => {
    await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/caller/' || $1, 0))`, [by])
    for (const key of [...asked].sort()) await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/asked/' || $1, 0))`, [key])
    const wait = await waitOf(q, asked, by, now)
    if (wait !== null) return { wait }
    const rows = await candidates(q, parts, says, hidden)
    const fitting = rows.filter((row) => isSame(openDetails(sealing, row)?.codePhrase, says.codePhrase))
    const victimId = fitting.length === 1 ? (fitting[0]?.victim_id ?? null) : null
    await q.query('insert into caller_try (at, by_whom, asked, victim_ids, outcome) values ($1, $2, $3, $4, $5)', [now, by, asked, rows.map((row) => row.victim_id), victimId === null ? 'not-confirmed' : 'confirmed'])
    return { victimId }
  })
  if ('wait' in tried) return { outcome: 'wait', seconds: tried.wait }
  if (tried.victimId === null) return { outcome: 'not-confirmed' }
  const got = await readDetails(parts, tried.victimId, { by, reason: CALLER_REASON, now })
  if (typeof got === 'string') return { outcome: 'not-confirmed' }
  const checkId = randomUUID()
  await database.query('insert into caller_check (check_id, by_whom, victim_id, at, until) values ($1, $2, $3, $4, $5)', [checkId, by, tried.victimId, now, now + CHECK_HOLDS_MS])
  return { outcome: 'confirmed', checkId }
}

/** Null: never made, by somebody else, or over. */
export async function victimOfCheck(q: Query, checkId: string, by: string, now: Instant): Promise<{ victimId: string; until: Instant } | null> {
  const [row] = await q.query<{ victim_id: string; until: Instant }>('select victim_id, until from caller_check where check_id = $1 and by_whom = $2 and until > $3', [checkId, by, now])
  return row ? { victimId: row.victim_id, until: row.until } : null
}

async function waitOf(q: Query, asked: readonly string[], by: string, now: Instant): Promise<number | null> {
  const since = now - TRIES_COUNT_FOR_MS
  const mine = await q.query<{ at: Instant }>(`select at from caller_try where by_whom = $1 and at > $2 and outcome <> 'confirmed'`, [by, since])
  const waits = [waitsFor(mine.map(({ at }) => at), MOST_TRIES.forWhoAsks, now)]
  for (const key of asked) {
    const same = await q.query<{ at: Instant }>(`select at from caller_try where asked @> $1 and at > $2 and outcome <> 'confirmed'`, [[key], since])
    waits.push(waitsFor(same.map(({ at }) => at), MOST_TRIES.forWhatWasAsked, now))
  }
  const longest = waits.filter((seconds) => seconds !== null)
  return longest.length === 0 ? null : Math.max(...longest)
}

const MOST_CANDIDATES = 50

/** Whoever fits to all that was said, the phrase apart; not who is only in cases that are hidden here. */
async function candidates(q: Query, { sealing }: DetailsParts, { reference, name, number }: CallerSays, hidden: ReadonlySet<string>): Promise<DetailsRow[]> {
  const rows = await q.query<DetailsRow & { case_ids: string[] }>(
    `select d.*, array(select v.case_id from case_victim v where v.victim_id = d.victim_id) as case_ids from victim_details d
      where d.sealed is not null and ($1::text is null or d.name_hashes @> array[$1]) and ($2::text is null or d.hashes @> array[$2])
        and ($3::text is null or d.victim_id in (
          select v.victim_id from case_victim v where v.case_id = $3 and v.case_id <> all($4)
          union select v.victim_id from case_victim v join case_context c using (case_id) where c.context::jsonb->>'crimeReference' = $3 and c.case_id <> all($4)))
      order by d.victim_id limit $5`,
    [name === null ? null : sealing.hashOfSaid('name', name), number === null ? null : sealing.hashOfSaid('phone', number), reference, [...hidden], MOST_CANDIDATES + 1],
  )
  // So many cannot be told apart by a phrase.
  if (rows.length > MOST_CANDIDATES) return []
  return rows.filter(({ case_ids }) => case_ids.length === 0 || case_ids.some((caseId) => !hidden.has(caseId)))
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url')
/** Where one word ends is not heard. */
const phrase = (text: string): string => saidAloud(text).replaceAll(' ', '')
const isSame = (kept: string | undefined, heard: string): boolean => {
  const same = timingSafeEqual(Buffer.from(hashed(phrase(kept ?? ''))), Buffer.from(hashed(phrase(heard))))
  return same && kept !== undefined && phrase(kept) !== ''
}
