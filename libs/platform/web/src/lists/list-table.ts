// Why: a list is described once, by its columns; the page, the CSV and the JSON of it then say the same.
import type { Instant } from '@kept-informed/kernel'
import type { Said } from '../language/catalogue.js'

export type Tone = 'red' | 'green' | 'grey' | 'yellow' | 'blue'
/** Shown as `words` (a key, with its facts), as a time `at` (an instant, ours or RFC 3339; or a day or a month, as `2026-11-26` and `2026-11`), or as `text`. */
export type Cell = Said & { at?: Instant | string; href?: string; tone?: Tone; number?: boolean }
export type Column<Item> = {
  /** In CSV and JSON. */
  name: string
  /** Its heading, a key. */
  words: string
  number?: boolean
  /** In CSV and JSON; null: nothing. */
  value: (item: Item) => string | number | null
  /** Only in CSV and JSON: an id that says nothing to people. */
  fileOnly?: true
  /** On the page; the value unless given. */
  shown?: (item: Item) => Cell
}
/** For `list.njk`. */
export type Table = { id: string; columns: { words: string; number: boolean }[]; rows: Cell[][] }

const NOTHING = '–'

export function tableOf<Item>(id: string, columns: readonly Column<Item>[], items: readonly Item[]): Table {
  const seen = columns.filter(({ fileOnly }) => !fileOnly)
  return {
    id, columns: seen.map(({ words, number = false }) => ({ words, number })),
    rows: items.map((item) => seen.map(({ value, shown, number = false }) => ({ ...(shown?.(item) ?? { text: value(item) ?? NOTHING }), number }))),
  }
}

export const recordsOf = <Item>(columns: readonly Column<Item>[], items: readonly Item[]): Record<string, string | number | null>[] =>
  items.map((item) => Object.fromEntries(columns.map(({ name, value }) => [name, value(item)])))
