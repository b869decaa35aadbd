// Why: a Welsh speaker must be told no less than an English one. Each fact is put in as a mark that nobody could write, and the marks that
// come out in one language must come out in the other.
import type { GateFault } from './gate-fault.js'
import type { Judged, Render, Rendering } from './rendering.js'

/** Texts of an event are marked; days, places and lists keep their form, so that they are still read as such. */
function marked(value: unknown, path: string): unknown {
  if (typeof value === 'string') return isFree(value) ? markOf(path) : value
  if (Array.isArray(value)) return value.map((item, index) => marked(item, `${path}${index}`))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, marked(member, `${path}${key}`)]))
  return value
}

const markOf = (path: string): string => `Zq${[...path].map((character) => character.codePointAt(0)?.toString(36)).join('')}`
const MARK = /Zq[0-9a-z]+/g
/** Neither a day, nor a code, nor a verdict, nor an id. */
const isFree = (text: string): boolean => !/^\d{4}-\d{2}-\d{2}|^[a-z]+(-[a-z]+)+$|^guilty$|^[A-Z]+-/.test(text)

const marksIn = (text: string): Set<string> => new Set(text.match(MARK) ?? [])

/** Not of text messages: there, what does not fit is asked for by a call. */
export function unequalFacts({ wordingId, language }: Judged, renderings: readonly Rendering[], render: Render, versionIn: (language: 'en' | 'cy') => string | null): GateFault[] {
  const other = language === 'en' ? 'cy' : 'en'
  const version = versionIn(other)
  if (wordingId === 'neutral' || version === null) return []
  return renderings.filter(({ message }) => message.channel !== 'sms').flatMap(({ form, input }) => {
    const facts = { ...input.facts, data: marked(input.facts.data, '') as Record<string, unknown> }
    const here = marksIn(JSON.stringify(render({ ...input, facts })))
    const there = marksIn(JSON.stringify(render({ ...input, facts, language: other, version })))
    const missing = [...there].filter((mark) => !here.has(mark))
    const extra = [...here].filter((mark) => !there.has(mark))
    return missing.length + extra.length === 0 ? [] : [{ check: 'same-facts' as const, form, detail: `tells ${here.size} facts of the event, the other language ${there.size}` }]
  })
}
