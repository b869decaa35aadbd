import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { allOf, formatIn, listFile, type Listed, moreOf } from './list-file.js'
import { type Column, tableOf } from './list-table.js'

type Item = { id: string; n: number | null }
const COLUMNS: Column<Item>[] = [
  { name: 'id', words: 'w.id', value: ({ id }) => id, shown: ({ id }) => ({ text: id, href: `/x/${id}` }) },
  { name: 'n', words: 'w.n', number: true, value: ({ n }) => n },
  { name: 'internal', words: 'w.internal', fileOnly: true, value: ({ id }) => id.length },
]
const ITEMS: Item[] = [{ id: 'a', n: 1 }, { id: '=cmd("x"),"y"', n: null }]

describe('a list', () => {
  it('on the page', () => {
    expect(tableOf('t', COLUMNS, ITEMS)).toEqual({
      id: 't', columns: [{ words: 'w.id', number: false }, { words: 'w.n', number: true }],
      rows: [[{ text: 'a', href: '/x/a', number: false }, { text: 1, number: true }], [{ text: '=cmd("x"),"y"', href: '/x/=cmd("x"),"y"', number: false }, { text: '–', number: true }]],
    })
  })

  it('as CSV, in which nothing is a formula', () => {
    expect(listFile('things', COLUMNS, { items: ITEMS, cut: false }, 'csv')).toEqual({ kind: 'file', name: 'things.csv', type: 'text/csv; charset=utf-8', content: 'id,n,internal\r\na,1,1\r\n"\'=cmd(""x""),""y""",,13\r\n' })
  })

  it('as JSON, named as what it is when it is not all', () => {
    const { name, content } = listFile('things', COLUMNS, { items: ITEMS, cut: true }, 'json')
    expect([name, JSON.parse(String(content))]).toEqual(['things-first-2.json', ITEMS.map((item) => ({ ...item, internal: item.id.length }))])
  })

  it('whatever a person or a source has written, a line of it is a line', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.string(), n: fc.option(fc.integer()) })), (items) => {
      const rows = parse(String(listFile('x', COLUMNS, { items, cut: false }, 'csv').content), { columns: true, skip_empty_lines: true }) as { id: string }[]
      expect(rows).toHaveLength(items.length)
      for (const { id } of rows) expect(id).not.toMatch(/^[=+\-@\t\r]/)
    }))
  })

  it.each([[0, 0, false], [700, 700, false], [25_000, 10_000, true]])('of %s is read page by page: %s', async (there, read, cut) => {
    const door = (limit: number, after: string | null): Promise<Listed<number>> => {
      const from = Number(after ?? 0)
      const until = Math.min(there, from + limit)
      return Promise.resolve({ items: Array.from({ length: until - from }, (_, n) => from + n), next: until < there ? String(until) : null })
    }
    const all = await allOf(door)
    expect([all.items.length, all.cut, all.items.at(-1)]).toEqual([read, cut, read === 0 ? undefined : read - 1])
  })

  it('goes on with what narrows it', () => {
    expect(moreOf('/x', { state: 'open', for: 'unit:a&b' }, { after: 'p', next: 'q=' })).toEqual({
      first: '/x?state=open&for=unit%3Aa%26b', next: '/x?state=open&for=unit%3Aa%26b&after=q%3D', csv: '/x?state=open&for=unit%3Aa%26b&format=csv', json: '/x?state=open&for=unit%3Aa%26b&format=json',
    })
    expect(moreOf('/x', {}, { after: null, next: null })).toMatchObject({ first: null, next: null })
  })

  it.each([['csv', 'csv'], ['json', 'json'], ['pdf', null], [undefined, null]])('asked for as %s', (asked, format) => expect(formatIn(asked)).toBe(format))
})
