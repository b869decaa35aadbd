// Why: what is late with an officer is late for a victim: who is set over that officer tells them so in one press. The officer hears it by email, which
// tells nothing of the case, and in the case's chain stands that it was said.
import { expect } from '@jest/globals'
import { follow } from '../by-keyboard.js'
import { giveMailbox, LATE, LATE_MAILBOX, LATE_OFFICER } from './officer-cases.js'
import type { OnDuty } from './on-duty.js'

/** The first nudge comes by itself, as soon as there is an address; within the hour of it none goes by hand. */
export async function tellNudge(duty: OnDuty): Promise<void> {
  const { page, say, story } = duty
  const { rank, name } = LATE_OFFICER
  const said = (): Promise<string | null> => page.locator('[data-test=officer]', { hasText: name }).locator('[data-test=nudged]').textContent()
  const press = (): Promise<void> => follow(page, `${say('unit.nudge')}: ${rank} ${name}`)
  await giveMailbox(story)
  await story.run.moveClock({ advance: 'PT2M' })
  await page.goto(duty.at('/unit'))
  const byItself = await said()
  expect([byItself, (await story.messages(LATE_MAILBOX)).length, await inChain(duty)]).toEqual([expect.stringContaining(beginning(say('unit.nudge.sent', { at: '' }))), 1, 1])
  await press()
  expect(await page.textContent('.govuk-error-summary')).toContain(say('unit.nudge.fault.just-nudged'))
  await duty.looked('unit-just-nudged')
  await story.run.moveClock({ advance: 'PT1H' })
  await page.goto(duty.at('/unit'))
  await press()
  const mails = await story.run.eventually('the nudge is in the officer’s mailbox', async () => {
    const there = await story.messages(LATE_MAILBOX)
    return there.length === 2 && there
  })
  expect(mails[1]?.text).toContain(story.run.url(11))
  expect(mails[1]?.text).not.toMatch(new RegExp(`${LATE.caseId}|${LATE.given}|${LATE.family}`))
  await story.run.eventually('it stands in the chain of the case', async () => (await inChain(duty)) === 2)
  await page.goto(duty.at('/unit'))
  expect(await said()).not.toBe(byItself)
  await duty.looked('unit-nudged')
}

const beginning = (sentence: string): string => sentence.slice(0, sentence.indexOf('.'))

/** How often the case's chain says that its officer was nudged. */
async function inChain({ story: { run } }: OnDuty): Promise<number> {
  const { body } = await run.call('GET', run.url(4, `/cases/${encodeURIComponent(LATE.caseId)}/evidence-pack`))
  return (body as { chain: { factType: string }[] }).chain.filter(({ factType }) => factType === 'officer-nudged.v1').length
}
