// Why: who cannot use a mouse must get everywhere too: these move the focus by Tab as a person would, and fail where it cannot come.
import type { Page } from 'playwright-core'

const MOST_TABS = 80

type Focused = { says: string; visible: boolean }

// As text: it runs in the page, whose names this program does not have.
const FOCUSED = `(() => {
  const on = document.activeElement
  if (!on || on === document.body) return { says: '', visible: true }
  const label = on.labels && on.labels[0] ? on.labels[0].textContent : on.textContent
  const style = getComputedStyle(on)
  const box = on.getBoundingClientRect()
  const marked = (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'
  return { says: (label || '').replace(/\\s+/g, ' ').trim(), visible: (marked || on.matches('input[type=radio]')) && box.left >= 0 && box.left < innerWidth }
})()`

/** Tabs until what says `name` (or begins so) has the focus, seen by a mark around it. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const { says, visible } = await page.evaluate<Focused>(FOCUSED)
    if (says.startsWith(name)) {
      if (!visible) throw new Error(`${name} has the focus, but nothing shows it`)
      return
    }
    passed.push(says)
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`)
}

/** Tabs there and presses Enter, and waits for the page that comes. */
export async function follow(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Tabs there and writes it in place of what is there. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Tabs there and types what the choice begins with, as one does in a list that is folded up. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
  const chosen = await page.evaluate<string>('document.activeElement.selectedOptions[0].textContent.trim()')
  if (!chosen.startsWith(text)) throw new Error(`typing ${text} chose ${chosen}`)
}

/** Tabs there and presses Space. */
export async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Space')
}

/** At the local issuer, whose first person is `first`; ends on the page that was asked for. */
export async function signInAs(page: Page, address: string, name: string, first = 'Olwen Parry'): Promise<void> {
  await page.goto(address)
  await tabTo(page, first)
  for (let moved = 0; !(await page.evaluate<string>('document.activeElement.parentElement.textContent')).startsWith(name) && moved < 10; moved++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await tabTo(page, 'Password')
  await page.keyboard.type('local')
  await Promise.all([page.waitForURL((url) => url.port === new URL(address).port && !url.pathname.startsWith('/sign-in')), page.keyboard.press('Enter')])
}
