// Why: who answers the phone learns nothing of anybody without the code phrase; with it there is one page, and the call is recorded with two clicks.
import { expect } from '@jest/globals'
import { fill, follow, tick } from '../by-keyboard.js'
import { calledIn, PHRASE } from './officer-cases.js'
import type { OnDuty } from './on-duty.js'

export async function tellCaller(duty: OnDuty): Promise<void> {
  const { page, say, cases: { theft, secret } } = duty
  const check = async (phrase: string): Promise<void> => {
    await fill(page, say('helpline.number'), theft.number)
    await fill(page, say('helpline.phrase'), phrase)
    await follow(page, say('helpline.check'))
  }
  await duty.looked('who-calls')
  await follow(page, say('helpline.check'))
  await duty.looked('who-calls-error')
  await check('harebell')
  expect(await page.textContent('.govuk-error-summary')).toContain(say('helpline.not-confirmed'))
  await duty.looked('caller-not-confirmed')
  // As it is heard: with a blank that is not there where it is kept.
  await check('blue bell')
  expect([await page.textContent('h1'), await page.locator('[data-test=case]').count()]).toEqual([calledIn(theft), 1])
  expect(await page.content()).not.toMatch(new RegExp(`${PHRASE}|${secret.caseId}|${theft.number.slice(-6)}`))
  await duty.looked('caller')
  await follow(page, say('caller.record'))
  expect(await page.textContent('.govuk-error-summary')).toContain(say('helpline.fault.told'))
  await duty.looked('caller-error')
  await tick(page, say('caller.general'))
  await follow(page, say('caller.record'))
  expect(await page.textContent('.govuk-notification-banner')).toContain(say('caller.recorded'))
  await duty.looked('call-recorded')
  expect((await duty.timeline(theft.caseId)).events.filter(({ type }) => type === 'case.victim-told.v1')).toHaveLength(1)
  expect((await page.goto(duty.caseAt(theft.caseId)))?.status()).toBe(403)
  await duty.looked('not-for-her')
}
