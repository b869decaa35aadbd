// Why: who works with a list elsewhere takes all of it away; a cell that a spreadsheet would take for a formula stays text (OWASP, CSV injection).
import { stringify } from 'csv-stringify/sync'
import { type File, file } from '../page/page.js'
import { type Column, recordsOf } from './list-table.js'

export type ListFormat = 'csv' | 'json'
/** A page of a door's list. */
export type Listed<Item> = { items: Item[]; next: string | null }

const AT_ONCE = 500
const MOST = 10_000

export const formatIn = (asked: unknown): ListFormat | null => (asked === 'csv' || asked === 'json' ? asked : null)

/** Everything that a door lists, page by page, up to 10,000; `cut`: there is more. */
export async function allOf<Item>(read: (limit: number, after: string | null) => Promise<Listed<Item>>): Promise<{ items: Item[]; cut: boolean }> {
  const items: Item[] = []
  let after: string | null = null
  do {
    const page: Listed<Item> = await read(AT_ONCE, after)
    items.push(...page.items)
    after = page.next
  } while (after !== null && items.length < MOST)
  return { items, cut: after !== null }
}

/** `cut` stands in its name, so that nobody takes a part for the whole. */
export function listFile<Item>(name: string, columns: readonly Column<Item>[], { items, cut }: { items: readonly Item[]; cut: boolean }, format: ListFormat): File {
  const records = recordsOf(columns, items)
  const named = `${name}${cut ? `-first-${items.length}` : ''}.${format}`
  if (format === 'json') return file(named, 'application/json', JSON.stringify(records))
  return file(named, 'text/csv; charset=utf-8', stringify(records, { header: true, columns: columns.map((column) => column.name), escape_formulas: true, record_delimiter: 'windows' }))
}

/** The addresses beneath a list; `query`: what narrows it, without its place. */
export function moreOf(path: string, query: Readonly<Record<string, string>>, { after, next }: { after: string | null; next: string | null }) {
  const at = (more: Record<string, string>): string => {
    const search = new URLSearchParams({ ...query, ...more }).toString()
    return search === '' ? path : `${path}?${search}`
  }
  return { first: after === null ? null : at({}), next: next === null ? null : at({ after: next }), csv: at({ format: 'csv' }), json: at({ format: 'json' }) }
}
