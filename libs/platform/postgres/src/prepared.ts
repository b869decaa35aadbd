// Why: half of what a short statement costs is its text: parsed and planned anew each time. A statement that takes values is prepared under
// a name the first time that a connection has it, and only its values travel after that.

/** Texts are put together by programs, so there are some hundreds; should they not end, the rest goes without a name. */
const MOST_NAMES = 1_000

const names = new Map<string, string>()

/** For pg: the statement by its name, which is the same on every connection of this process. */
export function prepared(sql: string, values: unknown[] = []): { name?: string; text: string; values: unknown[] } {
  if (values.length === 0) return { text: sql, values }
  const known = names.get(sql)
  if (known === undefined && names.size >= MOST_NAMES) return { text: sql, values }
  const name = known ?? `s${names.size}`
  names.set(sql, name)
  return { name, text: sql, values }
}

const OUTDATED = /cached plan must not change result type/

/** The table has other columns than when this connection prepared the statement, as after another process's migration: only a new connection can ask that again. */
export const isOutdated = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (OUTDATED.test(String(Reflect.get(error, 'message'))) || isOutdated(Reflect.get(error, 'cause')))
