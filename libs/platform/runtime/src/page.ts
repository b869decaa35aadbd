// Why: every list answers in the same way: `{ items, next }`, a limit that is checked, a token that says where to go on.
import type { Fault } from '@kept-informed/kernel'

export type Page<T> = { items: T[]; next: string | null }

const DEFAULT_LIMIT = 100
const MOST = 500

/** `limit` as given in a query: 1 to 500, 100 when absent. Adds its fault to `faults`. */
export function readLimit(value: unknown, faults: Fault[]): number {
  if (value === undefined || value === '') return DEFAULT_LIMIT
  const limit = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN
  if (limit >= 1 && limit <= MOST) return limit
  faults.push({ pointer: '/limit', detail: `must be a whole number from 1 to ${MOST}` })
  return DEFAULT_LIMIT
}

/** The opaque token after the place that these values name in a list's order. */
export const afterToken = (...place: (string | number | null)[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place that a token names: as many values as the list's order has; null when absent. Adds its fault to `faults`. */
export function readAfter(value: unknown, length: number, faults: Fault[]): (string | number | null)[] | null {
  if (value === undefined || value === '') return null
  const place = typeof value === 'string' ? decode(value) : undefined
  if (Array.isArray(place) && place.length === length && place.every((part) => part === null || (typeof part === 'string' && !part.includes('\0')) || typeof part === 'number')) return place
  faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return null
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Of `limit + 1` rows read, the page of `limit` and the token when there are more. */
export function pageOf<Row, Item>(rows: Row[], limit: number, item: (row: Row) => Item, place: (row: Row) => (string | number | null)[]): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? afterToken(...place(last)) : null }
}
