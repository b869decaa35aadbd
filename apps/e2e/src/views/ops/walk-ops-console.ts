// Why: every page of the ops console in the hard way: while nothing has happened, and when a flood and a mistake have been dealt with.
import { expect } from '@jest/globals'
import { OPS_WHO_MAY } from '@kept-informed/app-ops-console'
import { personWith, signInWithoutKeyboard } from '../browser.js'
import { NO_PAGES } from '../walk/no-pages.js'
import { forgotten, type Visit, walk } from '../walk/walk.js'
import { ON_A_PHONE, THE_HARD_WAY } from '../way.js'
import { WALKED } from './at-console.js'
import { MATTERS, type Stage, WITHOUT_CONTACT } from './ops-stage.js'
import { manyCases } from './many-cases.js'
import { countedVisits, emptyVisits, inspectorVisits, operatorVisits, type There } from './ops-visits.js'

const FILES = { '/cases/:caseId/evidence-pack': 'a file', '/obligations/:obligationId/certificate': 'a file' }

const atIn = ({ run }: Stage) => (path: string): string => run.url(10, path)

async function walkAs(name: string, visits: readonly Visit[], { run, browser }: Stage, way = THE_HARD_WAY): Promise<void> {
  const { page, context, strayed } = await personWith(browser, way.screen, way)
  const walked = { ...WALKED, way }
  await signInWithoutKeyboard(page, run.url(10, '/'), name)
  // Two windows beside each other, because a page is made by one process and judged by another.
  const half = Math.ceil(visits.length / 2)
  await Promise.all([walk(page, visits.slice(0, half), walked), walk(await context.newPage(), visits.slice(half), walked)])
  expect(strayed).toEqual([])
  await context.close()
}

export const walkEmptyPages = (stage: Stage): Promise<void> => walkAs('Olwen Parry', emptyVisits(atIn(stage)), stage)

/** But those that the stories have judged. */
export async function walkEveryPage(stage: Stage): Promise<void> {
  const { run, judged } = stage
  const first = async (path: string, id: string): Promise<string> => String(((await run.call('GET', run.url(3, path))).body as { items: Record<string, unknown>[] }).items[0]?.[id])
  const there: There = {
    caseId: MATTERS.en.read,
    victimId: 'v',
    taskId: await first(`/tasks?caseId=${encodeURIComponent(WITHOUT_CONTACT)}`, 'taskId'),
    provider: await first('/providers', 'provider'),
    wording: 'suspect-arrested/cy/1',
  }
  const at = atIn(stage)
  const [operators, inspectors] = [operatorVisits(at, there), inspectorVisits(at)]
  await walkAs('Olwen Parry', operators, stage)
  await walkAs('Ian North', inspectors, stage)
  expect(forgotten(OPS_WHO_MAY, [...emptyVisits(at), ...operators, ...inspectors, ...judged], { ...NO_PAGES, ...FILES })).toEqual([])
}

/** Last: the clock is moved into another month. */
export async function walkCountedPages(stage: Stage): Promise<void> {
  await manyCases(stage.story)
  for (const way of [ON_A_PHONE, THE_HARD_WAY]) await walkAs('Olwen Parry', countedVisits(atIn(stage), way.language), stage, way)
}
