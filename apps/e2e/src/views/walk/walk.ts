// Why: what makes a page hard to use is tried on every page at once: in Welsh, without JavaScript, at 400 %, without motion, by what axe finds and what
// it does not. The pages are those of the table that says who may do what, so that a page that is forgotten here makes it red.
import { expect } from '@jest/globals'
import type { AccessTable, Catalogue } from '@kept-informed/web'
import type { Browser, Page } from 'playwright-core'
import { faultsOf } from '../axe-in.js'
import { personWith, picture, ZOOMED } from '../browser.js'
import { coveredFocus } from './covered-focus.js'
import { THE_HARD_WAY, type Way } from '../way.js'
import { leftInEnglish } from './left-in-english.js'

export type Visit = {
  /** As the table has it. */
  route: string
  /** What is seen there: full, empty, a fault of a form. Names the picture. */
  state: string
  address: string
  /** Done there before it is judged: a form is sent as it is, a check is made. */
  first?: (page: Page) => Promise<unknown>
  status?: number
  /** Selectors of what makes this state; without them it is another. */
  shows?: readonly string[]
}
/** `written`: what people wrote in this story; `way`: the hard way unless it is said. */
export type Walked = { view: string; words: Catalogue; written?: readonly string[]; way?: Way }

/** Of somebody who has all that makes it hard. */
export const hardWay = (browser: Browser) => personWith(browser, ZOOMED, { script: false })

/** What is hard to use on the page that is open, one line for each; and its picture is taken. */
export async function hardships(page: Page, { route, state }: Pick<Visit, 'route' | 'state'>, { view, words, written = [], way = THE_HARD_WAY }: Walked): Promise<string[]> {
  const html = await page.content()
  const found = [
    ...((await page.getAttribute('html', 'lang')) === way.language ? [] : [`does not say that it is in ${way.language}`]),
    ...((await page.evaluate<number>('document.getAnimations().length')) === 0 ? [] : ['moves']),
    ...(await faultsOf(page)),
    ...(await coveredFocus(page)),
    ...(way.language === 'cy' ? leftInEnglish(html, words, written).map((text) => `left in English: ${text}`) : []),
  ]
  await picture(page, `${view}-${way.script ? 'phone' : 'hard'}-${route.replaceAll(/[/:]+/g, '-').replace(/^-/, '')}-${state}`.replace('--', '-start-'))
  return found
}

/** Every fault of every page at once, by the page. */
export async function walk(page: Page, visits: readonly Visit[], walked: Walked): Promise<void> {
  const found: Record<string, string[]> = {}
  for (const visit of visits) {
    const { route, state, address, first, status = 200, shows = [] } = visit
    const answer = await page.goto(inLanguage(address, walked.way ?? THE_HARD_WAY))
    const notDone = await first?.(page).then(() => [], (error: unknown) => [String(error)])
    const wrong = [
      ...(notDone ?? []),
      ...(first === undefined && answer?.status() !== status ? [`answered ${answer?.status()}`] : []),
      ...(first === undefined && new URL(page.url()).pathname !== new URL(address).pathname ? [`led to ${page.url()}`] : []),
      ...(await missing(page, shows)),
      ...(await hardships(page, visit, walked)),
    ]
    if (wrong.length > 0) found[`${route} ${state}`] = wrong
  }
  expect(found).toEqual({})
}

/** Routes of pages that nobody visited. `noPages`: what is no page, with the reason. */
export function forgotten(table: AccessTable, visits: readonly Pick<Visit, 'route'>[], noPages: Readonly<Record<string, string>>): string[] {
  const pages = table.filter(({ method, path }) => method === 'GET' && !(path in noPages)).map(({ path }) => path)
  return [...new Set(pages.filter((path) => !visits.some(({ route }) => route === path)))]
}

async function missing(page: Page, selectors: readonly string[]): Promise<string[]> {
  const there = await Promise.all(selectors.map((selector) => page.locator(selector).count()))
  return selectors.filter((_, at) => there[at] === 0).map((selector) => `does not show ${selector}`)
}

function inLanguage(address: string, { language }: Pick<Way, 'language'>): string {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}
