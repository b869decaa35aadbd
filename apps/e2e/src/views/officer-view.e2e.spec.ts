// Why: the five things that officers and call handlers do most, from signing in to the fact in the chain, by keyboard alone and on the narrowest
// of screens; and what is not theirs is not there.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { OFFICER_WHO_MAY, OFFICER_WORDS } from '@kept-informed/app-officer-view'
import { SHELL_WORDS } from '@kept-informed/web'
import type { Browser, Page } from 'playwright-core'
import { MONDAY } from '../each-log.js'
import { LocalRun } from '../local-run.js'
import { sms, Story, type Timeline } from '../story.js'
import { faultsOf } from './axe-in.js'
import { DESK, openBrowser, personWith, PHONE, picture, signInWithoutKeyboard } from './browser.js'
import { fill, follow, signInAs, tick } from './by-keyboard.js'
import { callVisits, officerVisits, supervisorVisits } from './officer/officer-visits.js'
import { NO_PAGES } from './walk/no-pages.js'
import { forgotten, hardWay, walk } from './walk/walk.js'

const [ABUSE, SILENT, THEFT, SECRET] = ['OFF/1/26', 'OFF/2/26', 'OFF/3/26', 'OFF/4/26']
const WALKED = { view: 'officer', words: { ...SHELL_WORDS, ...OFFICER_WORDS } }
const [NIA, TOM] = ['+447700900821', '+447700900823']

describe('the officer view', () => {
  let run: LocalRun
  let story: Story
  let browser: Browser
  const at = (path: string): string => run.url(11, path)
  const caseAt = (caseId: string, path = ''): string => at(`/cases/${encodeURIComponent(caseId)}${path}`)
  const timeline = async (caseId: string): Promise<Timeline> => (await story.timeline(caseId)) as Timeline
  /** Nothing that a machine can find is wrong with this page, and here is its picture. */
  const looked = async (page: Page, name: string): Promise<void> => {
    expect([name, await faultsOf(page)]).toEqual([name, []])
    await picture(page, `officer-${name}`)
  }
  const priya = async (path = '/') => {
    const person = await personWith(browser, PHONE)
    await signInAs(person.page, at(path), 'Priya Chandra')
    return person
  }

  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
    browser = await openBrowser()
    story = new Story(run)
    const crime = (caseId: string, time: string, victimId: string, category: string, more: object = {}) => story.event(caseId, `${caseId}-crime`, 'crime-reported', time, {
      crimeReference: caseId, offence: { category }, victims: [{ victimId, role: 'victim' }], officer: { officerId: 'PC-1234', unit: 'north' }, force: 'Example Police', ...more,
    })
    await run.call('PUT', run.url(3, '/units/north'), { name: 'North CID', phone: '+442079460101' })
    await run.call('PUT', run.url(3, '/officers/PC-1234'), { name: 'Priya Chandra', rank: 'PC', unit: 'north', phone: '020 7946 0103' })
    const named = (given: string, family: string) => ({ name: { given, family } })
    await story.victim('off-nia', [sms(NIA)], { ...named('Nia', 'Evans'), safetyFlags: ['domestic-abuse'] })
    await story.victim('off-max', [], named('Max', 'Mute'))
    await story.victim('off-tom', [sms(TOM)], named('Tom', 'Price'))
    const now = await run.now()
    await story.send(
      crime(ABUSE, now, 'off-nia', 'domestic-abuse'), crime(SILENT, now, 'off-max', 'violence'), crime(THEFT, now, 'off-tom', 'theft'), crime(SECRET, now, 'off-tom', 'theft', { restricted: true }),
    )
    await run.moveClock({ advance: 'PT2M' })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await run?.end()
  }, 60_000)

  it('has no page that is hard to use in Welsh, without JavaScript, at 400 %, without motion', async () => {
    const inTheHardWay = async (name: string, path = '/') => {
      const person = await hardWay(browser)
      await signInWithoutKeyboard(person.page, at(path), name)
      return person
    }
    const [officer, supervisor, caller] = [await inTheHardWay('Priya Chandra'), await inTheHardWay('Sam Stone'), await inTheHardWay('Cai Hughes')]
    const [hers, sams, cais] = [officerVisits(at, await timeline(ABUSE)), supervisorVisits(at), callVisits(at, TOM, 'bluebell')]
    await walk(officer.page, hers, WALKED)
    await walk(supervisor.page, sams, WALKED)
    await walk(caller.page, cais, WALKED)
    expect(forgotten(OFFICER_WHO_MAY, [...hers, ...sams, ...cais], NO_PAGES)).toEqual([])
    expect([...officer.strayed, ...supervisor.strayed, ...caller.strayed]).toEqual([])
  }, 180_000)

  it('Today, a message that waits for approval: its words are seen, it is approved, and it is sent', async () => {
    const { page, strayed } = await priya()
    expect(await page.textContent('[data-test=summary]')).toMatch(/^0 overdue, \d+ about to be missed, \d+ due today, \d+ later$/)
    await looked(page, 'today')
    await follow(page, 'See the message and decide')
    const words = await page.textContent('[data-test=said]')
    await looked(page, 'approve')
    await follow(page, 'Say so')
    expect(await page.textContent('.govuk-error-summary')).toContain('Choose whether it may go')
    await looked(page, 'approve-error')
    await tick(page, 'Approve')
    await follow(page, 'Say so')
    expect(await page.textContent('[data-test=state]')).toContain('Approved: the message goes.')
    await looked(page, 'approved')
    await run.moveClock({ advance: 'PT2M' })
    expect((await story.messages(NIA)).map(({ text }) => text)).toEqual([words])
    expect((await timeline(ABUSE)).notifications.filter(({ state }) => state === 'told')).toHaveLength(1)
    expect(strayed).toEqual([])
  }, 180_000)

  it('a call: what she told is recorded, and what was owed is met by a person', async () => {
    const { page, strayed } = await priya()
    await follow(page, 'Call, and say so: Max Mute')
    await looked(page, 'call')
    await follow(page, 'Record what you told her')
    await tick(page, 'By phone')
    await looked(page, 'told')
    await follow(page, 'Record it')
    expect(await page.textContent('h1')).toContain('It is in the case')
    expect(await page.textContent('[data-test=met]')).toContain('Max Mute: Written confirmation of the crime')
    await looked(page, 'recorded')
    const { obligations, events } = await timeline(SILENT)
    expect(obligations.filter(({ metBy }) => metBy === 'person').map(({ ruleId }) => ruleId)).toContain('crime-confirmed')
    expect(events.map(({ source, type }) => [source, type])).toContainEqual(['urn:kept-informed:officer-view', 'case.victim-told.v1'])
    expect(strayed).toEqual([])
  }, 180_000)

  it('an arrest: what he would get is shown first, and is what he gets; then contact is put on hold until a day', async () => {
    const { page, strayed } = await priya()
    await fill(page, 'Find a case: its reference, or a victim’s name', 'Price')
    await follow(page, 'Search')
    // The restricted case of the same person is hers too, and names nobody until she says why.
    expect(await page.locator('[data-test=cases] > li').count()).toBe(2)
    await looked(page, 'found')
    await fill(page, 'Find a case: its reference, or a victim’s name', THEFT)
    await follow(page, 'Search')
    await looked(page, 'case')
    await follow(page, 'Record something else')
    await follow(page, 'A suspect was arrested')
    await fill(page, 'Which suspect?', 's-1')
    await follow(page, 'Show what each victim would get')
    const words = await page.textContent('[data-test=said]')
    expect(words).toContain('was arrested')
    await looked(page, 'preview')
    const before = (await story.messages(TOM)).length
    await follow(page, 'Record it')
    expect(await page.textContent('[data-test=owed]')).toContain('News of the arrest')
    await run.moveClock({ advance: 'PT2M' })
    expect((await story.messages(TOM)).slice(before).map(({ text }) => text)).toEqual([words])

    await page.goto(caseAt(THEFT, '/record'))
    await looked(page, 'choose')
    await follow(page, 'Put contact on hold')
    await tick(page, 'Everybody in the case')
    await fill(page, 'Why?', 'He is in hospital')
    await follow(page, 'Record it')
    expect(await page.textContent('.govuk-error-summary')).toContain('Enter a real day')
    await looked(page, 'hold-error')
    for (const [part, value] of [['Day', '14'], ['Month', '12'], ['Year', MONDAY.slice(0, 4)]] as const) await fill(page, part, value)
    await follow(page, 'Record it')
    expect(await page.textContent('h1')).toContain('It is in the case')
    await follow(page, 'Go to the case')
    expect(await page.textContent('main')).toContain('He is in hospital')
    await story.send(story.event(THEFT, `${THEFT}-charge`, 'suspect-charged', await run.now(), { suspectRef: 's-1', charges: ['Theft'] }))
    await run.moveClock({ advance: 'PT2M' })
    expect((await timeline(THEFT)).notifications.map(({ withheldBecause }) => withheldBecause)).toContain('held')
    expect(strayed).toEqual([])
  }, 180_000)

  it('a caller: nobody without the phrase; then one page, and the call is recorded', async () => {
    const { page, strayed } = await personWith(browser, PHONE)
    await signInAs(page, at('/'), 'Cai Hughes')
    await looked(page, 'who-calls')
    for (const [phrase, ends] of [['harebell', 'Error: '], ['blue bell', 'The caller']] as const) {
      await fill(page, 'Phone number', TOM)
      await fill(page, 'Code phrase', phrase)
      await follow(page, 'Check')
      expect(await page.title()).toMatch(new RegExp(`^${ends}`))
      await looked(page, `caller-${phrase.length}`)
    }
    expect(await page.textContent('h1')).toBe('Tom Price')
    expect([await page.content(), await page.locator('[data-test=case]').count()]).toEqual([expect.not.stringMatching(new RegExp(`bluebell|${SECRET}|900823`)), 1])
    await tick(page, 'How the case stands')
    await follow(page, 'Record the call')
    expect(await page.textContent('.govuk-notification-banner')).toContain('The call is in the case.')
    await looked(page, 'call-recorded')
    expect((await timeline(THEFT)).events.filter(({ type }) => type === 'case.victim-told.v1')).toHaveLength(1)
    const refused = await page.goto(caseAt(THEFT))
    expect(refused?.status()).toBe(403)
    expect(strayed).toEqual([])
  }, 180_000)

  it('a restricted case is there for its officer, and for nobody who is not set over her', async () => {
    const [officer, sam] = [await priya(), await personWith(browser, DESK)]
    expect((await officer.page.goto(caseAt(SECRET)))?.status()).toBe(200)
    await looked(officer.page, 'restricted')
    await signInAs(sam.page, at('/'), 'Sam Stone')
    const [secret, none] = [await sam.page.goto(caseAt(SECRET)).then((answer) => answer?.status()), await sam.page.textContent('main')]
    expect([secret, (await sam.page.goto(caseAt('OFF/NONE')))?.status(), none]).toEqual([404, 404, await sam.page.textContent('main')])
    await run.call('PUT', run.url(3, '/units/north'), { name: 'North CID', phone: '+442079460101', supervisorId: 'PS-77' })
    expect((await sam.page.goto(caseAt(SECRET)))?.status()).toBe(200)
    await sam.page.goto(at('/unit'))
    expect(await sam.page.textContent('[data-test=officer] h3')).toContain('PC Priya Chandra')
    await looked(sam.page, 'unit')
    expect([...officer.strayed, ...sam.strayed]).toEqual([])
  }, 120_000)

  it('needs no JavaScript: contacts are shown whole for a reason, and it is in the record who saw them', async () => {
    const { page, strayed } = await personWith(browser, PHONE, { script: false })
    await page.goto(caseAt(THEFT, '/people/off-tom?lang=cy'))
    await page.getByLabel('Priya Chandra').check()
    await page.getByLabel('Password').fill('local')
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(await page.textContent('[data-test=to]')).toBe('•••• 823')
    await page.getByLabel('Pam mae eu hangen arnoch?').fill('i ffonio Tom')
    await page.getByRole('button', { name: 'Eu dangos' }).click()
    expect(await page.textContent('[data-test=to]')).toBe(TOM)
    const { body } = await run.call('GET', run.url(3, '/details-uses?victimId=off-tom&by=PC-1234&limit=1'))
    expect(body).toMatchObject({ items: [{ kind: 'read', by: 'PC-1234', reason: 'i ffonio Tom' }] })
    expect(strayed).toEqual([])
  }, 60_000)
})
