// Why: a code is compared in the same way whether one was ever sent or not. Whoever proves it gets a pass, which is kept here as a hash, and is worth
// something only together with the view's own token.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import type { Sight } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import type { Sealing } from '../vault/sealing.js'

/** Wrong codes of one sign-in; then it is over. */
export const MOST_WRONG = 5
const MINUTE = 60_000
/** A pass that is not used for so long is over; in any case an hour after it began. */
export const PASS_MS = 15 * MINUTE
export const PASS_AT_MOST_MS = 60 * MINUTE

export type Proven = { pass: string; sight: Sight; until: Instant }
type Row = { code_hash: string | null; code_until: Instant | null; wrong: number; sight: Sight | null }

export const hashOfPass = (pass: string): string => createHash('sha256').update(pass).digest('hex')
/** What is kept of a code: good for that sign-in only. */
export const hashOfCode = (sealing: Pick<Sealing, 'hashOf'>, signInId: string, code: string): string => sealing.hashOf('code', `${signInId}/${code}`)

/** null: wrong, too late, used, or too often wrong; nobody is told which. */
export const proveCode = (database: Database, sealing: Pick<Sealing, 'hashOf'>, { signInId, code, now }: { signInId: string; code: string; now: Instant }): Promise<Proven | null> =>
  database.transaction(async (q) => {
    const [row] = await q.query<Row>('select code_hash, code_until, wrong, sight from sign_in where sign_in_id = $1 for update', [signInId])
    const given = hashOfCode(sealing, signInId, code)
    const right = same(given, row?.code_hash ?? hashOfCode(sealing, signInId, randomBytes(8).toString('hex')))
    const good = right && row?.code_hash != null && row.wrong < MOST_WRONG && now < (row.code_until ?? 0)
    const pass = randomBytes(32).toString('base64url')
    // The same statement either way: one writes a pass, the other a wrong try.
    await q.query(
      `update sign_in set wrong = wrong + $2, code_hash = case when $3 then null else code_hash end, pass_hash = case when $3 then $4 else pass_hash end,
         pass_begun_at = case when $3 then $5::bigint else pass_begun_at end, pass_until = case when $3 then $6::bigint else pass_until end where sign_in_id = $1`,
      [signInId, good ? 0 : 1, good, hashOfPass(pass), now, now + PASS_MS],
    )
    return good && row ? { pass, sight: row.sight ?? 'neutral', until: now + PASS_MS } : null
  })

const same = (a: string, b: string): boolean => timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
