// Why: an event that no database can hold (a NUL or half a surrogate pair in a text) or that overflows a stack (thousands of levels)
// would stop its partition at some later stage for ever. It is refused here, where it can be named.
import type { Fault } from '@kept-informed/kernel'

/** Levels of arrays and objects inside the event; real events have five. */
const DEEPEST = 64
const MOST_FAULTS = 100
const UNSTORABLE = /[\0\p{Cs}]/u

/** Whether every later stage can hold it. `escapes`: false when its text had no `\u`, so that no string can be at fault. */
export const isStorable = (value: unknown, escapes: boolean, depth = 0): boolean => {
  if (typeof value === 'string') return !escapes || !UNSTORABLE.test(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth >= DEEPEST) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!isStorable(item, escapes, depth + 1)) return false
    return true
  }
  for (const name in value) {
    if (escapes && UNSTORABLE.test(name)) return false
    if (!isStorable((value as Record<string, unknown>)[name], escapes, depth + 1)) return false
  }
  return true
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

export function unstorableFaults(value: unknown, pointer = '', depth = 0, faults: Fault[] = []): Fault[] {
  if (faults.length >= MOST_FAULTS) return faults
  if (typeof value === 'string' && UNSTORABLE.test(value)) faults.push({ pointer, detail: 'must not hold the character U+0000 or half of a surrogate pair' })
  if (typeof value !== 'object' || value === null) return faults
  if (depth >= DEEPEST) faults.push({ pointer, detail: `must not be nested deeper than ${DEEPEST} levels` })
  else if (Array.isArray(value)) value.forEach((item, index) => unstorableFaults(item, `${pointer}/${index}`, depth + 1, faults))
  else {
    for (const [name, member] of Object.entries(value)) {
      if (UNSTORABLE.test(name)) faults.push({ pointer, detail: 'must not have a member name with the character U+0000 or half of a surrogate pair' })
      else unstorableFaults(member, `${pointer}/${escaped(name)}`, depth + 1, faults)
    }
  }
  return faults
}
