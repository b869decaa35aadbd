import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Letter, renderLetter } from './render-letter.js'

const letter: Letter = {
  language: 'cy',
  largePrint: false,
  date: '1 Rhagfyr 2026',
  reference: 'KI-7F3A',
  addressLines: ['Ms Ŵena Tŷ-Gwyn', '1 High Street', 'Cardiff'],
  postcode: 'CF10 1AA',
  salutation: 'Annwyl Ms Tŷ-Gwyn,',
  paragraphs: ['Mae gennym newyddion am eich achos. Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û.', 'Ffoniwch ni ar £0.\nDiolch.'],
  senderName: 'Heddlu',
  senderContact: '101',
}
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

describe('a letter as PDF', () => {
  it('is tagged PDF/UA-1 in the letter’s language, with its font inside', async () => {
    const { pdf, pages } = await renderLetter(letter)
    expect(pages).toBe(1)
    expect(text(pdf)).toMatch(/\/MarkInfo/)
    expect(text(pdf)).toMatch(/pdfuaid:part>1</)
    expect(text(pdf)).toMatch(/\/Lang \(cy-GB\)/)
    expect(text(pdf)).toMatch(/LibertinusSerif/)
  })

  it('is the same bytes for the same letter, and has no time in it', async () => {
    const [a, b] = [await renderLetter(letter), await renderLetter({ ...letter })]
    expect(Buffer.from(a.pdf).equals(Buffer.from(b.pdf))).toBe(true)
    expect(text(a.pdf)).not.toMatch(/CreationDate|ModDate/)
  })

  it('goes on to a second page, and large print sooner', async () => {
    const long = { ...letter, paragraphs: Array.from({ length: 9 }, (_, n) => `${n} ${'word '.repeat(70)}`) }
    const [normal, large] = [await renderLetter(long), await renderLetter({ ...long, largePrint: true })]
    expect(normal.pages).toBeGreaterThan(1)
    expect(large.pages).toBeGreaterThan(normal.pages)
  })

  it('takes nothing in it for Typst: no markup, code or file is reachable from a name or a wording', async () => {
    const marks = fc.string({ unit: fc.constantFrom(...'#$*_`<>@=-+/\\[](){}"\'~;:a1 %&'.split('')), minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(marks, async (wild) => {
        const { pages } = await renderLetter({ ...letter, salutation: wild, paragraphs: [wild, `#panic("${wild}")`], addressLines: [wild], senderContact: wild })
        expect(pages).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['Zoë Łukasz Nguyễn', 'Ольга', 'Ελένη', 'محمد'])('prints the name %s', async (name) => {
    await expect(renderLetter({ ...letter, salutation: name })).resolves.toMatchObject({ pages: 1 })
  })

  it('would rather not be set than show boxes for a script that its font has not, and does not repeat the text', async () => {
    await expect(renderLetter({ ...letter, salutation: '王小明' })).rejects.toThrow(/^the letter cannot be written as PDF\/UA-1$/)
  })
})
