// Why: a restricted case is there for its officer and for who is set over her, and for nobody else; and who is set over others sees whom they owe.
import { expect } from '@jest/globals'
import { type CasesOf, LATE, setOverNorth } from './officer-cases.js'
import type { OnDuty } from './on-duty.js'

export async function tellRestricted(duty: OnDuty): Promise<void> {
  const { page, cases: { secret } } = duty
  expect((await page.goto(duty.caseAt(secret.caseId)))?.status()).toBe(200)
  await duty.looked('restricted')
}

/** Before anything has happened: nothing is owed to anybody, and the directory sets him over nobody. */
export async function tellNothing(duty: OnDuty): Promise<void> {
  const { page, say } = duty
  expect(await page.textContent('[data-test=nothing]')).toBe(say('today.nothing'))
  await duty.looked('today-empty')
  await page.goto(duty.at('/unit'))
  expect(await page.textContent('[data-test=nobody]')).toBe(say('unit.nobody'))
  await duty.looked('unit-nobody')
}

/** `another`: of an officer over whom nobody is set yet. */
export async function tellSupervisor(duty: OnDuty, another: CasesOf): Promise<void> {
  const { page, say, story, cases: { officer } } = duty
  const statusOf = async (caseId: string): Promise<number | undefined> => (await page.goto(duty.caseAt(caseId)))?.status()
  const [hidden, said] = [await statusOf(another.secret.caseId), await page.textContent('main')]
  expect([hidden, await statusOf('OFF/NONE'), said]).toEqual([404, 404, await page.textContent('main')])
  await setOverNorth(story, officer)
  expect(await statusOf(another.secret.caseId)).toBe(200)
  await page.goto(duty.at('/unit'))
  const { name, rank } = another.officer
  expect(await page.locator('[data-test=officer] h3').allTextContents()).toContainEqual(expect.stringContaining(`${rank} ${name}`))
  const people = await page.locator('[data-test=people] > li').allTextContents()
  expect(people).toEqual([expect.stringMatching(new RegExp(`${LATE.given} ${LATE.family}.*${say('standing.overdue')}`, 's'))])
  await duty.looked('unit')
}
