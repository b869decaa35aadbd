import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFiles } from './read-files.js'
import { SAMPLE } from './sample.js'

const STREET = 'Crime ID,Month,Reported by,LSOA code,Crime type\n'
const OUTCOMES = 'Crime ID,Month,Reported by,LSOA code,Outcome type\n'
let folder: string
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('files of data.police.uk', () => {
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'replay-files-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('the sample is 6 292 burglaries and 1 353 outcomes of January 2016', async () => {
    const read = await readFiles(SAMPLE)
    if (!read.ok) throw new Error(read.faults.join())
    expect([read.value.streets.length, read.value.outcomes.length]).toEqual([6_292, 1_353])
    expect(new Set([...read.value.streets, ...read.value.outcomes].map(({ month }) => month))).toEqual(new Set(['2016-01']))
    expect(read.value.streets[0]).toEqual({ crimeId: expect.stringMatching(/^[0-9a-f]{64}$/), month: '2016-01', reportedBy: 'Metropolitan Police Service', lsoaCode: 'E01000027', lsoaName: 'Barking and Dagenham 001A' })
    expect(read.value.outcomes[0]).toMatchObject({ outcome: 'Suspect charged' })
  })

  it('order, name and compression do not matter', async () => {
    const plain = SAMPLE.map((path, index) => file(`${index}.txt`, gunzipSync(readFileSync(path))))
    expect(await readFiles(plain.reverse())).toEqual(await readFiles(SAMPLE))
  })

  it.each<[string, () => string[], RegExp[]]>([
    ['a file that is not there', () => [join(folder, 'none.csv')], [/none\.csv: there is no such file$/]],
    ['a folder', () => [folder], [/: is a folder$/]],
    ['another CSV', () => [file('other.csv', 'a,b\n1,2\n')], [/other\.csv: not a street or outcomes file of data\.police\.uk/]],
    ['an empty file', () => [file('empty.csv', '')], [/empty\.csv: not a street or outcomes file/]],
    ['a header and nothing else', () => [file('header.csv', STREET)], [/header\.csv: no row$/]],
    ['a row of another length', () => [file('short.csv', `${STREET}a,2016-01\n`)], [/short\.csv: is not CSV: .*line 2/]],
    ['JSON', () => [file('data.json', '{\n  "a": 1\n}\n')], [/data\.json: is not CSV: /]],
    ['months that are none', () => [file('months.csv', `${OUTCOMES}a,2016-01,M,E,x\nb,2016-13,M,E,x\nc,January,M,E,x\n`)], [/months\.csv: row 3: Month must be YYYY-MM \(and 1 more rows\)$/]],
    ['half a gzip', () => [file('half.csv.gz', gzipSync(STREET.repeat(100)).subarray(0, 40))], [/half\.csv\.gz: is not whole gzip$/]],
    ['several at once', () => [join(folder, 'none.csv'), file('other.csv', 'a\n1\n')], [/none\.csv: there is no such file$/, /other\.csv: not a street/]],
  ])('%s is named', async (_, paths, faults) => {
    expect(await readFiles(paths())).toEqual({ ok: false, faults: faults.map((fault) => expect.stringMatching(fault)) })
  })
})
