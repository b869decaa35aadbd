// Why: every kind of letter, and every other page that goes out, must be one that a screen reader can read, by the reference checker's word and not by ours.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Certificate, MOST_PAGES, renderCertificate, renderLetter } from '@kept-informed/channels'
import { type CheckedPdf, checkAccessiblePdfs } from '@kept-informed/testing'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExampleLetter, letterKinds, letterTexts } from './example-letters.js'

const EXAMPLES: ExampleLetter[] = [...letterKinds(), ...letterTexts()]
const REQUIRED = process.env['CI'] === 'true' || process.env['REQUIRE_KAFKA'] === '1'

/** What makes a good letter a bad one, byte for byte as long. */
const SPOILT: [what: string, from: RegExp, to: string][] = [
  ['not said to be tagged', /\/MarkInfo/, '/MbrkInfo'],
  ['without a language', /\/Lang \(en-GB\)/g, '/Lbng (en-GB)'],
  ['not said to be PDF/UA-1', /pdfuaid:part/g, 'pdfuaid:pbrt'],
]
const CERTIFICATE: Certificate = {
  title: 'Certificate: was the victim told in time?', question: 'Case 01TW/1/26: was the victim told in time?', answer: 'Yes. It was told on Monday 23 November 2026 at 09:00, in time.', reference: 'Obligation o1',
  sections: [{ heading: 'What was owed', paragraphs: ['Arrest and reasons where applicable'], rows: [['Rule', 'suspect-arrested'], ['Its hash', 'a'.repeat(64)], ['Id', 'long'.repeat(60)]] }, { heading: 'In plain words', paragraphs: ['The suspect was arrested.'], rows: [] }, { heading: 'Many', paragraphs: [], rows: Array.from({ length: 70 }, (_, n) => [`Try ${n}`, 'accepted'] as const) }],
}
let folder = ''
const pages = new Map<string, number>()
let checked = new Map<string, CheckedPdf>()
const pathOf = (name: string): string => join(folder, `${name.replaceAll(/\W+/g, '-')}.pdf`)
const verdictOf = (name: string): CheckedPdf | undefined => checked.get(pathOf(name))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'))
  for (const { name, letter } of EXAMPLES) {
    const rendered = await renderLetter(letter)
    pages.set(name, rendered.pages)
    await writeFile(pathOf(name), rendered.pdf)
    if (name === 'plain') for (const [what, from, to] of SPOILT) await writeFile(pathOf(what), Buffer.from(Buffer.from(rendered.pdf).toString('latin1').replace(from, to), 'latin1'))
  }
  await writeFile(pathOf('no PDF at all'), 'no PDF at all')
  await writeFile(pathOf('certificate'), await renderCertificate(CERTIFICATE))
  const verdicts = await checkAccessiblePdfs([...EXAMPLES.map(({ name }) => name), ...SPOILT.map(([what]) => what), 'no PDF at all', 'certificate'].map(pathOf))
  if ('missing' in verdicts) {
    process.stderr.write(`NOT CHECKED by veraPDF, for want of ${verdicts.missing}: ${EXAMPLES.length} letters\n`)
    if (REQUIRED) throw new Error(`letters must be checked here (CI=true or REQUIRE_KAFKA=1), and there is no ${verdicts.missing}`)
    return
  }
  checked = new Map(verdicts.map((verdict) => [verdict.file, verdict]))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('every kind of letter', () => {
  it.each(EXAMPLES)('$name is PDF/UA-1', ({ name }) => {
    expect(pages.get(name)).toBeLessThanOrEqual(MOST_PAGES)
    if (checked.size > 0) expect(verdictOf(name)).toEqual({ file: pathOf(name), accessible: true, faults: '' })
  })

  it('one of them is as long as may be', () => {
    expect(pages.get('ten-pages')).toBe(MOST_PAGES)
  })
})

describe('a certificate for an inspector', () => {
  it('is PDF/UA-1, over several pages, too', () => {
    if (checked.size > 0) expect(verdictOf('certificate')).toEqual({ file: pathOf('certificate'), accessible: true, faults: '' })
  })
})

describe('the checker finds a letter that is', () => {
  it.each([...SPOILT.map(([what]) => what), 'no PDF at all'])('%s', (what) => {
    if (checked.size > 0) expect(verdictOf(what)).toMatchObject({ accessible: false, faults: expect.stringMatching(/./) })
  })
})
