// Why: "Dear undefined" or "on on Monday" tells a victim that nobody cared. What a text looks like when a fact is missing or stands twice is
// searched for in everything that it makes.
import type { GateFault } from './gate-fault.js'
import type { Rendering } from './rendering.js'

const LOOSE: readonly [form: RegExp, detail: string][] = [
  [/\b(undefined|null|NaN)\b|\[object/, 'a fact that is not there'],
  [/\{\{|\}\}|\(\(|\)\)|\$\{|<%|%>/, 'a place for a fact that was not filled'],
  [/[ \t]{2,}/, 'two spaces'],
  [/(?<![.])\.\.(?![.])|[,;:] ?[.,;:]|\?\.|!\./, 'doubled punctuation'],
  [/ [.,;:?!](?=\s|$)/m, 'a space before punctuation'],
  [/(?:^|[.?!] )(?:[a-zâêîôûŵŷ]{2,} )/m, 'a sentence that begins in small letters'],
  [/(?<![\p{L}’'])(\p{L}{2,})[ \t]+\1(?![\p{L}’'])/iu, 'a word twice'],
  [/\(\s*\)|""|: *$(?![\s\S]*^- )/m, 'an empty place'],
]

export const looseEnds = (renderings: readonly Rendering[]): GateFault[] =>
  renderings.flatMap(({ form, text }) => LOOSE.flatMap(([loose, detail]) => {
    const found = loose.exec(text)
    return found ? [{ check: 'loose-ends' as const, form, detail: `${detail}: "${around(text, found.index)}"` }] : []
  }))

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 15), at + 25).replaceAll('\n', ' ')
