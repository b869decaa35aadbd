// Why: a page in Welsh on which English was left behind is found by machine: by the words that only English has, and by what the view itself says in
// English. Whatever says that it is in English (lang="en": a name, a wording that has no Welsh yet) may be.
import type { Catalogue } from '@kept-informed/web'
import { type CheerioAPI, load } from 'cheerio'

/** Small words that stand in nearly every English sentence, and in no Welsh one. */
const ENGLISH = /(?<![\p{L}’'-])(the|and|of|you|your|we|not|with|this|that|are|has|have|from|who|what|which|been|were|it|is|by|for|when|there)(?![\p{L}’'-])/iu
const NO_WORDS = 'script,style,pre,code,textarea,noscript,[data-raw]'
const SAID_ALOUD = ['aria-label', 'title', 'placeholder', 'alt']

/** `written`: what people or sources wrote themselves, in whatever language. */
export function leftInEnglish(html: string, catalogue: Catalogue, written: readonly string[] = []): string[] {
  const welsh = new Set(Object.values(catalogue).map(({ cy }) => cy))
  const english = new Set(Object.values(catalogue).map(({ en }) => en).filter((en) => !welsh.has(en)))
  const ours = (text: string): string => written.reduce((left, one) => left.replaceAll(one, ''), text).replace(/\s+/g, ' ').trim()
  return [...new Set(textsIn(load(html)).map(ours).filter((text) => english.has(text) || ENGLISH.test(text)))]
}

function textsIn($: CheerioAPI): string[] {
  const inWelsh = (one: ReturnType<CheerioAPI>): boolean => one.closest('[lang]').attr('lang') === 'cy' && one.closest(NO_WORDS).length === 0
  const texts = $('body, body *, title')
    .toArray()
    .filter((one) => inWelsh($(one)))
    .flatMap((one) =>
      $(one)
        .contents()
        .toArray()
        .flatMap((node) => (node.type === 'text' ? [node.data] : [])),
    )
  const attributes = SAID_ALOUD.flatMap((name) => $(`[${name}]`).toArray().filter((one) => inWelsh($(one))).map((one) => $(one).attr(name) ?? ''))
  return [...texts, ...attributes].filter((text) => text.trim() !== '')
}
