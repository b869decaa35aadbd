// Why: two operators decide on a flood, each in her own browser, by keyboard alone and on the narrowest of screens, from signing in to the fact.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { MONDAY } from '../each-log.js'
import { LocalRun } from '../local-run.js'
import { sms, Story } from '../story.js'
import { faultsOf } from './axe-in.js'
import { DESK, openBrowser, personWith, PHONE, picture } from './browser.js'
import { follow, signInAs, tabTo } from './by-keyboard.js'
import { walkEmptyPages, walkEveryPage, walkRecalls, WITHOUT_CONTACT } from './ops/walk-ops-console.js'
import { recallsByTwo, toBeRecalled } from './recalls-by-two.contract.js'
import { restrictedCase, tellsNobodyOfRestricted } from './restricted-doors.contract.js'

const FLOOD = 12

let run: LocalRun
let browser: Browser
const at = (path: string): string => run.url(10, path)

beforeAll(async () => {
  run = await LocalRun.start({ clock: MONDAY, env: { GUARD_FLOOR: '5' } })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await run?.end()
}, 60_000)

describe('the ops console while nothing has happened', () => {
  it('has no page that is hard to use in Welsh, without JavaScript, at 400 %, without motion', () => walkEmptyPages(run, browser), 120_000)
})

describe('the ops console', () => {
  const guards = async () => ((await run.call('GET', run.url(3, '/guards'))).body as { items: { state: string; words: { word: string; by: string; reason: string }[] }[] }).items

  beforeAll(async () => {
    const story = new Story(run)
    await story.victim('v', [sms('+447700900801')])
    const now = await run.now()
    await toBeRecalled(story, now)
    const cases = Array.from({ length: FLOOD }, (_, n) => `OPS/${n}/26`)
    await restrictedCase(story, now)
    await story.victim('mute', [])
    await story.send(story.crime(WITHOUT_CONTACT, now, ['mute']))
    await story.send(...cases.map((caseId) => story.crime(caseId, now, ['v'])), ...cases.map((caseId) => story.event(caseId, `${caseId}-out`, 'suspect-released', now, { suspectRef: 's' })), story.event('OPS/0/26', 'bad', 'suspect-charged', now, { suspectRef: 's', charges: ['Theft'], victimIds: ['v', 'nobody'] }))
    await run.moveClock({ advance: 'PT2M' })
  }, 180_000)

  const signIn = (page: Page, path: string, name: string): Promise<void> => signInAs(page, at(path), name)
  const say = async (page: Page, reason: string, first: string): Promise<void> => {
    await tabTo(page, first)
    await page.keyboard.press('Space')
    await tabTo(page, 'Why?')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(reason)
    await follow(page, 'Say so')
  }

  it('has no page that is hard to use in Welsh, without JavaScript, at 400 %, without motion', () => walkEveryPage(run, browser), 240_000)

  it('lets two operators refuse a flood by keyboard at 320 pixels, each word in its own name, and axe finds nothing', async () => {
    const olwen = await personWith(browser, PHONE)
    await signIn(olwen.page, '/guards', 'Olwen Parry')
    expect(await olwen.page.textContent('[data-test=person]')).toBe('Signed in as Olwen Parry')
    expect(await faultsOf(olwen.page)).toEqual([])
    await picture(olwen.page, 'guards-phone')

    await follow(olwen.page, 'Suspect released')
    expect(await olwen.page.textContent('[data-test=difference]')).toMatch(/^\d+ in one hour, where 0 are usual and 5 are let through\.$/)
    expect(await faultsOf(olwen.page)).toEqual([])
    await picture(olwen.page, 'guard-phone')

    await follow(olwen.page, 'Say so')
    expect(await olwen.page.title()).toMatch(/^Error: /)
    expect(await olwen.page.evaluate<string>('document.activeElement.className')).toContain('govuk-error-summary')
    expect(await faultsOf(olwen.page)).toEqual([])
    await picture(olwen.page, 'guard-errors-phone')

    await say(olwen.page, 'the custody suite says nobody was released', 'Refuse it')
    expect(await olwen.page.textContent('[data-test=words]')).toContain('op-1')
    await say(olwen.page, 'I say so again', 'Refuse it')
    expect(await olwen.page.textContent('.govuk-error-summary')).toContain('it needs another person')
    expect((await guards()).map(({ state }) => state)).toEqual(['open'])

    const omar = await personWith(browser, DESK)
    await signIn(omar.page, '/guards', 'Omar Price')
    await picture(omar.page, 'guards-desk')
    await follow(omar.page, 'Suspect released')
    await picture(omar.page, 'guard-desk')
    await say(omar.page, 'the prison says the same', 'Refuse it')
    expect(await omar.page.textContent('[data-test=state]')).toContain('Refused')
    expect(await faultsOf(omar.page)).toEqual([])
    await picture(omar.page, 'guard-refused-desk')

    expect((await guards()).map(({ state, words }) => ({ state, words: words.map(({ word, by, reason }) => [word, by, reason]) }))).toEqual([
      { state: 'refused', words: [['refuse', 'op-1', 'the custody suite says nobody was released'], ['refuse', 'op-2', 'the prison says the same']] },
    ])
    expect([...olwen.strayed, ...omar.strayed]).toEqual([])
  }, 300_000)

  it('lets an operator see what needs her, mend a record and release it, by keyboard at 320 pixels; and the case has what it said', async () => {
    const { page, strayed } = await personWith(browser, PHONE)
    await signIn(page, '/', 'Olwen Parry')
    expect(await page.textContent('[data-test=quarantined]')).toBe('1')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'start-phone')
    await follow(page, 'Records wait in quarantine')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'quarantine-phone')
    await follow(page, 'A victim is not of the case')
    if (!page.url().includes('/quarantine/')) await follow(page, 'A victim is not of the case')
    expect(await page.textContent('[data-test=reasons]')).toContain('/data/victimIds/1')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'quarantined-phone')
    await follow(page, 'Release the mended event')
    expect(await page.textContent('[data-test=faults]')).toMatch(/\/data\/victimIds\/1\s*\(line \d+: "nobody"\)/)
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'quarantined-faults-phone')
    await tabTo(page, 'The event, as JSON')
    const text = await page.inputValue('#event')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(text.replace(/,\s*"nobody"/, ''))
    await follow(page, 'Release the mended event')
    expect(await page.textContent('.govuk-notification-banner')).toContain('The record was released')
    await run.moveClock({ advance: 'PT1M' })
    const timeline = (await run.call('GET', run.url(4, '/cases/OPS%2F0%2F26/timeline'))).body as { events: { id: string }[] }
    expect(timeline.events.map(({ id }) => id)).toContain('bad')
    expect(strayed).toEqual([])
  }, 180_000)

  it('lets an operator stop a kind of news and let it go again, by keyboard at 320 pixels, each with a reason that is kept', async () => {
    const { page, strayed } = await personWith(browser, PHONE)
    await signIn(page, '/stops', 'Olwen Parry')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'stops-phone')
    await follow(page, 'Stop it now')
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, 'Everything')
    for (let moved = 0; moved < 2; moved++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await tabTo(page, 'Which one?')
    await page.keyboard.type('verdict')
    await tabTo(page, 'Why?')
    await page.keyboard.type('the court list is wrong')
    await follow(page, 'Stop it now')
    expect(await page.textContent('[data-test=standing]')).toMatch(/One kind of news: Verdict[\s\S]*the court list is wrong/)
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, 'Why may it go on?')
    await page.keyboard.type('it was mended')
    await follow(page, 'End this stop')
    expect(await page.textContent('[data-test=none]')).toBe('Nothing is stopped.')
    await picture(page, 'stops-lifted-phone')
    const { items } = (await run.call('GET', run.url(3, '/stops'))).body as { items: object[] }
    expect(items).toMatchObject([{ kind: 'rule', value: 'verdict', reason: 'the court list is wrong', by: 'op-1', lifted: { by: 'op-1', reason: 'it was mended' } }])
    expect(strayed).toEqual([])
  }, 120_000)

  recallsByTwo(() => ({ run, browser }))

  it('lets an inspector find a case, take its evidence pack away and have it verified; one that was touched is refused, its first broken entry named', async () => {
    const { page, strayed } = await personWith(browser, PHONE)
    await signIn(page, '/', 'Ian North')
    await tabTo(page, 'Case, record, task or victim')
    await page.keyboard.type('OPS/1/26')
    await Promise.all([page.waitForURL(at('/cases/OPS%2F1%2F26')), page.keyboard.press('Enter')])
    expect(await page.textContent('[data-test=story]')).toContain('Suspect released.')
    expect(await faultsOf(page)).toEqual([])
    await picture(page, 'case-phone')
    await tabTo(page, 'Download the evidence pack')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const pack = await readFile(await download.path(), 'utf8')
    const verify = async (text: string): Promise<void> => {
      await tabTo(page, 'Or paste its text')
      await page.keyboard.insertText(text)
      await follow(page, 'Verify it')
      expect(await faultsOf(page)).toEqual([])
    }
    await page.goto(at('/evidence-packs'))
    await verify(pack)
    expect(await page.textContent('[data-test=valid]')).toContain('as it was signed')
    const touched = JSON.parse(pack) as { chain: { factSha256: string }[] }
    touched.chain[1] = { ...touched.chain[1]!, factSha256: '0'.repeat(64) }
    await verify(JSON.stringify(touched))
    expect(await page.textContent('[data-test=broken]')).toContain('entry 1 of the chain of case OPS/1/26')
    await picture(page, 'pack-broken-phone')
    expect(strayed).toEqual([])
  }, 120_000)

  tellsNobodyOfRestricted(() => run)

  it('says whether everything flows, in both languages, and whom it lets in', async () => {
    const inspector = await personWith(browser, DESK)
    await signIn(inspector.page, '/flow', 'Ian North')
    expect(await faultsOf(inspector.page)).toEqual([])
    await picture(inspector.page, 'flow-desk')
    expect(await inspector.page.locator('[data-test=services] tbody tr').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/rules\s*Up/)]))
    expect(Number(await inspector.page.textContent('[data-test=open]'))).toBeGreaterThan(0)
    await inspector.page.setViewportSize(PHONE)
    expect(await faultsOf(inspector.page)).toEqual([])
    await picture(inspector.page, 'flow-phone')
    await follow(inspector.page, 'Cymraeg')
    expect(await inspector.page.textContent('h1')).toBe('A yw popeth yn llifo?')
    expect(await faultsOf(inspector.page)).toEqual([])
    await picture(inspector.page, 'flow-phone-welsh')
    const refused = await inspector.page.goto(at('/quarantine?lang=en'))
    expect([refused?.status(), await inspector.page.textContent('h1')]).toEqual([403, 'You may not do this'])
    expect(await faultsOf(inspector.page)).toEqual([])
    expect(inspector.strayed).toEqual([])
  }, 180_000)

  it('works without JavaScript, from signing in to signing out everywhere', async () => {
    const { page, context, strayed } = await personWith(browser, PHONE, { script: false })
    await page.goto(at('/guards'))
    await page.getByLabel('Omar Price').check()
    await page.getByLabel('Password').fill('local')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Suspect released' }).click()
    await page.getByRole('link', { name: 'Flow' }).click()
    expect(await page.textContent('h1')).toBe('Is everything flowing?')
    const cookies = await context.cookies(at('/'))
    expect(cookies.filter(({ name }) => name.startsWith('__Host-ops')).map(({ secure, httpOnly, sameSite, path }) => ({ secure, httpOnly, sameSite, path }))).toEqual([{ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' }])
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByRole('button', { name: 'Yes, sign me out' }).click()
    expect(await page.textContent('h1')).toBe('You are signed out')
    await page.goto(at('/guards'))
    expect(new URL(page.url()).port).not.toBe(new URL(at('/')).port)
    expect(strayed).toEqual([])
  }, 120_000)

  it('shows what was recalled in Welsh, without JavaScript, at 400 %', () => walkRecalls(run, browser, 'OPS/1/26-crime'), 60_000)
})
