// Why: every page of the ops console in the hard way: while nothing has happened, in the midst of a flood, and when something was recalled.
import { expect } from '@jest/globals'
import { OPS_CONSOLE, OPS_WHO_MAY } from '@kept-informed/app-ops-console'
import { SHELL_WORDS } from '@kept-informed/web'
import type { Browser } from 'playwright-core'
import type { LocalRun } from '../../local-run.js'
import { SOURCE } from '../../story.js'
import { signInWithoutKeyboard } from '../browser.js'
import { NO_PAGES } from '../walk/no-pages.js'
import { forgotten, hardWay, type Visit, walk } from '../walk/walk.js'
import { emptyVisits, inspectorVisits, operatorVisits, recallVisits, type There } from './ops-visits.js'

const WALKED = { view: 'ops', words: { ...SHELL_WORDS, ...OPS_CONSOLE.words } }
const FILES = { '/cases/:caseId/evidence-pack': 'a file', '/obligations/:obligationId/certificate': 'a file' }
/** A case of which somebody cannot be told: what people must do is a page too. */
export const WITHOUT_CONTACT = 'OPS/MUTE/26'
const WHY = 'tŷ arall oedd'
/** By the people of the other stories. */
const WRITTEN = ['it was another suspect', 'it was another']

const atIn = (run: LocalRun) => (path: string): string => run.url(10, path)

async function walkAs(name: string, visits: readonly Visit[], { run, browser }: { run: LocalRun; browser: Browser }): Promise<void> {
  const { page, context, strayed } = await hardWay(browser)
  await signInWithoutKeyboard(page, run.url(10, '/'), name)
  await walk(page, visits, { ...WALKED, written: WRITTEN })
  expect(strayed).toEqual([])
  await context.close()
}

export const walkEmptyPages = (run: LocalRun, browser: Browser): Promise<void> => walkAs('Olwen Parry', emptyVisits(atIn(run)), { run, browser })

export async function walkEveryPage(run: LocalRun, browser: Browser): Promise<void> {
  const first = async (port: number, path: string, id: string): Promise<string> => String(((await run.call('GET', run.url(port, path))).body as { items: Record<string, unknown>[] }).items[0]?.[id])
  const there: There = {
    caseId: 'OPS/1/26', victimId: 'v', quarantineId: await first(2, '/quarantine?caseId=OPS/0/26', 'quarantineId'), taskId: await first(3, `/tasks?caseId=${encodeURIComponent(WITHOUT_CONTACT)}`, 'taskId'), guardId: await first(3, '/guards', 'guardId'),
    provider: await first(3, '/providers', 'provider'), wording: 'suspect-arrested/cy/1',
  }
  const at = atIn(run)
  const [operators, inspectors] = [operatorVisits(at, there), inspectorVisits(at)]
  await walkAs('Olwen Parry', operators, { run, browser })
  await walkAs('Ian North', inspectors, { run, browser })
  expect(forgotten(OPS_WHO_MAY, [...emptyVisits(at), ...operators, ...inspectors, ...recallVisits(at, '')], { ...NO_PAGES, ...FILES })).toEqual([])
}

/** `eventId`: of what is recalled first. */
export async function walkRecalls(run: LocalRun, browser: Browser, eventId: string): Promise<void> {
  const { body } = await run.call('POST', run.url(3, '/recalls'), { what: { event: { source: SOURCE, id: eventId } }, reason: WHY })
  await walkAs('Olwen Parry', recallVisits(atIn(run), (body as { recallId: string }).recallId), { run, browser })
}
