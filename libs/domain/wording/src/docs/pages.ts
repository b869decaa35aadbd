// Why: what `npm run docs` writes and what the spec compares is one list.
import { wordingPage } from './wording-page.js'

/** File name in `docs/` to its text. */
export const pages = (): Record<string, string> => ({ 'wording.md': wordingPage() })
