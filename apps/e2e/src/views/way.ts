// Why: a story is told by the view's own words and by keyboard, so that it can be told in either language, with JavaScript and without, on any screen.
import { type Catalogue, type Language, type Say, sayIn, SHELL_WORDS } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import { PHONE, type Screen, ZOOMED } from './browser.js'
import { follow, tabTo } from './by-keyboard.js'

const ANSWERED_WITHIN = 20_000

export type Way = { called: string; language: Language; script: boolean; screen: Screen }
export const ON_A_PHONE: Way = { called: 'in English, on the narrowest phone', language: 'en', script: true, screen: PHONE }
/** All that makes it hard, at once. */
export const THE_HARD_WAY: Way = { called: 'in Welsh, without JavaScript, at 400 %', language: 'cy', script: false, screen: ZOOMED }

export const sayingIn = (words: Catalogue, { language }: Pick<Way, 'language'>): Say => sayIn({ ...SHELL_WORDS, ...words }, language)

/** Sends a form by keyboard. In the victim view scripts answer it in its place: no page is loaded, and none is added to the history. */
export async function sendInPlace(page: Page, name: string, { script }: Pick<Way, 'script'>): Promise<void> {
  if (!script) return follow(page, name)
  await page.evaluate('document.body.dataset.before = "yes"')
  await tabTo(page, name)
  await page.keyboard.press('Enter')
  for (const until = performance.now() + ANSWERED_WITHIN; !(await isAnswered(page)); ) if (performance.now() > until) throw new Error(`${name} was not answered`)
}

/** By the view's own menu, which scripts fold up on a narrow screen. */
export async function throughMenu(page: Page, name: string, { script, language }: Pick<Way, 'script' | 'language'>): Promise<void> {
  if (script) {
    await tabTo(page, sayingIn({}, { language })('shell.menu'))
    await page.keyboard.press('Enter')
  }
  await follow(page, name)
}

/** The page may change while it is asked. */
const isAnswered = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.body && document.body.dataset.before === undefined && document.readyState === "complete"').catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('Execution context was destroyed')) return false
    throw error
  })
