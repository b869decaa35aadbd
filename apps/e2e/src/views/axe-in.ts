// Why: what a machine can tell of WCAG 2.2 AA is told of every page and state. The script comes in past the page's own policy, which it must not loosen.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Nothing is asked that nobody reads here: not what passes, and not by which selector a place is found.
const ASKED = { runOnly: TAGS, resultTypes: ['violations'], selectors: false }

// In a page without JavaScript no timer ever rings, and axe waits for some: those that only wait for their turn take it at once, and time limits are none.
const RUN = `(() => {
  const kept = window.setTimeout
  window.setTimeout = (what, wait = 0, ...given) => (wait < 1000 ? Promise.resolve().then(() => what(...given)) : 0, 0)
  return axe
    .run(document, ${JSON.stringify(ASKED)})
    .then(({ violations }) => violations)
    .finally(() => { window.setTimeout = kept })
})()`

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] }

/** What axe finds wrong, one line for each place; and what scrolls sideways, which axe does not see. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = await page.evaluate<Violation[]>(RUN)
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`))
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return wide > 0 ? [...found, `the page scrolls sideways by ${wide} pixels`] : found
}
