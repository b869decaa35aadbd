// Why: a process may die after anything that it did; what it did to the world are its writes, and each is known by what it writes to.

/** What a statement writes, such as `insert attempt, update notification`; null: it only reads, or makes tables. */
export function effectOf(sql: string): string | null {
  const text = sql.replace(/\s+/g, ' ').trim().toLowerCase()
  if (text === 'commit') return 'commit'
  const writes = [...text.matchAll(/\b(insert into|delete from|update) (["a-z_.]+)/g)].filter(([, , table]) => table !== 'set' && table !== 'skip').map(([, verb, table]) => `${verb?.split(' ')[0]} ${table?.replaceAll('"', '')}`)
  return writes.length === 0 || /^(create|alter|drop)\b/.test(text) || writes.some((write) => write.includes('migrations')) ? null : [...new Set(writes)].join(', ')
}

/** The n-th time that this was done, counted from 1 in one life of a process. */
export type CrashPoint = { effect: string; n: number }
export const pointInWords = ({ effect, n }: CrashPoint): string => `after ${effect} (${n})`
