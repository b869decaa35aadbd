// Why: a list that silently ignored a misspelt filter would show somebody the wrong day; every fault of a query is named.
import type { Fault } from '@kept-informed/kernel'

export type QueryReader = {
  faults: Fault[]
  /** The text of that name, one of `allowed` if given; null when absent, empty or at fault. */
  text(name: string): string | null
  text<Word extends string>(name: string, allowed: readonly Word[]): Word | null
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

/** Reads the query of a list, in which only the `known` names may stand, each once. Empty means absent. */
export function readQuery(query: Record<string, unknown>, known: readonly string[]): QueryReader {
  const faults: Fault[] = Object.keys(query).filter((name) => !known.includes(name)).map((name) => ({ pointer: `/${name}`, detail: `is not known; there are ${known.join(', ')}` }))
  const text = (name: string, allowed?: readonly string[]): string | null => {
    const value = query[name]
    if (value === undefined || value === '') return null
    if (typeof value !== 'string') faults.push({ pointer: `/${name}`, detail: 'must be given once' })
    else if (UNPRINTABLE.test(value)) faults.push({ pointer: `/${name}`, detail: 'must not hold control characters or halves of characters' })
    else if (allowed && !allowed.includes(value)) faults.push({ pointer: `/${name}`, detail: `must be one of ${allowed.join(', ')}` })
    else return value
    return null
  }
  return { faults, text: text as QueryReader['text'] }
}
