// Why: what she comes for: to read her case, to say how she is reached, to ask for a call and for a review, to check a message. By keyboard alone, from
// the reference in her message to the fact in the chain; told by the view's own words.
import { expect } from '@jest/globals'
import { VICTIM_WORDS } from '@kept-informed/app-victim-view'
import type { Page } from 'playwright-core'
import type { Story, TimelineTask } from '../../story.js'
import { faultsOf } from '../axe-in.js'
import { picture } from '../browser.js'
import { follow, tabTo, tick } from '../by-keyboard.js'
import { sayingIn, sendInPlace, throughMenu, type Way } from '../way.js'
import type { HerPhone } from './her-phone.js'

export type Her = { story: Story; phone: HerPhone; caseId: string; page: Page; way: Way }

const wordsFor = ({ page, way }: Her) => {
  const say = sayingIn(VICTIM_WORDS, way)
  const seen = async (name: string): Promise<void> => {
    expect({ page: name, faults: await faultsOf(page) }).toEqual({ page: name, faults: [] })
    expect(await page.title()).not.toMatch(/police|crime|victim|case|right|heddlu|trosedd|dioddefwr|achos|hawl/i)
    await picture(page, `victim-${name}-${way.language}`)
  }
  return { say, seen, menu: (name: string) => throughMenu(page, say(name), way), send: (name: string) => sendInPlace(page, say(name), way) }
}
const taskOf = ({ story, caseId }: Her, what: string, is: (task: TimelineTask) => boolean): Promise<TimelineTask> => story.run.eventually(what, async () => (await story.timeline(caseId))?.tasks.find(is))
const factOf = ({ story, caseId }: Her, type: string): Promise<unknown> => story.run.eventually(`${type} is in the chain`, async () => (await story.timeline(caseId))?.events.find((one) => one.type === type))
const path = (page: Page): string => new URL(page.url()).pathname

/** From the first page, on which she is; ends on that of her case. */
export async function tellSigningIn(her: Her): Promise<void> {
  const { page, phone } = her
  const { say, seen, send } = wordsFor(her)
  await seen('start')
  await send('start.send')
  expect(await page.title()).toContain(say('shell.error-prefix', { title: '' }).trim())
  await seen('start-error')
  await tabTo(page, say('start.reference'))
  await page.keyboard.type((await phone.reference()).toLowerCase())
  const code = await phone.codeAfter(() => send('start.send'))
  await seen('code')
  await tabTo(page, say('code.label'))
  await page.keyboard.type(code)
  await send('code.send')
  expect(path(page)).toBe('/news')
}

export async function tellFiveTasks(her: Her): Promise<void> {
  const { page } = her
  const { say, seen, menu, send } = wordsFor(her)
  await tellSigningIn(her)
  await seen('news')
  expect(await page.locator('[data-test=told] h4').count()).toBeGreaterThan(1)
  expect(await page.textContent('[data-test=case]')).toContain('PC Priya Chandra')
  expect(await page.textContent('[data-test=comes]')).toContain(say('comes.periodic-update'))
  expect(await page.textContent('main')).toContain(say('news.promise', { n: 5 }))

  await menu('nav.contact')
  await seen('contact')
  await tabTo(page, say('contact.new-label'))
  await page.keyboard.type('07700 900899')
  await send('contact.new-send')
  expect(await page.textContent('[data-test=waiting]')).toContain('899')
  await taskOf(her, 'the officer is asked to check it', ({ reason, kind }) => kind === 'check-contact' && reason === 'victim-gave-contact')
  await tabTo(page, say('contact.days'))
  await page.keyboard.press('Enter')
  await tick(page, say('day.mon'))
  for (const [end, hour] of [['contact.from', '09'], ['contact.to', '17']] as const) {
    await tabTo(page, say(end))
    await page.keyboard.type(hour)
  }
  await send('contact.save')
  await seen('contact-saved')
  expect(await page.textContent('[data-test=contact]')).toContain(`${say('day.mon')} 09:00–17:00`)

  await menu('nav.call')
  await tick(page, say('day.mon'))
  await seen('call')
  await send('call.send')
  await seen('call-asked')
  await taskOf(her, 'a call is a task', ({ reason, kind, for: who }) => kind === 'call' && reason === 'victim-asks-for-call' && who === 'officer:PC-1')

  await follow(page, say('shell.back'))
  await follow(page, say('news.do-review'))
  await seen('ask')
  await send('ask.review-send')
  await seen('asked')
  await factOf(her, 'case.review-requested.v1')

  await menu('nav.check')
  await tabTo(page, say('start.reference'))
  await page.keyboard.type(await her.phone.reference())
  await send('check.send')
  expect(await page.textContent('[data-test=checked]')).toContain(say('check.yes'))
  await seen('check')
}

/** What fewer come for: to complain, to hear more often, to be left in peace for a while. */
export async function tellComplaintAndPause(her: Her): Promise<void> {
  const { page } = her
  const { say, menu, send } = wordsFor(her)
  await menu('nav.news')
  await follow(page, say('news.do-complain'))
  await tick(page, say('ask.of.police'))
  await send('ask.complain-send')
  expect(await page.textContent('h1')).toContain(say('ask.asked-complaint'))
  await factOf(her, 'case.complaint-made.v1')
  await menu('nav.contact')
  await tick(page, say('wish.every.P7D'))
  await send('wish.rhythm-send')
  expect(await page.textContent('[data-test=wished-rhythm]')).toContain(say('wish.waits'))
  await taskOf(her, 'the officer is asked to agree it with her', ({ reason, kind }) => kind === 'act' && reason === 'victim-wishes-rhythm')
  await send('contact.pause-send')
  expect(await page.textContent('main')).toContain(say('contact.done-paused'))
  await factOf(her, 'case.victim-opted-out.v1')
}
