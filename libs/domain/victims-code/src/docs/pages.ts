// Why: what `npm run docs` writes and what the spec compares is one list.
import { SHIPPED_PACKS } from '../packs-in-force.js'
import { workingCalendar } from '../working-calendar.js'
import { codePage } from './code-page.js'
import { datesPage } from './dates-page.js'
import { TABLE_OF_DATES } from './table-of-dates.js'

/** File name in `docs/` to its text. */
export const pages = (): Record<string, string> => ({
  'code-pack.md': codePage(SHIPPED_PACKS),
  'dates.md': datesPage(TABLE_OF_DATES, workingCalendar().lastDay),
})
