// Why: every list of the console is asked for, shown and taken away in the same way.
import { allOf, type Answer, bodyOf, type Column, type Door, formatIn, listFile, type Listed, moreOf, page, type Table, tableOf } from '@kept-informed/web'

export type ListAsked = Readonly<Record<string, unknown>>
export type ListOf<Item> = {
  /** Of its table and its files. */
  name: string
  /** Of the page, and of the door. */
  path: string
  doorPath: string
  door: Door
  columns: readonly Column<Item>[]
  /** On the page, where its cells need more than an item has. */
  columnsOf?: (items: readonly Item[]) => Promise<readonly Column<Item>[]>
  /** What narrows it; names and values as the door takes them. */
  filter: Readonly<Record<string, string>>
  template: string
  model?: object
  limit?: number
}

const A_PAGE = 50
const LONG = 500

/** `asked`: the page's own query; of it only `after`, `rows` and `format` count here. */
export async function listPage<Item>({ name, path, doorPath, door, columns, columnsOf, filter, template, model = {}, limit = A_PAGE }: ListOf<Item>, asked: ListAsked): Promise<Answer> {
  const read = async (most: number, after: string | null): Promise<Listed<Item>> =>
    bodyOf(await door.get<Listed<Item>>(`${doorPath}?${new URLSearchParams({ ...filter, limit: String(most), ...(after === null ? {} : { after }) }).toString()}`))
  const format = formatIn(asked['format'])
  if (format) return listFile(name, columns, await allOf(read), format)
  const after = textOf(asked['after'])
  // Whoever works down a long list has as much of it before her as a door gives at once.
  const long: Record<string, string> = asked['rows'] === String(LONG) ? { rows: String(LONG) } : {}
  const { items, next } = await read('rows' in long ? LONG : limit, after)
  const more = {
    ...moreOf(path, { ...filter, ...long }, { after, next }),
    long: next === null || 'rows' in long ? null : moreOf(path, { ...filter, rows: String(LONG) }, { after: '', next: null }).first,
  }
  const table = tableOf(name, (await columnsOf?.(items)) ?? columns, items)
  return page(template, { ...model, table: 'rows' in long ? leanOf(table) : table, filter, more })
}

/** Of a long page each row leads to its own page only, so that it comes quickly over a poor line. */
const leanOf = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => row.map(({ href, ...cell }, at) => (at === 0 && href !== undefined ? { ...cell, href } : cell))),
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Of a page's query the words that are among those allowed; what is not is left out, as nobody typed it. */
export function filterIn(asked: ListAsked, known: Readonly<Record<string, readonly string[] | 'text'>>): Record<string, string> {
  const found = Object.entries(known).map(([name, allowed]) => [name, textOf(asked[name])?.trim() ?? '', allowed] as const)
  return Object.fromEntries(found.filter(([, value, allowed]) => value !== '' && (allowed === 'text' || allowed.includes(value))).map(([name, value]) => [name, value]))
}
