// Why: what a door found wrong is said in English, also in the middle of a Welsh sentence; a screen reader must be told where (WCAG 3.1.2).
import nunjucks from 'nunjucks'
import type { Facts, Say } from '../language/catalogue.js'
import type { FormFault } from './form-fault.js'

const { escape } = nunjucks.lib as unknown as { escape(text: string): string }
/** Characters that no wording has and no fact may bring. */
const [OPENS, CLOSES] = ['\uE000', '\uE001']
const PLACES = new RegExp(`${OPENS}(\\w+)${CLOSES}`, 'g')

/** Markup of the whole fault, everything in it escaped; each fact with a `lang` is marked as in that language. */
export function faultHtml({ words, facts = {} }: Pick<FormFault, 'words' | 'facts'>, t: Say): string {
  const marked = new Map(Object.entries(facts).flatMap(([name, fact]) => (typeof fact === 'object' && fact.lang !== undefined ? [[name, fact] as const] : [])))
  const places: Facts = { ...facts, ...Object.fromEntries([...marked.keys()].map((name) => [name, `${OPENS}${name}${CLOSES}`])) }
  return escape(t(words, places)).replace(PLACES, (_, name: string) => `<span lang="${marked.get(name)?.lang ?? ''}">${escape(String(marked.get(name)?.text ?? ''))}</span>`)
}
