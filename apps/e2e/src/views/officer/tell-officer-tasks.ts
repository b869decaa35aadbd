// Why: what officers do most: approve what may put somebody at risk, call whom no message reaches, record news that is told as it was shown, look up how
// somebody is reached, and keep still for a while. By keyboard alone, from Today to the fact in the chain; told by the view's own words.
import { expect } from '@jest/globals'
import { MONDAY } from '../../each-log.js'
import { fill, follow, tick } from '../by-keyboard.js'
import { calledIn } from './officer-cases.js'
import type { OnDuty } from './on-duty.js'

const A_MOMENT = { advance: 'PT2M' }
const VIEW = 'urn:kept-informed:officer-view'

export async function tellApproval(duty: OnDuty): Promise<void> {
  const { page, say, cases: { abuse } } = duty
  await duty.today()
  expect(await page.textContent('[data-test=summary]')).toMatch(/^0 \D+, \d+ \D+, \d+ \D+, \d+ \D+$/)
  await duty.looked('today')
  await follow(page, `${say('next.approve-message')}: ${calledIn(abuse)}`)
  const words = await page.textContent('[data-test=said]')
  await duty.looked('approve')
  await follow(page, say('task.send'))
  expect(await page.textContent('.govuk-error-summary')).toContain(say('task.fault.choose'))
  await duty.looked('approve-error')
  await tick(page, say('task.approve'))
  await follow(page, say('task.send'))
  expect(await page.textContent('[data-test=state]')).toContain(say('task.outcome.approved'))
  await duty.looked('approved')
  duty.toArrive.push({ ...abuse, before: 0, words })
}

export async function tellCall(duty: OnDuty): Promise<void> {
  const { page, say, cases: { silent } } = duty
  await duty.today()
  await follow(page, `${say('next.call')}: ${calledIn(silent)}`)
  await duty.looked('call')
  await follow(page, say('task.told'))
  await tick(page, say('option.how.phone'))
  await duty.looked('told')
  await follow(page, say('record.send'))
  expect(await page.textContent('h1')).toContain(say('recorded.title'))
  expect(await page.textContent('[data-test=met]')).toContain(`${calledIn(silent)}: ${say('rule.crime-confirmed')}`)
  await duty.looked('recorded')
  const { obligations, events } = await duty.timeline(silent.caseId)
  expect(obligations.filter(({ metBy }) => metBy === 'person').map(({ ruleId }) => ruleId)).toContain('crime-confirmed')
  expect(events.map(({ source, type }) => [source, type])).toContainEqual([VIEW, 'case.victim-told.v1'])
}

/** An arrest: what he would get is shown first, and is what he gets. */
export async function tellNews(duty: OnDuty): Promise<void> {
  const { page, say, story, cases: { theft } } = duty
  await duty.today()
  await fill(page, say('find.label'), theft.family)
  await follow(page, say('shell.search'))
  // The restricted case of that name is hers too, and names nobody until she says why.
  expect(await page.locator('[data-test=cases] > li').count()).toBe(2)
  await duty.looked('found')
  await fill(page, say('find.label'), theft.caseId)
  await follow(page, say('shell.search'))
  await duty.looked('case')
  await follow(page, say('case.record'))
  await duty.looked('choose')
  await follow(page, say('record.kind.suspect-arrested'))
  await fill(page, say('field.suspectRef'), 's-1')
  await duty.looked('news')
  await follow(page, say('record.preview'))
  const words = await page.textContent('[data-test=said]')
  expect(words).toMatch(/was arrested|arestio|arestiwyd/i)
  await duty.looked('preview')
  const before = (await story.messages(theft.number)).length
  await follow(page, say('record.send'))
  expect(await page.textContent('[data-test=owed]')).toContain(say('rule.suspect-arrested'))
  duty.toArrive.push({ ...theft, before, words })
}

/** What was approved and what was shown is sent, word for word and once. */
export async function tellArrival(duty: OnDuty): Promise<void> {
  const { story, toArrive } = duty
  await story.run.moveClock(A_MOMENT)
  expect(toArrive).toHaveLength(2)
  for (const { caseId, number, before, words } of toArrive) {
    expect((await story.messages(number)).slice(before).map(({ text }) => text)).toEqual([words])
    expect((await duty.timeline(caseId)).notifications.map(({ state }) => state)).toContain('told')
  }
}

/** Contacts are shown whole for a reason, and it is in the record who saw them. */
export async function tellContact(duty: OnDuty): Promise<void> {
  const { page, say, story, cases: { theft, why, officer: { officerId } } } = duty
  await page.goto(duty.caseAt(theft.caseId))
  await follow(page, calledIn(theft))
  expect(await page.textContent('[data-test=to]')).toBe(`•••• ${theft.number.slice(-3)}`)
  await duty.looked('person')
  await fill(page, say('person.reason'), why)
  await follow(page, say('person.reveal'))
  expect(await page.textContent('[data-test=to]')).toBe(theft.number)
  await duty.looked('person-shown')
  const { body } = await story.run.call('GET', story.run.url(3, `/details-uses?victimId=${theft.victimId}&by=${officerId}&limit=1`))
  expect(body).toMatchObject({ items: [{ kind: 'read', by: officerId, reason: why }] })
}

/** Contact is put on hold until a day: what comes meanwhile is held back. */
export async function tellHold(duty: OnDuty): Promise<void> {
  const { page, say, story, cases: { theft: { caseId }, why } } = duty
  await page.goto(duty.caseAt(caseId, '/record'))
  await follow(page, say('record.kind.contact-held'))
  await tick(page, say('record.everybody'))
  await fill(page, say('field.reason'), why)
  await follow(page, say('record.send'))
  expect(await page.textContent('.govuk-error-summary')).toContain(say('record.fault.day'))
  await duty.looked('hold-error')
  for (const [part, value] of [['date.day', '14'], ['date.month', '12'], ['date.year', MONDAY.slice(0, 4)]] as const) await fill(page, say(part), value)
  await follow(page, say('record.send'))
  expect(await page.textContent('h1')).toContain(say('recorded.title'))
  await follow(page, say('recorded.case'))
  expect(await page.textContent('main')).toContain(why)
  await duty.looked('case-held')
  await story.send(story.event(caseId, `${caseId}-charge`, 'suspect-charged', await story.run.now(), { suspectRef: 's-1', charges: ['Theft'] }))
  await story.run.eventually('the charge is held back', async () =>
    (await duty.timeline(caseId)).notifications.some(({ withheldBecause }) => withheldBecause === 'held'),
  )
}
