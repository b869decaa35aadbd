// Why: a victim may wish to hear more often, and to have somebody told beside her. Neither changes anything until her officer has talked with her: from
// her page to the officer's, and to what both agreed in the chain.
import { expect } from '@jest/globals'
import { VICTIM_WORDS } from '@kept-informed/app-victim-view'
import { sayIn } from '@kept-informed/web'
import type { Browser, Page } from 'playwright-core'
import { follow } from '../by-keyboard.js'
import { HerPhone } from '../victim/her-phone.js'
import { letIn } from '../victim/victim-visits.js'
import { hardWay } from '../walk/walk.js'
import { calledIn } from './officer-cases.js'
import type { OnDuty } from './on-duty.js'

const hers = sayIn(VICTIM_WORDS, 'cy')
const WEEKLY = 'P7D'
const HER_WORDS = 'Fy chwaer, 07700 900899'

/** In the victim view, whose own stories tell how she gets there. */
export async function tellWishing({ story, cases: { theft } }: OnDuty, browser: Browser): Promise<void> {
  const { page, context, strayed } = await hardWay(browser)
  await letIn(page, story.run.url(12, '/'), new HerPhone(story, theft.number))
  await page.goto(story.run.url(12, '/contact'))
  await page.getByLabel(hers(`wish.every.${WEEKLY}`)).check()
  await send(page, 'wish.rhythm-send')
  await page.getByLabel(hers('wish.trusted-who')).fill(HER_WORDS)
  await send(page, 'wish.trusted-send')
  expect([await page.locator('[data-test=wished-rhythm]').count(), await page.locator('[data-test=wished-trusted-person]').count(), strayed]).toEqual([1, 1, []])
  await context.close()
}

const send = (page: Page, key: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: hers(key) }).click()])

export async function tellAgreement(duty: OnDuty): Promise<void> {
  const { page, say, story, cases: { theft } } = duty
  await duty.today()
  await duty.looked('today-wishes')
  await follow(page, `${say('task.of.victim-wishes-rhythm')}: ${calledIn(theft)}`)
  expect(await page.textContent('[data-test=wish]')).toContain(say(`option.every.${WEEKLY}`))
  await duty.looked('wish-rhythm')
  await follow(page, say('task.agreed'))
  await duty.looked('agree')
  await follow(page, say('record.send'))
  expect(await page.textContent('h1')).toContain(say('recorded.title'))
  const { events } = await duty.timeline(theft.caseId)
  expect(events.map(({ type }) => type)).toContain('case.contact-agreed.v1')
  await story.run.eventually('the wish for a rhythm waits no longer', async () =>
    (await duty.timeline(theft.caseId)).tasks.some(({ reason, state }) => reason === 'victim-wishes-rhythm' && state === 'done'),
  )
}

/** Who else may be told is talked about, when she is alone; her words are shown to her officer and leave no other trace. */
export async function tellTrustedPerson(duty: OnDuty): Promise<void> {
  const { page, say, cases: { theft } } = duty
  await duty.today()
  await follow(page, `${say('task.of.victim-names-trusted-person')}: ${calledIn(theft)}`)
  expect(await page.textContent('[data-test=wish]')).toContain(HER_WORDS)
  await duty.looked('wish-trusted')
  await follow(page, say('task.end'))
  expect(await page.textContent('[data-test=state]')).toContain(say('task.outcome.done'))
  expect(await page.content()).not.toContain(HER_WORDS)
  await duty.looked('wish-ended')
}
