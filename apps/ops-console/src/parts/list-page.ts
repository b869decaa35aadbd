// Why: every list of the console is asked for, shown and taken away in the same way.
import { allOf, type Answer, bodyOf, type Column, type Door, formatIn, listFile, type Listed, moreOf, page, tableOf } from '@kept-informed/web'

export type ListAsked = Readonly<Record<string, unknown>>
export type ListOf<Item> = {
  /** Of its table and its files. */
  name: string
  /** Of the page, and of the door. */
  path: string
  doorPath: string
  door: Door
  columns: readonly Column<Item>[]
  /** What narrows it; names and values as the door takes them. */
  filter: Readonly<Record<string, string>>
  template: string
  model?: object
  limit?: number
}

const A_PAGE = 50

/** `asked`: the page's own query; of it only `after` and `format` count here. */
export async function listPage<Item>({ name, path, doorPath, door, columns, filter, template, model = {}, limit = A_PAGE }: ListOf<Item>, asked: ListAsked): Promise<Answer> {
  const read = async (most: number, after: string | null): Promise<Listed<Item>> =>
    bodyOf(await door.get<Listed<Item>>(`${doorPath}?${new URLSearchParams({ ...filter, limit: String(most), ...(after === null ? {} : { after }) }).toString()}`))
  const format = formatIn(asked['format'])
  if (format) return listFile(name, columns, await allOf(read), format)
  const after = textOf(asked['after'])
  const { items, next } = await read(limit, after)
  return page(template, { ...model, table: tableOf(name, columns, items), filter, more: moreOf(path, filter, { after, next }) })
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Of a page's query the words that are among those allowed; what is not is left out, as nobody typed it. */
export function filterIn(asked: ListAsked, known: Readonly<Record<string, readonly string[] | 'text'>>): Record<string, string> {
  const found = Object.entries(known).map(([name, allowed]) => [name, textOf(asked[name])?.trim() ?? '', allowed] as const)
  return Object.fromEntries(found.filter(([, value, allowed]) => value !== '' && (allowed === 'text' || allowed.includes(value))).map(([name, value]) => [name, value]))
}
