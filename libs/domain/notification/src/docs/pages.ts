// Why: what `npm run docs` writes and what the spec compares is one list.
import { laddersPage } from './ladders-page.js'
import { CHRISTMAS, EASTER } from './table-of-ladders.js'
import { WORKED_LADDERS } from './worked-ladders.js'

/** File name in `docs/` to its text. */
export const pages = (): Record<string, string> => ({ 'ladders.md': laddersPage({ christmas: CHRISTMAS, easter: EASTER, worked: WORKED_LADDERS }) })
