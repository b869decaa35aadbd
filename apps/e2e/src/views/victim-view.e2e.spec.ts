// Why: a victim reads her case, says how she is reached, checks a message, asks for a call and for a review, by keyboard alone on the narrowest of
// screens; each ends in a fact of the chain; and whoever looks at her browser later finds nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { MONDAY } from '../each-log.js'
import { LocalRun } from '../local-run.js'
import { email, sms, Story } from '../story.js'
import { faultsOf } from './axe-in.js'
import { DESK, openBrowser, personWith, PHONE, picture } from './browser.js'
import { follow, tabTo } from './by-keyboard.js'

const CASE = 'VIC/1/26'
const HERS = '+447700900811'

describe('the victim view', () => {
  let run: LocalRun
  let story: Story
  let browser: Browser
  let reference = ''
  const at = (path: string): string => run.url(12, path)

  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
    browser = await openBrowser()
    story = new Story(run)
    await run.call('PUT', run.url(3, '/officers/PC-1'), { name: 'Priya Chandra', rank: 'PC', phone: '+442079460018' })
    await story.victim('v', [sms(HERS), email('ada@example.org')])
    const now = await run.now()
    await story.send(story.crime(CASE, now, ['v']), story.event(CASE, 'arrest', 'suspect-arrested', now, { suspectRef: 's' }), story.event(CASE, 'agreed', 'contact-agreed', now, { victimId: 'v', every: 'P14D' }), story.event(CASE, 'ended', 'no-further-action', now, { suspectRef: 's', reason: 'evidential', decidedBy: 'police', reviewAvailable: true }))
    await story.obligation(CASE, 'suspect-arrested', 'met')
    await run.moveClock({ advance: 'PT5M' })
    await story.obligation(CASE, 'no-further-action', 'met')
    reference = /KI-[0-9A-F]{8}/.exec((await story.messages(HERS))[0]?.text ?? '')?.[0] ?? ''
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await run?.end()
  }, 60_000)

  const codes = async (): Promise<string[]> => (await story.messages(HERS)).flatMap(({ text }) => /(?:code is|cod yw) (\d{6})/.exec(text)?.[1] ?? [])
  const newCode = (before: number): Promise<string> => run.eventually('a code comes', async () => (await codes())[before])
  /** A form is answered in its place: no page is loaded, and none is added to the history. */
  const send = async (page: Page, name: string, path?: string): Promise<void> => {
    await page.evaluate('document.body.dataset.before = "yes"')
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await run.eventually(`${name} is answered`, () => page.evaluate<boolean>('document.body && document.body.dataset.before === undefined && document.readyState === "complete"'))
    if (path !== undefined) expect(new URL(page.url()).pathname).toBe(path)
  }
  const menu = async (page: Page, name: string): Promise<void> => {
    await tabTo(page, 'Menu')
    await page.keyboard.press('Enter')
    await follow(page, name)
  }
  const seen = async (page: Page, name: string): Promise<void> => {
    expect({ page: name, faults: await faultsOf(page) }).toEqual({ page: name, faults: [] })
    expect(await page.title()).not.toMatch(/police|crime|victim|case|right/i)
    await picture(page, `victim-${name}`)
  }
  const fact = (type: string): Promise<unknown> => run.eventually(`${type} is in the chain`, async () => (await story.timeline(CASE))?.events.find((one) => one.type === type))

  it('lets her in by a reference and a code, and does what she came for, by keyboard at 320 pixels', async () => {
    const { page, strayed } = await personWith(browser, PHONE)
    await page.goto('about:blank')
    await page.goto(at('/'))
    const entries = await page.evaluate<number>('history.length')
    await seen(page, 'start-phone')
    await send(page, 'Send me a code')
    expect(await page.title()).toMatch(/^Error: /)
    await seen(page, 'start-error-phone')
    await tabTo(page, 'Reference')
    await page.keyboard.type(reference.toLowerCase())
    await send(page, 'Send me a code')
    await seen(page, 'code-phone')
    const code = await newCode(0)
    await tabTo(page, 'Code')
    await page.keyboard.type(code)
    await send(page, 'Continue', '/news')

    await seen(page, 'news-phone')
    expect(await page.locator('[data-test=told] h4').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/arrested/i)]))
    expect(await page.textContent('[data-test=case]')).toContain('PC Priya Chandra')
    expect(await page.textContent('[data-test=comes]')).toContain('as agreed')
    expect(await page.textContent('main')).toContain('within 5 working days')

    await menu(page, 'Contact')
    await seen(page, 'contact-phone')
    await tabTo(page, 'Mobile number or email address')
    await page.keyboard.type('07700 900899')
    await send(page, 'Give it to us', '/contact')
    expect(await page.textContent('[data-test=waiting]')).toContain('899')
    await run.eventually('the officer is asked to check it', async () => (await story.timeline(CASE))?.tasks.find(({ reason, kind }) => kind === 'check-contact' && reason === 'victim-gave-contact'))
    await tabTo(page, 'Monday')
    await page.keyboard.press('Space')
    await page.selectOption('#from-0', '09:00')
    await page.selectOption('#to-0', '17:00')
    await send(page, 'Save', '/contact')
    await seen(page, 'contact-saved-phone')
    expect(await page.textContent('[data-test=contact]')).toContain('Monday 09:00–17:00')

    await menu(page, 'Call')
    await tabTo(page, 'Monday')
    await page.keyboard.press('Space')
    await seen(page, 'call-phone')
    await send(page, 'Please call me')
    await seen(page, 'call-asked-phone')
    await run.eventually('a call is a task', async () => (await story.timeline(CASE))?.tasks.find(({ reason, kind, for: who }) => kind === 'call' && reason === 'victim-asks-for-call' && who === 'officer:PC-1'))

    await follow(page, 'Back')
    await follow(page, 'Ask for a review, or complain')
    await seen(page, 'ask-phone')
    await send(page, 'Ask for a review')
    await seen(page, 'asked-phone')
    await fact('case.review-requested.v1')

    await menu(page, 'Check')
    await tabTo(page, 'Reference')
    await page.keyboard.type(reference)
    await send(page, 'Check it')
    expect(await page.textContent('[data-test=checked]')).toContain('Yes, it is from us')
    await seen(page, 'check-phone')

    // However far she went, her browser has one entry of ours; the exit takes its place.
    expect(await page.evaluate<number>('history.length')).toBe(entries)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
    await page.waitForURL(run.url(20, '/'))
    expect(await page.evaluate<number>('history.length')).toBe(entries)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    await page.goto(at('/news'))
    expect(new URL(page.url()).pathname).toBe('/')
    expect(strayed).toEqual([])
  }, 300_000)

  it('is whole in Welsh, for who has signed in and who has not, at a desk', async () => {
    const { page, strayed } = await personWith(browser, DESK)
    for (const [path, heading] of [['/', 'Darllen yr hyn a ddywedwyd wrthych'], ['/check', 'A yw’r neges hon gennym ni?'], ['/about', 'Eich hawliau'], ['/help', 'Cymorth i chi']] as const) {
      await page.goto(at(`${path}?lang=cy`))
      expect(await page.textContent('h1')).toBe(heading)
      await seen(page, `welsh-${path.slice(1) || 'start'}-desk`)
    }
    const before = (await codes()).length
    await page.goto(at('/'))
    await page.getByLabel('Cyfeirnod').fill(reference)
    await page.getByRole('button', { name: 'Anfon cod ataf' }).click()
    await page.getByLabel('Cod').fill(await newCode(before))
    await page.getByRole('button', { name: 'Parhau' }).click()
    await page.waitForURL(at('/news'))
    for (const path of ['/news', '/contact', '/call', '/ask']) {
      await page.goto(at(path))
      await seen(page, `welsh-in-${path.slice(1)}-desk`)
    }
    expect(await page.textContent('h1')).toMatch(/[Cc]wyno/)
    await page.getByRole('button', { name: 'Gadael y dudalen hon' }).click()
    await page.waitForURL(run.url(20, '/'))
    expect(strayed).toEqual([])
  }, 180_000)

  it('works without JavaScript: complains, pauses, leaves, and nothing of it is kept', async () => {
    const { page, context, strayed } = await personWith(browser, PHONE, { script: false })
    const before = (await codes()).length
    await page.goto(at('/'))
    await page.getByLabel('Reference').fill(reference)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await page.getByLabel('Code').fill(await newCode(before))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Complain' }).click()
    await page.getByLabel('The Crown Prosecution Service').check()
    await page.getByRole('button', { name: 'Complain' }).click()
    expect(await page.textContent('h1')).toContain('You have made a complaint')
    await fact('case.complaint-made.v1')
    await page.getByRole('link', { name: 'Contact', exact: true }).click()
    await page.getByRole('button', { name: 'Pause messages' }).click()
    expect(await page.textContent('main')).toContain('except what we must tell you')
    await fact('case.victim-opted-out.v1')
    await page.getByRole('button', { name: 'Exit this page' }).click()
    expect(page.url()).toBe(run.url(20, '/'))
    expect((await context.cookies(at('/'))).filter(({ name }) => name.startsWith('__Host-info'))).toEqual([])
    expect(strayed).toEqual([])
  }, 120_000)
})
