import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CASE_EVENT_TYPES } from '@kept-informed/case-event'
import { canonicalJson } from '@kept-informed/kernel'
import { checkPacks, CODE_PACK_SCHEMA, type CodePack, OWES_NOTHING, readCodePack, SHIPPED_PACKS } from './index.js'

const library = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(library, path), 'utf8')
const json = <T>(path: string): T => JSON.parse(read(path)) as T
const packFiles = (folder: string): string[] => readdirSync(join(library, folder)).filter((name) => name.endsWith('.json')).sort()

type Published = { pack: string; version: string; sha256: string }
const nameOf = ({ pack, version }: { pack: string; version: string }): string => `${pack} ${version}`
const sha256 = (pack: CodePack): string => createHash('sha256').update(canonicalJson(pack)).digest('hex')

/** What is wrong with what is shipped, held against what was published. */
function altered(shipped: readonly CodePack[], published: readonly Published[]): string[] {
  const now = new Map(shipped.map((pack) => [nameOf(pack), sha256(pack)]))
  return [
    ...published.flatMap((one) => (now.get(nameOf(one)) === one.sha256 ? [] : [`${nameOf(one)} ${now.has(nameOf(one)) ? 'was changed' : 'is gone'}, but it is published: put it back and make a new version with its own effectiveFrom`])),
    ...[...now].filter(([name]) => !published.some((one) => nameOf(one) === name)).map(([name, hash]) => `${name} is new: add it to published-packs.json with sha256 ${hash}`),
  ]
}

describe('the shipped packs', () => {
  it('are the files of packs/, each named for its pack and version', () => {
    expect(packFiles('packs')).toEqual(SHIPPED_PACKS.map(({ pack, version }) => `${pack}-${version}.json`).sort())
    for (const pack of SHIPPED_PACKS) expect(json(`packs/${pack.pack}-${pack.version}.json`)).toEqual(pack)
  })

  it('hold together', () => {
    expect(checkPacks(SHIPPED_PACKS)).toEqual([])
  })

  it('say of every event type what is owed, or why nothing is, and never both', () => {
    const owing = SHIPPED_PACKS.flatMap(({ rows }) => rows.flatMap(({ on }) => on))
    expect([...new Set([...owing]), ...Object.keys(OWES_NOTHING)].sort()).toEqual([...CASE_EVENT_TYPES].sort())
  })
})

describe('what was published never changes', () => {
  const [code, policy] = SHIPPED_PACKS as [CodePack, CodePack]
  const published = json<Published[]>('published-packs.json')
  const shorter = { ...code, rows: code.rows.map((row) => (row.ruleId === 'sentence' ? { ...row, limits: { standard: 0, enhanced: 0 } } : row)) }
  const mend = 'but it is published: put it back and make a new version with its own effectiveFrom'

  it('holds of what is shipped', () => {
    expect(altered(SHIPPED_PACKS, published)).toEqual([])
  })

  it.each<[string, CodePack[], string[]]>([
    ['a limit was changed', [shorter, policy], [`victims-code 2021 was changed, ${mend}`]],
    ['the day it ends was set', [code, { ...policy, effectiveTo: '2027-12-31' }], [`force-policy 2021 was changed, ${mend}`]],
    ['it is gone', [code], [`force-policy 2021 is gone, ${mend}`]],
    ['a new version was not entered', [code, policy, { ...shorter, version: '2027' }], [`victims-code 2027 is new: add it to published-packs.json with sha256 ${sha256({ ...shorter, version: '2027' })}`]],
  ])('and it is seen when %s', (_, shipped, seen) => {
    expect(altered(shipped, published)).toEqual(seen)
  })
})

describe('the example', () => {
  const example = readCodePack(json('packs/examples/example-faster-code.json'))
  if (!example.ok) throw new Error(JSON.stringify(example.faults))

  it('is plainly no law', () => {
    expect(packFiles('packs/examples')).toEqual(['example-faster-code.json'])
    expect([example.value.version, example.value.title]).toEqual(['example-not-law', expect.stringContaining('not law')])
  })

  it('shortens two limits, adds one update after 28 days, and says so in the source; all else is the Code of 2021', () => {
    const code = new Map(SHIPPED_PACKS[0]?.rows.map((row) => [row.ruleId, canonicalJson(row)]))
    const others = example.value.rows.filter((row) => code.get(row.ruleId) !== canonicalJson(row))
    expect(others.map(({ ruleId, limits, source }) => [ruleId, limits, source])).toEqual([
      ['suspect-arrested', { standard: 2, enhanced: 1 }, 'An example, not law'],
      ['suspect-charged', { standard: 2, enhanced: 1 }, 'An example, not law'],
      ['update-after-28-days', { standard: 20, enhanced: 20 }, 'An example, not law'],
    ])
    expect(example.value.rows).toHaveLength(code.size + 1)
  })

  it('holds together with what a force promises of itself, in place of the Code', () => {
    expect(checkPacks(SHIPPED_PACKS.map((pack) => (pack.pack === example.value.pack ? example.value : pack)))).toEqual([])
  })
})

describe('code-pack.schema.json', () => {
  it('is what the reader checks; `npm run schemas -w @kept-informed/victims-code` writes it', () => {
    expect(read('src/code-pack.schema.json')).toBe(`${JSON.stringify(CODE_PACK_SCHEMA, null, 2)}\n`)
  })
})
