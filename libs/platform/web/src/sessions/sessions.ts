// Why: who is signed in is known here and nowhere else; a session can be ended from here at any moment, one or all of a person's.
import type { Clock, Instant } from '@kept-informed/kernel'
import type { SignedIn, StaffRole } from '@kept-informed/identity'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { Sessions1, SignedInPeople2 } from './migration.js'
import { namesOf, rememberName } from './signed-in-people.js'
import { hashOf, newSecret, opened, sealed } from './sealed.js'
import { SEEN_EVERY_MS, type SessionLimits, STAFF_LIMITS, standingOf } from './session-standing.js'

/** What every session holds; who is no member of staff has no role, and may have no name. */
export type Held = { person: { subject: string; name: string | null; roles: readonly StaffRole[] } }
/** `id` is the cookie's, `formToken` what each of her forms must carry. */
export type SessionOf<Content extends Held> = Content & { id: string; formToken: string; startedAt: Instant }
/** Of staff. */
export type Session = SessionOf<SignedIn>

export type Sessions<Content extends Held = SignedIn> = {
  /** A new session, whatever the browser had before. */
  begin(content: Content): Promise<SessionOf<Content>>
  /** The session of that id; null when there is none, or it is over (then it is also gone). `by`: what a page asks by itself is no sign of life. */
  find(id: string, by?: 'person' | 'page'): Promise<SessionOf<Content> | null>
  /** The same session with other tokens. */
  keep(session: SessionOf<Content>): Promise<void>
  end(id: string): Promise<void>
  /** Resolves with how many there were. */
  endAllOf(subject: string): Promise<number>
  /** The names of those who have ever signed in here, by subject, as the issuer last said them; of nobody, unless the view remembers names. */
  namesOf(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Drops what is over; to be called now and then. */
  sweep(): Promise<number>
  ready(): Promise<string | null>
  close(): Promise<void>
}

type Row = { started_at: Instant; last_seen_at: Instant; sealed: Buffer }

/** `schema`: the view's own. `remembersNames`: its pages say who did what, long after the session in which it was done. */
export type SessionsIn = { url: string; schema: string; clock: Clock; limits?: SessionLimits; remembersNames?: boolean }

export async function openSessions<Content extends Held = SignedIn>({ url, schema, clock, limits = STAFF_LIMITS, remembersNames = false }: SessionsIn): Promise<Sessions<Content>> {
  const database = await openDatabase({ url, schema, migrations: [Sessions1, SignedInPeople2], maxConnections: 5 })
  return sessionsIn<Content>(database, clock, limits, remembersNames)
}

export function sessionsIn<Content extends Held = SignedIn>(database: Database, clock: Clock, limits: SessionLimits, remembersNames = false): Sessions<Content> {
  const end = async (id: string): Promise<void> => void (await database.query('delete from session where id_hash = $1', [hashOf(id)]))
  return {
    end,
    begin: async (content) => {
      const [id, formToken, now] = [newSecret(), newSecret(), clock.now()]
      await database.query('insert into session (id_hash, subject, started_at, last_seen_at, sealed) values ($1, $2, $3, $3, $4)', [hashOf(id), content.person.subject, now, sealed(id, { ...content, formToken })])
      if (remembersNames) await rememberName(database, content.person, now)
      return { ...content, id, formToken, startedAt: now }
    },
    find: async (id, by = 'person') => {
      const now = clock.now()
      const [row] = await database.query<Row>('select started_at, last_seen_at, sealed from session where id_hash = $1', [hashOf(id)])
      if (!row) return null
      if (standingOf({ startedAt: row.started_at, lastSeenAt: row.last_seen_at }, now, limits) !== 'good') {
        await end(id)
        return null
      }
      if (by === 'person' && now - row.last_seen_at >= SEEN_EVERY_MS) await database.query('update session set last_seen_at = $2 where id_hash = $1 and last_seen_at < $2', [hashOf(id), now])
      return { ...(opened(id, row.sealed) as Content & { formToken: string }), id, startedAt: row.started_at }
    },
    keep: async ({ id, startedAt: _, ...content }) => void (await database.query('update session set sealed = $2 where id_hash = $1', [hashOf(id), sealed(id, content)])),
    namesOf: (subjects) => namesOf(database, subjects),
    endAllOf: async (subject) => (await database.query('delete from session where subject = $1 returning 1', [subject])).length,
    sweep: async () => (await database.query('delete from session where last_seen_at <= $1 or started_at <= $2 returning 1', [clock.now() - limits.idleMs, clock.now() - limits.absoluteMs])).length,
    ready: async () => (await database.query('select 1'), null),
    close: () => database.close(),
  }
}
