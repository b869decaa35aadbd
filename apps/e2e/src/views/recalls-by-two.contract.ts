// Why: what was said wrongly is recalled by one person and put right by the word of another; told in the run that the console's stories share.
import { expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { LocalRun } from '../local-run.js'
import { sms, SOURCE, Story } from '../story.js'
import { faultsOf } from './axe-in.js'
import { DESK, personWith, PHONE, picture } from './browser.js'
import { fill, follow, signInAs, tick } from './by-keyboard.js'

const [GOT, LATE] = ['+447700900803', '+447700900804']
const EVENING = [{ days: ['mon'], from: '20:00', to: '21:00' }]

/** One event for two victims, of whom one is told at once and the other in the evening. */
export async function toBeRecalled(story: Story, now: string): Promise<void> {
  await story.victim('r-got', [sms(GOT)])
  await story.victim('r-late', [{ ...sms(LATE), safeHours: EVENING }])
  await story.send(story.crime('OPS/RECALL/26', now, ['r-got', 'r-late']), story.event('OPS/RECALL/26', 'arrest-1', 'suspect-arrested', now, { suspectRef: 's' }))
}

export const recallsByTwo = (stage: () => { run: LocalRun; browser: Browser }): void =>
  it('lets an operator recall what was wrong and an approver, who sees it come without reloading, stand for the words: who got it is corrected, and nobody else', async () => {
    const { run, browser } = stage()
    const at = (path: string): string => run.url(10, path)
    const told = async (to: string, what: RegExp): Promise<number> => (await new Story(run).messages(to)).filter(({ text }) => what.test(text)).length
    expect([await told(GOT, /arrested/), await told(LATE, /arrested/)]).toEqual([1, 0])
    const anwen = await personWith(browser, DESK)
    await signInAs(anwen.page, at('/'), 'Anwen Pugh')
    expect(await anwen.page.locator('[data-test=corrections]').count()).toBe(0)
    await anwen.page.evaluate('window.neverLeft = true')

    const olwen = await personWith(browser, PHONE)
    await signInAs(olwen.page, at('/recalls?kind=event'), 'Olwen Parry')
    await fill(olwen.page, 'Source of the event', SOURCE)
    await fill(olwen.page, 'Its number in that source', 'arrest-1')
    await fill(olwen.page, 'Why?', 'it was another suspect')
    await follow(olwen.page, 'Look at what it would stop')
    expect([await olwen.page.textContent('[data-test=gotIt]'), await olwen.page.textContent('[data-test=wouldStop]')]).toEqual(['1', '1'])
    expect(await faultsOf(olwen.page)).toEqual([])
    await picture(olwen.page, 'recall-look-phone')
    await follow(olwen.page, 'Recall it now')
    await olwen.page.locator('[data-test=stopped]:text-is("1")').waitFor()
    await follow(olwen.page, 'Propose the released text')
    expect(await olwen.page.textContent('[data-test=standing]')).toContain('Waits for a second person')
    expect(await faultsOf(olwen.page)).toEqual([])
    await picture(olwen.page, 'recall-phone')

    await anwen.page.locator('[data-test=corrections]:text-is("1")').waitFor()
    expect(await anwen.page.evaluate('window.neverLeft')).toBe(true)
    await follow(anwen.page, 'Corrections wait for a second person')
    await follow(anwen.page, `Event arrest-1 of ${SOURCE}`)
    await picture(anwen.page, 'recall-desk')
    await tick(anwen.page, 'Approve them')
    await fill(anwen.page, 'Why?', 'the custody record says so')
    await follow(anwen.page, 'Say so')
    await anwen.page.locator('[data-test=corrected]:text-is("1")').waitFor()
    await run.eventually('who got it is corrected', async () => (await told(GOT, /That was a mistake/)) === 1)
    expect(await told(LATE, /./)).toBe(0)
    expect(await faultsOf(anwen.page)).toEqual([])
    const { items } = (await run.call('GET', run.url(3, '/recalls'))).body as { items: object[] }
    expect(items).toMatchObject([{ by: 'op-1', reason: 'it was another suspect', correction: { state: 'approved', proposedBy: 'op-1', word: { by: 'ap-1', reason: 'the custody record says so' } } }])
    expect([...olwen.strayed, ...anwen.strayed]).toEqual([])
  }, 180_000)
