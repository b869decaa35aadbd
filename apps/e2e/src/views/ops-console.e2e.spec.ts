// Why: who keeps it running decides on a flood, a bad record and a mistake, stops what must not leave and proves what was done: each task from signing
// in to the fact in the chain, by keyboard alone, in the easiest way and in the hardest; and every page stands the hardest.
import { afterAll, beforeAll, describe, it } from '@jest/globals'
import { MONDAY } from '../each-log.js'
import { LocalRun } from '../local-run.js'
import { Story } from '../story.js'
import { openBrowser } from './browser.js'
import { AtConsole } from './ops/at-console.js'
import { FLOOR, MATTERS, setStage, type Stage } from './ops/ops-stage.js'
import { type Crew, tellMendingRecord, tellRefusingFlood, tellStopping } from './ops/tell-five-tasks.js'
import { tellProving, tellSigningOut } from './ops/tell-proof.js'
import { tellRecalling } from './ops/tell-recall.js'
import { walkCountedPages, walkEmptyPages, walkEveryPage } from './ops/walk-ops-console.js'
import { restrictedCase, tellsNobodyOfRestricted } from './restricted-doors.contract.js'
import { ON_A_PHONE, THE_HARD_WAY } from './way.js'

let stage: Stage

beforeAll(async () => {
  const [run, browser] = await Promise.all([LocalRun.start({ clock: MONDAY, env: { GUARD_FLOOR: String(FLOOR) } }), openBrowser()])
  stage = { run, browser, story: new Story(run), judged: [] }
}, 120_000)
afterAll(async () => {
  await stage?.browser.close()
  await stage?.run.end()
}, 60_000)

describe('the ops console while nothing has happened', () => {
  it('has no page that is hard to use in Welsh, without JavaScript, at 400 %, without motion', () => walkEmptyPages(stage), 120_000)
})

describe('the ops console', () => {
  beforeAll(async () => {
    const { run, story } = stage
    const now = await run.now()
    await setStage(story, now)
    await restrictedCase(story, now)
    await run.moveClock({ advance: 'PT2M' })
  }, 180_000)

  describe.each([ON_A_PHONE, THE_HARD_WAY])('by keyboard, $called', (way) => {
    const matter = MATTERS[way.language]
    let crew: Crew
    beforeAll(async () => {
      const [olwen, anwen, ian] = await Promise.all(['Olwen Parry', 'Anwen Pugh', 'Ian North'].map((name) => AtConsole.signIn(stage, way, name)))
      if (!olwen || !anwen || !ian) throw new Error('somebody has not come')
      crew = { olwen, anwen, ian }
    }, 60_000)

    it('lets two people refuse a flood, each word in its own name, and not one person twice', () => tellRefusingFlood(stage, crew, matter), 120_000)
    it('lets an operator see what needs her, mend a record and release it; and its case has what it said', () => tellMendingRecord(stage, crew), 120_000)
    it('lets an operator stop a kind of news and let it go again, each with a reason that is kept', () => tellStopping(stage, crew), 120_000)
    it('lets an operator recall what was wrong and an approver stand for the words: who got it is corrected, and nobody else', () => tellRecalling(stage, crew, matter), 120_000)
    it(
      'lets an inspector see that all flows, take the evidence pack of a case away and have it verified; one that was touched is refused',
      () => tellProving(stage, crew, matter),
      120_000,
    )
    it('lets who is done sign out everywhere', () => tellSigningOut(stage, crew), 60_000)
    it('sends nobody’s browser elsewhere', async () => {
      for (const one of Object.values(crew)) await one.leave()
    })
  })

  tellsNobodyOfRestricted(() => stage.run)

  it('has no other page that is hard to use in Welsh, without JavaScript, at 400 %, without motion', () => walkEveryPage(stage), 240_000)
  it('has no page that is hard to use with many cases and answers in it, in English on a phone, and in Welsh in the hard way', () => walkCountedPages(stage), 120_000)
})
