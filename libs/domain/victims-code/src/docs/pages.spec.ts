// Why: a page about the law that is out of date is worse than none.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type CodePack, type CodeRow, type Condition, SHIPPED_PACKS } from '../index.js'
import { codePage } from './code-page.js'
import { conditionInWords } from './condition-in-words.js'
import { pages } from './pages.js'
import { TABLE_OF_DATES } from './table-of-dates.js'

const folder = join(import.meta.dirname, '../../../../../docs')
const rows = SHIPPED_PACKS.flatMap((pack) => pack.rows)
const [first] = SHIPPED_PACKS

function changed(change: Partial<CodeRow>): string {
  if (!first) throw new Error('no pack is shipped')
  const [row, ...others] = first.rows
  if (!row) throw new Error('a pack has rows')
  const pack: CodePack = { ...first, rows: [{ ...row, ...change }, ...others] }
  return codePage([pack, ...SHIPPED_PACKS.slice(1)])
}

describe('the pages made from data', () => {
  it.each(Object.entries(pages()))('docs/%s is current (npm run docs writes it)', (path, text) => {
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  })

  it('every row has its line', () => {
    const page = codePage(SHIPPED_PACKS).split('\n')
    expect(rows.filter(({ ruleId }) => page.filter((line) => line.startsWith(`| \`${ruleId}\` |`)).length !== 1)).toEqual([])
  })

  it('every date has its line', () => {
    const page = (pages()['dates.md'] ?? '').split('\n')
    expect(TABLE_OF_DATES.filter(([clockStarts, , ...lastDays]) => !page.some((line) => line.startsWith(`| ${clockStarts} |`) && line.endsWith(`| ${lastDays.join(' | ')} |`)))).toEqual([])
  })

  it('no paragraph that was only recalled is printed', () => {
    expect(rows.some(({ paragraph }) => paragraph?.startsWith('~'))).toBe(true)
    expect(codePage(SHIPPED_PACKS)).not.toContain('~')
    expect(changed({ paragraph: '~6.99' })).not.toContain('6.99')
    expect(changed({ paragraph: '6.99' })).toContain('| 6.99 |')
  })

  it('a change of one limit is a change of one line of the page', () => {
    const before = codePage(SHIPPED_PACKS).split('\n')
    const after = changed({ limits: { standard: 77, enhanced: 1 } }).split('\n')
    expect(after.filter((line, index) => line !== before[index])).toEqual([expect.stringContaining('| 77 | 1 |')])
  })
})

describe('conditions in words', () => {
  const table: [expected: string, condition: Condition][] = [
    ['the offence is burglary of a home', { field: 'offence.category', in: ['burglary-dwelling'] }],
    ['the offence is violence, robbery or arson', { field: 'offence.category', in: ['violence', 'robbery', 'arson'] }],
    ['it was decided by the CPS', { field: 'decidedBy', in: ['cps'] }],
    ['the offence is one specified for the Victim Contact Scheme, and months in custody are 12 or more', { all: [{ field: 'specifiedOffence', in: [true] }, { field: 'custodyMonths', atLeast: 12 }] }],
    ['one of the conditions is there to protect the victim, or the victim’s needs assessment gave a safety flag', { any: [{ victim: 'safeguarded-by-a-condition' }, { victim: 'has-safety-flags' }] }],
    ['the victim has opted in to the Victim Contact Scheme', { victim: 'opted-in-to-victim-contact-scheme' }],
    ['it was decided by the police, and (the offence is arson, or the victim has opted in to the Victim Contact Scheme)', { all: [{ field: 'decidedBy', in: ['police'] }, { any: [{ field: 'offence.category', in: ['arson'] }, { victim: 'opted-in-to-victim-contact-scheme' }] }] }],
    ['`something.new` is 3 or more', { field: 'something.new', atLeast: 3 }],
    ['`something.new` is true or false', { field: 'something.new', in: [true, false] }],
  ]
  it.each(table)('%s', (expected, condition) => {
    expect(conditionInWords(condition)).toBe(expected)
  })
})
