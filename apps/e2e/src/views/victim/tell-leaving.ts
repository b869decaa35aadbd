// Why: her phone may be picked up by whom she fears, while she reads and after she has left. What it shows and keeps by itself must tell nothing.
import { expect } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'

const TELLS = /police|crime|victim|case|right|officer|priya|VIC\/|KI-/i
// As text: it runs in the page. What a script of any page of this address could read later.
const KEPT = `({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), state: history.state, name: window.name })`

/** While she is signed in, on a page of ours: tab, icon, address, storage, cookies, cache. */
export async function expectNothingTells(page: Page, context: BrowserContext, paths: readonly string[]): Promise<void> {
  const origin = new URL(page.url()).origin
  for (const path of paths) {
    const answer = await context.request.get(`${origin}${path}`)
    // Nothing of it is kept, not for going back either.
    expect([path, answer.status(), answer.headers()['cache-control'], answer.headers()['referrer-policy']]).toEqual([path, 200, 'no-store', 'no-referrer'])
    expect(/<title>([^<]*)<\/title>/.exec(await answer.text())?.[1]).not.toMatch(TELLS)
  }
  expect(`${page.url()} ${await page.title()}`).not.toMatch(TELLS)
  const icon = await page.locator('link[rel=icon]').getAttribute('href')
  expect(await (await context.request.get(`${origin}${icon}`)).text()).toMatch(/^<svg [^>]*><circle [^>]*\/><\/svg>$/)
  expect(await page.evaluate(KEPT)).toEqual({ local: [], session: [], state: null, name: '' })
  const cookies = (await context.cookies(origin)).filter(({ name }) => name.startsWith('__Host-info'))
  expect(cookies.map(({ name, httpOnly, value }) => [name, httpOnly, TELLS.test(value)]).sort()).toEqual([['__Host-info-form', true, false], ['__Host-info-session', true, false]])
}

/** After she has left, by the exit: her session is over, and going back shows no more than to anybody. */
export async function expectNothingLeft(page: Page, context: BrowserContext, { origin, before }: { origin: string; before: string }): Promise<void> {
  expect((await context.cookies(origin)).filter(({ name }) => name.startsWith('__Host-info'))).toEqual([])
  await page.goBack()
  expect([page.url() === before || new URL(page.url()).pathname === '/', await page.locator('[data-test=case],[data-test=told]').count()]).toEqual([true, 0])
  expect(await page.textContent('body')).not.toMatch(/VIC\/|Priya|Quillfeather/)
  await page.goto(`${origin}/news`)
  expect(new URL(page.url()).pathname).toBe('/')
}
