// Why: who works at the console in a story has signed in once, by keyboard, and does everything in one way; it is told by the console's own words.
import { expect } from '@jest/globals'
import { OPS_CONSOLE } from '@kept-informed/app-ops-console'
import { type Say, SHELL_WORDS } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import { faultsOf } from '../axe-in.js'
import { type Person, personWith, picture } from '../browser.js'
import { choose, fill, follow, signInAs, tabTo, tick } from '../by-keyboard.js'
import { hardships, type Walked } from '../walk/walk.js'
import { sayingIn, throughMenu, type Way } from '../way.js'
import type { Stage } from './ops-stage.js'

/** What they write themselves. */
const WRITTEN = {
  en: {
    refused: 'the custody suite says that it is not so',
    agreed: 'the prison says the same',
    stopped: 'the court list is wrong',
    mended: 'it was mended',
    wrong: 'it was another suspect',
    stands: 'the custody record says so',
  },
  cy: {
    refused: 'dywed y ddalfa nad felly y mae',
    agreed: 'dywed y carchar yr un peth',
    stopped: 'mae rhestr y llys yn anghywir',
    mended: 'fe’i trwsiwyd',
    wrong: 'rhywun arall oedd',
    stands: 'felly y dywed cofnod y ddalfa',
  },
} as const
export const WALKED: Walked = { view: 'ops', words: { ...SHELL_WORDS, ...OPS_CONSOLE.words }, written: [...Object.values(WRITTEN.en), 'it was another'] }

export class AtConsole {
  readonly say: Say
  private readonly judged = new Set<string>()
  readonly writes: Readonly<Record<keyof (typeof WRITTEN)['en'], string>>

  private constructor(
    private readonly stage: Stage,
    private readonly person: Person,
    readonly way: Way,
  ) {
    this.say = sayingIn(OPS_CONSOLE.words, way)
    this.writes = WRITTEN[way.language]
  }

  /** Of the local issuer's people; ends on the first page, in the language of the way. */
  static async signIn(stage: Stage, way: Way, name: string): Promise<AtConsole> {
    const person = await personWith(stage.browser, way.screen, way)
    await signInAs(person.page, stage.run.url(10, '/'), name)
    if (way.language === 'cy') await follow(person.page, 'Cymraeg')
    const one = new AtConsole(stage, person, way)
    expect(await one.text('person')).toBe(one.say('shell.signed-in-as', { name }))
    return one
  }

  get page(): Page {
    return this.person.page
  }

  async start(): Promise<void> {
    await this.page.goto(this.stage.run.url(10, '/'))
  }

  /** Moves the focus there, in what the page is about. */
  async to(key: string): Promise<void> {
    await this.skipToMain()
    await tabTo(this.page, this.say(key))
  }

  async follow(key: string, facts?: Readonly<Record<string, string>>): Promise<void> {
    await this.skipToMain()
    await follow(this.page, this.say(key, facts))
  }

  async fill(key: string, text: string): Promise<void> {
    await this.skipToMain()
    await fill(this.page, this.say(key), text)
  }

  async choose(key: string, text: string): Promise<void> {
    await this.skipToMain()
    await choose(this.page, this.say(key), text)
  }

  async tick(key: string): Promise<void> {
    await this.skipToMain()
    await tick(this.page, this.say(key))
  }

  /** Who comes to a page and does not want its menu again takes the first link; where she came to a place in it, she is past the menu. */
  private async skipToMain(): Promise<void> {
    if (!(await this.page.evaluate<boolean>('document.activeElement === document.body && location.hash === ""'))) return
    await tabTo(this.page, this.say('shell.skip'))
    await this.page.keyboard.press('Enter')
  }

  menu(key: string): Promise<void> {
    return throughMenu(this.page, this.say(key), this.way)
  }

  /** Of what is marked so for tests. */
  text(test: string): Promise<string | null> {
    return this.page.textContent(`[data-test=${test}]`)
  }

  /** What is wrong stands above the page, whose title begins with it. */
  async toldOf(fault: string): Promise<void> {
    expect(await this.page.title()).toContain(this.say('shell.error-prefix', { title: '' }).trim())
    expect(await this.page.textContent('.govuk-error-summary')).toContain(this.say(fault))
  }

  /** By itself where there are scripts, and otherwise when she looks again. */
  async comes(test: string, text: string): Promise<void> {
    if (this.way.script) return this.page.locator(`[data-test=${test}]:text-is("${text}")`).waitFor()
    await this.stage.run.eventually(`${test} is ${text}`, async () => {
      await this.page.reload()
      return (await this.page.locator(`[data-test=${test}]`).allTextContents()).includes(text)
    })
  }

  /** Nothing that a machine can find is wrong with this page in this state, in this way of using it. */
  async seen(route: string, state: string): Promise<void> {
    if (this.way.script) {
      await picture(this.page, `ops-phone${route.replaceAll(/[/:]+/g, '-')}-${state}`)
      // Every state is judged in the hard way; here once on each page, for what scripts do to it.
      if (this.judged.has(route)) return
      this.judged.add(route)
      return expect({ route, state, faults: await faultsOf(this.page) }).toEqual({ route, state, faults: [] })
    }
    expect({ route, state, faults: await hardships(this.page, { route, state }, WALKED) }).toEqual({ route, state, faults: [] })
    this.stage.judged.push({ route })
  }

  /** Nothing went elsewhere than to this machine, and nothing failed in the browser. */
  async leave(): Promise<void> {
    expect(this.person.strayed).toEqual([])
    await this.person.context.close()
  }
}
