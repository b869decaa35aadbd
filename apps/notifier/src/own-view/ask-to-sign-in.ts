// Why: asking to be let in is the same work, in the same statements, whoever asks about whatever: nothing about the reference is looked up before
// the answer has gone. So neither the answer nor its time can tell whether there is such a reference.
import { randomUUID } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Sealing } from '../vault/sealing.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Of one reference. */
export const ASKS_AN_HOUR = 4
export const ASKS_A_DAY = 10
/** Of one address: many people of one household, refuge or mobile network may share it. */
export const ASKS_OF_ADDRESS_AN_HOUR = 30
/** Wrong codes for one reference in a day; then only a person helps. */
export const WRONG_A_DAY = 15

export type AskedToSignIn = { signInId: string } | 'too-many'

type Counts = { hour: number; day: number; wrong: number; address: number }

/** `from`: the address that she asks from; kept as a keyed hash. */
export const askToSignIn = (database: Database, sealing: Pick<Sealing, 'hashOf'>, { reference, from, now }: { reference: string; from: string; now: Instant }): Promise<AskedToSignIn> =>
  database.transaction(async (q) => {
    await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/sign-in/' || $1, 0))`, [reference])
    const address = sealing.hashOf('address', from)
    const [counts] = await q.query<Counts>(
      `select (select count(*)::int from sign_in where reference = $1 and asked_at > $3) as hour, (select count(*)::int from sign_in where reference = $1 and asked_at > $4) as day,
              (select coalesce(sum(wrong), 0)::int from sign_in where reference = $1 and asked_at > $4) as wrong, (select count(*)::int from sign_in where address_hash = $2 and asked_at > $3) as address`,
      [reference, address, now - HOUR, now - DAY],
    )
    if (!counts || isTooMany(counts)) return 'too-many'
    const signInId = randomUUID()
    await q.query('insert into sign_in (sign_in_id, reference, address_hash, asked_at, look_at, wrong) values ($1, $2, $3, $4, $4, 0)', [signInId, reference, address, now])
    return { signInId }
  })

const isTooMany = ({ hour, day, wrong, address }: Counts): boolean => hour >= ASKS_AN_HOUR || day >= ASKS_A_DAY || wrong >= WRONG_A_DAY || address >= ASKS_OF_ADDRESS_AN_HOUR
