// Why: mail programs drop style sheets, so styles must stand on each element. They are put there when the template changes, not when an
// email leaves: what runs needs no inliner.
import { readFileSync } from 'node:fs'

export const SIZES = ['normal', 'large'] as const
export type Size = (typeof SIZES)[number]

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** As it is written by hand. */
export const emailSource = (size: Size): string => read('./email.html').replace('{{ size }}', size)

/** The same with its styles on each element; written by `npm run email -w libs/platform/channels`. */
export const inlinedEmail = (size: Size): string => read(`./email-${size}.inlined.html`)
