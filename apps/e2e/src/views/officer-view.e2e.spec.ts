// Why: what officers, call handlers and supervisors do, from signing in to the fact in the chain, by keyboard alone, in the easiest way and in the hardest;
// every page stands the hardest; and what is not theirs is not there.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { OFFICER_WHO_MAY, OFFICER_WORDS } from '@kept-informed/app-officer-view'
import { SHELL_WORDS } from '@kept-informed/web'
import type { Browser } from 'playwright-core'
import { MONDAY } from '../each-log.js'
import { LocalRun } from '../local-run.js'
import { Story } from '../story.js'
import { openBrowser, type Person, personWith } from './browser.js'
import { signInAs } from './by-keyboard.js'
import { CASES, openCases } from './officer/officer-cases.js'
import { officerVisits } from './officer/officer-visits.js'
import { OnDuty } from './officer/on-duty.js'
import { tellCaller } from './officer/tell-caller.js'
import { tellNudge } from './officer/tell-nudge.js'
import { tellApproval, tellArrival, tellCall, tellContact, tellHold, tellNews } from './officer/tell-officer-tasks.js'
import { tellNothing, tellRestricted, tellSupervisor } from './officer/tell-supervisor.js'
import { tellAgreement, tellTrustedPerson, tellWishing } from './officer/tell-wish.js'
import { NO_PAGES } from './walk/no-pages.js'
import { forgotten, walk } from './walk/walk.js'
import { ON_A_PHONE, THE_HARD_WAY, type Way } from './way.js'

type Signed = Person & { duty: OnDuty }

describe('the officer view', () => {
  let run: LocalRun
  let story: Story
  let browser: Browser
  let priya: Signed
  let sam: Signed
  /** What stories have looked at. */
  const seen = new Set<string>()
  const at = (path: string): string => run.url(11, path)

  const signIn = async (name: string, way: Way): Promise<Signed> => {
    const person = await personWith(browser, way.screen, way)
    await signInAs(person.page, at(`/?lang=${way.language}`), name)
    return { ...person, duty: new OnDuty({ story, page: person.page, way, seen }) }
  }

  beforeAll(async () => {
    ;[run, browser] = await Promise.all([LocalRun.start({ clock: MONDAY, env: { NUDGES: 'on' } }), openBrowser()])
    story = new Story(run)
    sam = await signIn('Sam Stone', THE_HARD_WAY)
    await tellNothing(sam.duty)
    await openCases(story)
    await run.moveClock({ advance: 'PT2M' })
    priya = await signIn('Priya Chandra', ON_A_PHONE)
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await run?.end()
  }, 60_000)
  afterEach(() => expect([...priya.strayed, ...sam.strayed]).toEqual([]))

  describe.each([
    { way: ON_A_PHONE, officer: () => priya.duty },
    { way: THE_HARD_WAY, officer: () => sam.duty },
  ])('$way.called', ({ way, officer }) => {
    it('Today, a message that waits for approval: its words are seen, and it is approved', () => tellApproval(officer()), 120_000)
    it('a call: what she told is recorded, and what was owed is met by a person', () => tellCall(officer()), 120_000)
    it('a wish for a rhythm made in the victim view becomes an agreement in the chain; one to tell somebody else, a talk', async () => {
      await tellWishing(officer(), browser)
      await tellAgreement(officer())
      await tellTrustedPerson(officer())
    }, 120_000)
    it('an arrest: what he would get is shown before it is recorded', () => tellNews(officer()), 120_000)
    it('what was approved and what was shown is sent, word for word', () => tellArrival(officer()), 60_000)
    it('contacts are shown whole for a reason, and it is in the record who saw them', () => tellContact(officer()), 60_000)
    it('contact is put on hold until a day, and what comes meanwhile is held back', () => tellHold(officer()), 120_000)
    it('a restricted case is there for its officer', () => tellRestricted(officer()), 60_000)

    it('a caller: nobody without the phrase; then one page, and the call is recorded', async () => {
      const { duty, strayed } = await signIn('Cai Hughes', way)
      await tellCaller(duty)
      expect(strayed).toEqual([])
    }, 120_000)
  })

  it('a restricted case is there for who is set over its officer, and for nobody else; whom the unit owes is seen by person', () =>
    tellSupervisor(sam.duty, CASES.en), 60_000)

  it('an officer who is late is nudged by who is set over them: not twice in an hour; by email, and it is in the chain', () => tellNudge(sam.duty), 60_000)

  it('has no page or state beside these that is hard to use in Welsh, without JavaScript, at 400 %', async () => {
    const visits = officerVisits(at, await sam.duty.timeline(CASES.cy.abuse.caseId))
    await walk(sam.page, visits, { view: 'officer', words: { ...SHELL_WORDS, ...OFFICER_WORDS } })
    expect(forgotten(OFFICER_WHO_MAY, [...visits, ...[...seen].map((route) => ({ route }))], NO_PAGES)).toEqual([])
  }, 120_000)
})
