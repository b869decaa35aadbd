// Why: whoever tells an officer's story needs the same few things: the page, the words in which it is told, and where its facts are found.
import { expect } from '@jest/globals'
import { OFFICER_WHO_MAY, OFFICER_WORDS } from '@kept-informed/app-officer-view'
import { type Say, SHELL_WORDS } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import type { Story, Timeline } from '../../story.js'
import { faultsOf } from '../axe-in.js'
import { picture } from '../browser.js'
import { hardships } from '../walk/walk.js'
import { sayingIn, type Way } from '../way.js'
import { CASES, type CasesOf, type Owed } from './officer-cases.js'

export type Told = { story: Story; page: Page; way: Way; /** Routes at which somebody has looked in the hard way, and pages with scripts. */ seen: Set<string> }

type Arriving = Owed & { before: number; words: string | null }

export class OnDuty {
  readonly say: Say
  readonly cases: CasesOf
  /** Messages that are to come of what was done, and how many came before. */
  readonly toArrive: Arriving[] = []

  constructor(private readonly told: Told) {
    this.say = sayingIn(OFFICER_WORDS, told.way)
    this.cases = CASES[told.way.language]
  }

  get page(): Page {
    return this.told.page
  }

  get story(): Story {
    return this.told.story
  }

  at(path: string): string {
    return this.story.run.url(11, path)
  }

  caseAt(caseId: string, path = ''): string {
    return this.at(`/cases/${encodeURIComponent(caseId)}${path}`)
  }

  async today(): Promise<void> {
    await this.page.goto(this.at('/'))
  }

  async timeline(caseId: string): Promise<Timeline> {
    return (await this.story.timeline(caseId)) as Timeline
  }

  /** Nothing that a machine can find is wrong with this page, told in this way; and here is its picture. */
  async looked(name: string): Promise<void> {
    const faults = this.told.way.script ? await this.faultsOnce(name) : await this.hardships(name)
    expect({ page: name, faults }).toEqual({ page: name, faults: [] })
  }

  /** In the hard way each state is judged. */
  private async hardships(name: string): Promise<string[]> {
    const route = this.route()
    this.told.seen.add(route)
    return hardships(this.page, { route, state: name }, { view: 'officer', words: { ...SHELL_WORDS, ...OFFICER_WORDS }, written: [this.cases.why] })
  }

  /** What scripts make of a page is the same in each of its states. */
  private async faultsOnce(name: string): Promise<string[]> {
    await picture(this.page, `officer-${name}`)
    const page = `with scripts: ${this.route()}`
    if (this.told.seen.has(page)) return []
    this.told.seen.add(page)
    return faultsOf(this.page)
  }

  /** As the table has it. */
  private route(): string {
    const { pathname } = new URL(this.page.url())
    return OFFICER_WHO_MAY.find(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname))?.path ?? pathname
  }
}
