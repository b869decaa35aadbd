// Why: pages are judged in a real browser: the machine's own Chromium, because nothing is downloaded by a test.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Throws, naming the remedy, where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) throw new Error(`no Chromium at ${PLACES.join(', ')}: install one (Debian: apt-get install chromium), or say where it is in CHROMIUM_PATH`)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

export type Screen = { width: number; height: number; zoom?: number }
/** The narrowest that WCAG 1.4.10 asks for. */
export const PHONE: Screen = { width: 320, height: 640 }
export const DESK: Screen = { width: 1280, height: 900 }
/** A desk of 1280 × 1024 at 400 %: so much of a page is in sight at once. */
export const ZOOMED: Screen = { width: 320, height: 256, zoom: 4 }

export type Person = { context: BrowserContext; page: Page; /** What went elsewhere than to this machine, and what failed in the browser. */ strayed: string[] }

/** Zoomed in, a page is laid out in fewer CSS pixels; only for a picture as it is are they drawn larger too, which takes sixteen times as long. */
const drawn = (zoom: number): number => (process.env['PICTURES'] && !process.env['WIDTHS'] ? zoom : 1)

/** Somebody with a browser of her own, who wants no motion, and of whom nothing may go anywhere but to this machine. */
export async function personWith(browser: Browser, { width, height, zoom = 1 }: Screen, { script = true } = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: drawn(zoom), javaScriptEnabled: script, reducedMotion: 'reduce' })
  const strayed: string[] = []
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') strayed.push(request.url())
  })
  context.on('weberror', (error) => strayed.push(`error: ${error.error().message}`))
  const page = await context.newPage()
  page.on('console', (message) => {
    // A page that is 400 or 409 on purpose is also an error on the console.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded with a status of 4')) strayed.push(`console: ${message.text()}`)
  })
  return { context, page, strayed }
}

/** Staff at the local issuer, by labels: with script or without. Ends on the page that was asked for. */
export async function signInWithoutKeyboard(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel(name).check()
  await page.getByLabel('Password').fill('local')
  await Promise.all([page.waitForURL((url) => url.port === new URL(address).port && !url.pathname.startsWith('/sign-in')), page.getByRole('button', { name: 'Sign in' }).click()])
}

/** Into the folder that PICTURES names, if it names one, for people to look at; WIDTHS=390,1280 asks for those screens instead of the story's own. */
export async function picture(page: Page, name: string): Promise<void> {
  const { PICTURES: folder, WIDTHS: widths } = process.env
  if (!folder) return
  await mkdir(folder, { recursive: true })
  const taken = (as: string): Promise<unknown> => page.screenshot({ path: join(folder, `${as}.png`), fullPage: true })
  if (!widths) return void (await taken(name))
  const before = page.viewportSize()
  for (const width of widths.split(',')) {
    await page.setViewportSize({ width: Number(width), height: 900 })
    await taken(`${name}-${width}`)
  }
  if (before) await page.setViewportSize(before)
}
