// Why: who did something is kept by subject, which is what can be proven; people know each other by name. Only the issuer knows the name, and says it when
// somebody signs in: so it is remembered then, and is as the issuer last said it.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'

export async function rememberName(q: Query, { subject, name }: { subject: string; name: string | null }, now: Instant): Promise<void> {
  if (name === null || name === '') return
  await q.query('insert into signed_in_person (subject, name, seen_at) values ($1, $2, $3) on conflict (subject) do update set name = excluded.name, seen_at = excluded.seen_at', [subject, name, now])
}

/** By subject; who has not signed in is not among them. */
export async function namesOf(q: Query, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map()
  const rows = await q.query<{ subject: string; name: string }>('select subject, name from signed_in_person where subject = any($1)', [[...new Set(subjects)]])
  return new Map(rows.map(({ subject, name }) => [subject, name]))
}
