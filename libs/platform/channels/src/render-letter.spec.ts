import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { extractText, getDocumentProxy } from 'unpdf'
import { LETTER_GEOMETRIES, type LetterPaper } from './letter-geometry.js'
import type { LetterPart } from '@kept-informed/wording'
import type { Letter } from './letter.js'
import { renderLetter } from './render-letter.js'

const MM = 72 / 25.4
const cy: LetterPart = {
  language: 'cy', date: '1 Rhagfyr 2026', salutation: 'Annwyl Ms Tŷ-Gwyn,', senderName: 'Heddlu', senderContact: '101',
  sections: [{ heading: 'Beth ddigwyddodd', paragraphs: ['Mae gennym newyddion am eich achos. Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û.', 'Ffoniwch ni ar £0.\nDiolch.'] }],
}
const en: LetterPart = {
  language: 'en', date: '1 December 2026', salutation: 'Dear Ms Tŷ-Gwyn,', senderName: 'Police', senderContact: '020 7946 0018',
  sections: [{ heading: null, paragraphs: ['We have news about your case.'] }, { heading: 'What happened', paragraphs: ['A suspect was arrested. Nobody was charged.', 'Call 101.'] }],
}
const letter: Letter = {
  parts: [en], largePrint: false, easyRead: false, reference: 'KI-7F3A', addressLines: ['Ms Ŵena Tŷ-Gwyn', '1 High Street', 'Cardiff'], postcode: 'CF10 1AA',
  returnAddress: ['PO Box 100', 'E1 1AA'],
}
const saying = (paragraphs: string[], change: Partial<Letter> = {}): Letter => ({ ...letter, parts: [{ ...en, sections: [{ heading: null, paragraphs }] }], ...change })
const addressed = (...addressLines: string[]): Letter => ({ ...letter, addressLines })
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const textOf = async ({ pdf }: { pdf: Uint8Array }) => (await extractText(await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 }), { mergePages: true })).text

/** Every piece of text: page from 1, millimetres from the upper left corner to its left end and base line, size in points. */
async function piecesOf({ pdf }: { pdf: Uint8Array }) {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
  const pieces: { page: number; text: string; x: number; y: number; right: number; size: number }[] = []
  for (let page = 1; page <= document.numPages; page++) {
    for (const item of (await (await document.getPage(page)).getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [size, x, y] = [Number(item.transform[0]), Number(item.transform[4]) / MM, 297 - Number(item.transform[5]) / MM]
      pieces.push({ page, text: item.str, x, y, right: x + item.width / MM, size })
    }
  }
  return pieces
}

describe('a letter as PDF', () => {
  it('is tagged PDF/UA-1 in the letter’s language, with its fonts inside and subset', async () => {
    const { pdf, pages } = await renderLetter({ ...letter, parts: [cy] })
    expect(pages).toBe(1)
    expect(latin1(pdf)).toMatch(/\/MarkInfo/)
    expect(latin1(pdf)).toMatch(/pdfuaid:part>1</)
    expect(latin1(pdf)).toMatch(/\/Lang \(cy-GB\)/)
    const fonts = [...latin1(pdf).matchAll(/\/FontName\s*\/(\S+)/g)].map(([, name]) => name)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+OpenSans-(Regular|Bold)$/)
    expect(latin1(pdf)).not.toMatch(/Heddlu|Gwyn/)
  })

  it('is the same bytes for the same letter, in this process and in another, and has no time in it', async () => {
    const [a, b] = [await renderLetter(letter), await renderLetter({ ...letter })]
    expect(Buffer.from(a.pdf).equals(Buffer.from(b.pdf))).toBe(true)
    expect(latin1(a.pdf)).not.toMatch(/CreationDate|ModDate/)
    const hash = createHash('sha256').update(a.pdf).digest('hex')
    expect(await hashElsewhere(letter)).toBe(hash)
  }, 60_000)

  it('has on each page its reference and which of how many it is', async () => {
    const long = await renderLetter(saying(Array.from({ length: 12 }, (_, n) => `${n} ${'word '.repeat(70)}`)))
    const text = await textOf(long)
    for (let n = 1; n <= long.pages; n++) expect(text).toContain(`Page ${n} of ${long.pages}`)
    expect(text.match(/KI-7F3A/g)).toHaveLength(long.pages + 1)
    expect(long.pages).toBeGreaterThan(2)
  })

  it('is Welsh, then English from a page of its own, each tagged as what it is and counted through', async () => {
    const both = await renderLetter({ ...letter, parts: [cy, en] })
    expect(both.pages).toBe(2)
    const text = await textOf(both)
    expect(text).toMatch(/Tudalen 1 o 2[\s\S]*Page 2 of 2/)
    expect(text.indexOf('Annwyl')).toBeLessThan(text.indexOf('Dear'))
    expect(latin1(both.pdf)).toMatch(/\/Lang \(cy-GB\)/)
    expect(latin1(both.pdf)).toMatch(/\/Lang \(en-GB\)/)
  })

  it('sets a list as a list, also for a screen reader', async () => {
    const rendered = await renderLetter({ ...letter, parts: [{ ...en, sections: [{ heading: null, paragraphs: [{ lead: 'They must not:', items: ['come near you', 'call you'] }] }] }] })
    expect(await textOf(rendered)).toMatch(/They must not:\s+• come near you\s+• call you/)
    expect(latin1(rendered.pdf).match(/\/S \/LI\b/g)).toHaveLength(2)
  })

  it('takes at most 10 pages', async () => {
    const pages = (n: number) => saying(Array.from({ length: n }, () => 'word '.repeat(600)))
    expect((await renderLetter(pages(8))).pages).toBe(10)
    await expect(renderLetter(pages(30))).rejects.toMatchObject({ code: 'too-many-pages', message: 'the letter has more than 10 pages' })
  })

  it('takes nothing in it for Typst: no markup, code or file is reachable from a name or a wording', async () => {
    const marks = fc.string({ unit: fc.constantFrom(...'#$*_`<>@=-+/\\[](){}"\'~;:a1 %&'.split('')), minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(marks, async (wild) => {
        const parts: Letter['parts'] = [{ ...en, salutation: wild, sections: [{ heading: wild, paragraphs: [wild, `#panic("${wild}")`] }], senderContact: wild }]
        const { pages } = await renderLetter({ ...letter, parts, addressLines: [wild.slice(0, 30)] })
        expect(pages).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})

describe.each<LetterPaper>(['window', 'govuk-notify'])('where the address stands: %s', (paper) => {
  const { shown, safe } = LETTER_GEOMETRIES[paper]
  const SEVEN = ['The Right Honourable Dr Ada Byron', 'Flat 14b, Second Floor', 'The Old Cotton Warehouse', '17 to 19 Quillfeather Road', 'Little Snoring', 'Exampleton-under-Wychwood', 'North Exampleshire']
  const kinds: [string, Partial<Letter>][] = [['plain', {}], ['large print', { largePrint: true }], ['easy read', { easyRead: true }], ['large easy read', { largePrint: true, easyRead: true }], ['bilingual', { parts: [cy, en] }]]
  const addresses: [string, string[]][] = [1, 2, 3, 4, 5, 6, 7].map((n) => [`${n} lines`, SEVEN.slice(0, n)])
  addresses.push(['a line that goes on', ['Ada Byron', `The upper flat behind the old mill at the end of the lane ${'that goes on '.repeat(3)}`]], ['Welsh', ['Ŵena Tŷ-Gwyn', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch']])

  it.each(kinds.flatMap(([kind, change]) => addresses.map(([address, lines]) => ({ name: `${kind}, ${address}`, made: { ...letter, ...change, addressLines: lines } }))))('shows the whole address and nothing else: $name', async ({ made }) => {
    const pieces = (await piecesOf(await renderLetter(made, paper))).filter(({ page }) => page === 1)
    // By its ink: from the top of its capitals to a little below its base line.
    const isIn = (box: typeof safe, { x, right, y, size }: (typeof pieces)[number]): boolean => right > box.left && x < box.right && y + (size * 0.24) / MM > box.top && y - (size * 0.72) / MM < box.bottom
    const seen = pieces.filter((piece) => isIn(shown, piece))
    const letters = (text: string) => text.replaceAll(/[\s,]+/gu, '')
    expect(letters(seen.map(({ text }) => text).join(''))).toBe(letters([...made.addressLines, made.postcode].join('')))
    for (const { x, right, y, size } of seen) {
      expect(x).toBeGreaterThanOrEqual(safe.left - 0.01)
      expect(right).toBeLessThanOrEqual(safe.right + 0.01)
      expect(y - (size * 0.714) / MM).toBeGreaterThanOrEqual(safe.top - 0.01)
      expect(y).toBeLessThanOrEqual(safe.bottom + 0.01)
      expect(size).toBeGreaterThanOrEqual(8)
    }
    expect(new Set(seen.map(({ y }) => y.toFixed(1))).size).toBeLessThanOrEqual(LETTER_GEOMETRIES[paper].mostRows)
  })

  it('refuses an address that it cannot show', async () => {
    const endless = Array.from({ length: 7 }, (_, n) => `${n} ${'a long line of an address '.repeat(4)}`.trim())
    await expect(renderLetter(addressed(...endless), paper)).rejects.toMatchObject({ code: 'address-too-long', message: 'the address does not fit in the window of the envelope' })
  })
})

describe('large print', () => {
  it('has nothing below 16 point, the address and the number of the page included, and is set to the left', async () => {
    const pieces = await piecesOf(await renderLetter({ ...letter, parts: [cy, en], largePrint: true }))
    expect(Math.min(...pieces.map(({ size }) => size))).toBeGreaterThanOrEqual(16)
    expect(pieces.find(({ text }) => text.includes('news about'))?.size).toBeGreaterThanOrEqual(18)
    expect(pieces.find(({ text }) => text.includes('Tudalen'))?.size).toBeGreaterThanOrEqual(16)
  })
})

describe('easy read', () => {
  it('has one sentence a line, at 14 point or more', async () => {
    const pieces = await piecesOf(await renderLetter({ ...letter, easyRead: true }))
    const [one, two] = ['A suspect was arrested.', 'Nobody was charged.'].map((sentence) => pieces.find(({ text }) => text === sentence))
    expect(two?.y).toBeGreaterThan(Number(one?.y))
    expect(Math.min(...pieces.filter(({ y }) => y > LETTER_GEOMETRIES.window.shown.bottom).map(({ size }) => size))).toBeGreaterThanOrEqual(14)
  })
})

describe('page breaks', () => {
  const paragraph = 'This is a sentence of the letter that is as long as sentences are. '.repeat(4)
  it.each(Array.from({ length: 24 }, (_, n) => n + 4))('leave no heading and no name alone, after %i paragraphs', async (n) => {
    const sections = [{ heading: null, paragraphs: Array<string>(n).fill(paragraph) }, { heading: 'A heading', paragraphs: [paragraph] }, { heading: 'Another heading', paragraphs: ['The last words.'] }]
    const pieces = await piecesOf(await renderLetter({ ...letter, parts: [{ ...en, sections }] }))
    const body = pieces.filter(({ y }) => y < 276)
    const next = (text: string) => body[body.findIndex((piece) => piece.text === text) + 1]
    for (const heading of ['A heading', 'Another heading']) expect(next(heading)?.page).toBe(body.find(({ text }) => text === heading)?.page)
    expect(body.find(({ text }) => text === 'The last words.')?.page).toBe(body.findLast(({ text }) => text === 'Police')?.page)
  })
})

describe('a list', () => {
  it.each(Array.from({ length: 12 }, (_, n) => n + 6))('stays with what leads to it, after %i paragraphs', async (n) => {
    const sections = [{ heading: null, paragraphs: [...Array<string>(n).fill('A sentence of the letter.'), { lead: 'Who helps:', items: ['One of them helps.'] }] }]
    const pieces = await piecesOf(await renderLetter({ ...letter, largePrint: true, parts: [{ ...en, sections }] }))
    expect(pieces.find(({ text }) => text === 'One of them helps.')?.page).toBe(pieces.find(({ text }) => text === 'Who helps:')?.page)
    expect(pieces.findLast(({ text }) => text === 'Police')?.page).toBe(pieces.find(({ text }) => text === 'One of them helps.')?.page)
  })
})

describe('what people are called and what other systems send', () => {
  it.each(['Zoë Łukasz Nguyễn', 'Ольга Петрівна', 'Ελένη', 'محمد العربي', 'שלום', '“O’Neill” – Smith…', 'Ẁẁ Ẃẃ Ẅẅ Ỳỳ'])('prints %s', async (name) => {
    const rendered = await renderLetter({ ...addressed(name, '1 High Street'), parts: [{ ...en, salutation: `Dear ${name}` }] })
    expect(rendered.pages).toBe(1)
  })

  it('prints letters typed in two parts as the one that they are', async () => {
    expect(await textOf(await renderLetter(addressed('Tŷ Gŵyn'.normalize('NFD'))))).toContain('Tŷ Gŵyn')
  })

  it.each(['Rose 🌹 Cottage', 'Rose 👩‍👩‍👧Cottage', '🇬🇧 Rose Cottage ✍🏽', 'Rose ☎️ Cottage'])('leaves out what is only ornament: %s', async (name) => {
    expect(await textOf(await renderLetter(addressed('Ada', name)))).toContain('Rose Cottage')
  })

  it.each(['王小明', 'ਪੰਜਾਬੀ', 'বাংলা'])('would rather not be set than show boxes for %s, and does not repeat the text', async (name) => {
    const refused = await renderLetter(addressed(name)).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'characters-without-font', message: 'the letter has characters that its fonts have not' })
    expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain(name[0])
  })

  it('breaks what is too long for a line, and nothing leaves the page', async () => {
    const pieces = await piecesOf(await renderLetter(saying(['x'.repeat(300), `https://example.police.uk/${'a-path/'.repeat(30)}`, 'Rhaid-i-chi-'.repeat(20)], { largePrint: true })))
    expect(Math.max(...pieces.map(({ right }) => right))).toBeLessThanOrEqual(192)
  })
})

/** The hash of the same letter, made by another process. */
async function hashElsewhere(letter: Letter): Promise<string> {
  const script = `import { createHash } from 'node:crypto'; import { register } from 'node:module'
    register(${JSON.stringify(new URL('../../testing/src/typescript-hooks.mjs', import.meta.url).href)})
    const { renderLetter } = await import(${JSON.stringify(new URL('./render-letter.ts', import.meta.url).href)})
    const { pdf } = await renderLetter(JSON.parse(process.argv[1]))
    console.log(createHash('sha256').update(pdf).digest('hex')); process.exit(0)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@kept-informed/source', '--input-type=module', '-e', script, JSON.stringify(letter)])
  return stdout.trim()
}
