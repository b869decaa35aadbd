// Why: a link in a message about a crime is what fraud looks like, and a link to a case is a leak. Only places that anybody may know are named.
import { SUPPORT_LINES } from '../support/support-lines.js'
import type { GateFault } from './gate-fault.js'
import type { Rendering } from './rendering.js'

const LINK = /\b(?:[a-z]+:\/\/|www\.)[^\s<>"')]+/gi
/** The Code itself. */
const ALWAYS = ['www.gov.uk/victims-code']

export const strangeLinks = (renderings: readonly Rendering[]): GateFault[] =>
  renderings.flatMap(({ form, input, text }) => {
    const allowed = new Set([...ALWAYS, input.force.url, ...SUPPORT_LINES.flatMap(({ web }) => web ?? [])])
    return [...text.matchAll(LINK)].map(([link]) => link.replace(/[.,;:]+$/, '')).filter((link) => !allowed.has(link)).map((link) => ({ check: 'links' as const, form, detail: `a link that is not on the list: ${link}` }))
  })
