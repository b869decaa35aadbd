// Why: who zooms to 400 % sees a strip of the page. What has the focus must be in it, and nothing that sticks to its edge may lie over it (WCAG 2.4.11);
// coming from above and from below.
import type { Page } from 'playwright-core'

// As text: it runs in the page, whose names this program does not have.
const COVERED = `(() => {
  const focusable = document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')
  const all = [...focusable].filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }))
  const nameOf = (one) => (one.textContent || one.id || one.name || one.tagName).trim().replace(/\\s+/g, ' ').slice(0, 60)
  const covered = new Set()
  for (const one of [...all, ...all.toReversed()]) {
    one.focus()
    // Of a link that goes over several lines the first: the middle of all of them may be beside it.
    const box = one.getClientRects()[0] || one.getBoundingClientRect()
    const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const seen = right > left && bottom > top && over && (one.contains(over) || [...(one.labels || [])].some((label) => label.contains(over)))
    if (document.activeElement === one && seen) continue
    covered.add(nameOf(one) + (over ? ', under ' + (over.className || over.tagName) : ', out of sight'))
  }
  document.activeElement.blur()
  scrollTo(0, 0)
  return [...covered]
})()`

/** One line for each thing that can have the focus and is then not in sight. */
export const coveredFocus = async (page: Page): Promise<string[]> => (await page.evaluate<string[]>(COVERED)).map((one) => `has the focus, and is not seen: ${one}`)
