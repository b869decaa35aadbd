import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readTextFiles, WrongSettings } from '@kept-informed/runtime'
import { type CodePack, readFurtherPacks, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { rulesConfig } from './rules.config.js'

const [CODE, POLICY] = SHIPPED_PACKS as [CodePack, CodePack]
const ENV = { KAFKA_BROKERS: 'kafka:9092', DATABASE_URL: 'postgres://db/rules', OIDC_ISSUER: 'http://issuer', OIDC_AUDIENCE: 'kept-informed' }
const CODE_2027 = { ...CODE, version: '2027', effectiveFrom: '2027-01-01' }
const OURS: CodePack = {
  pack: 'our-promises', version: '1', effectiveFrom: '2027-01-01', effectiveTo: null,
  rows: [{ ...(POLICY.rows[0] as CodePack['rows'][number]), ruleId: 'our-welcome' }],
}

describe('CODE_PACKS', () => {
  let folder: string
  const put = (files: Record<string, unknown>): void => Object.entries(files).forEach(([name, content]) => writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content)))
  const versions = (): string[] => {
    const read = readFurtherPacks(readTextFiles(folder, '.json') ?? [])
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.value.map(({ pack, version, effectiveFrom, effectiveTo }) => `${pack} ${version} ${effectiveFrom}..${effectiveTo ?? ''}`)
  }
  const faults = (): string[] => {
    const read = readFurtherPacks(readTextFiles(folder, '.json') ?? [])
    return read.ok ? [] : read.faults.map(({ file, pointer, detail }) => `${file ?? 'all'}: ${pointer} ${detail}`)
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'code-packs-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const SHIPPED = ['victims-code 2021 2021-04-01..', 'force-policy 2021 2021-04-01..']
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an empty folder adds nothing', {}, SHIPPED],
    ['what is not *.json is left alone', { 'README.md': '# ours', 'draft.json.bak': '{' }, SHIPPED],
    ['a shipped pack, unchanged, adds nothing', { 'victims-code-2021.json': CODE }, SHIPPED],
    ['a pack of our own', { 'ours.json': OURS }, [...SHIPPED, 'our-promises 1 2027-01-01..']],
    ['a byte order mark does no harm', { 'ours.json': `\uFEFF${JSON.stringify(OURS)}` }, [...SHIPPED, 'our-promises 1 2027-01-01..']],
    ['a new version ends the shipped one on the day before', { 'code.json': CODE_2027 }, ['victims-code 2021 2021-04-01..2026-12-31', 'force-policy 2021 2021-04-01..', 'victims-code 2027 2027-01-01..']],
  ])('%s', (_, files, expected) => {
    put(files)
    expect(versions()).toEqual(expected)
  })

  it.each<[string, Record<string, unknown>, string[]]>([
    ['two broken files, each with every fault', {
      'a.json': { ...OURS, version: '', rows: [{ ...OURS.rows[0], source: '', limits: { standard: -1, enhanced: 1 } }] },
      'b.json': { ...OURS, pack: 'theirs', rows: [{ ...OURS.rows[0], clock: 'soon' }] },
      'c.json': { ...OURS, pack: 'fine', rows: [{ ...OURS.rows[0], ruleId: 'fine' }] },
    }, [
      'a.json: /version must be a name of up to 64 letters, digits, dots, dashes and underscores', 'a.json: /rows/0/limits/standard must be a whole number from 0 to 260', 'a.json: /rows/0/source must be text that is not empty',
      'b.json: /rows/0/clock must be one of: event, received-by-wcu, agreed',
    ]],
    ['a broken file and one that overlaps', { 'a.json': { ...CODE, version: 'ours' }, 'b.json': {} }, [
      ...['pack', 'version', 'effectiveFrom', 'effectiveTo', 'rows'].map((name) => `b.json: /${name} is missing`), 'a.json: /effectiveFrom is the first day of version 2021 too: the two overlap',
    ]],
    ['a published version with another limit', { 'code.json': { ...CODE, rows: CODE.rows.map((row) => ({ ...row, limits: row.limits === 'agreed' ? row.limits : { standard: 0, enhanced: 0 } })) } }, [
      'code.json: /version is there already; a published version never changes: make a new version', 'code.json: /effectiveFrom is the first day of version 2021 too: the two overlap',
    ]],
    ['a rule id of another pack', { 'ours.json': { ...OURS, rows: POLICY.rows.slice(0, 1) } }, ['ours.json: /rows/0/ruleId is a rule id of force-policy 2021 on the same days']],
    ['a version that forgets an event type', { 'code.json': { ...CODE_2027, rows: CODE.rows.filter(({ ruleId }) => ruleId !== 'verdict') } }, ['code.json: /rows nothing is owed on verdict-given from 2027-01-01, and owesNothing does not name it']],
    ['a pack that leaves a gap', { '1.json': { ...OURS, effectiveTo: '2027-03-31' }, '2.json': { ...OURS, version: '2', effectiveFrom: '2027-05-01' } }, ['2.json: /effectiveFrom leaves a gap after version 1, which ends on 2027-03-31']],
  ])('%s', (_, files, expected) => {
    put(files)
    expect(faults()).toEqual(expected)
  })

  it('a file that is not JSON, and a folder with the name of a file', () => {
    put({ 'a.json': '{ "pack": ' })
    mkdirSync(join(folder, 'b.json'))
    expect(faults()).toEqual([expect.stringMatching(/^a\.json: {2}is not JSON: ./), 'b.json:  cannot be read: EISDIR'])
  })

  it('a folder that is not there', () => {
    expect(readTextFiles(join(folder, 'none'), '.json')).toBeNull()
  })

  describe('as a setting', () => {
    const wrong = (env: Record<string, string>): string[] => {
      try {
        rulesConfig({ ...ENV, ...env })
        return []
      } catch (error) {
        if (error instanceof WrongSettings) return error.faults
        throw error
      }
    }

    it.each([['absent', {}], ['empty', { CODE_PACKS: '' }]])('%s: the shipped packs alone', (_, env) => {
      expect(rulesConfig({ ...ENV, ...env }).CODE_PACKS).toEqual(SHIPPED_PACKS)
    })

    it('gives the packs', () => {
      put({ 'ours.json': OURS })
      expect(rulesConfig({ ...ENV, CODE_PACKS: folder }).CODE_PACKS).toEqual([...SHIPPED_PACKS, OURS])
    })

    it('names every fault of every file, beside the other wrong settings', () => {
      put({ 'a.json': '[]', 'b.json': { ...OURS, effectiveTo: '2026-12-31', rows: [] } })
      expect(wrong({ CODE_PACKS: folder, PORT: 'x' })).toEqual([
        'PORT must be a port, 0 to 65535',
        'CODE_PACKS has packs that cannot be used:\n    a.json must be an object\n    b.json /rows must not be empty\n    b.json /effectiveTo must not be before effectiveFrom',
      ])
    })

    it('says that the folder is none', () => {
      expect(wrong({ CODE_PACKS: join(folder, 'none') })).toEqual(['CODE_PACKS is not a folder that can be read'])
    })
  })
})
