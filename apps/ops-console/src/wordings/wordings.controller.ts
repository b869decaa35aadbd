// Why: no victim is told anything in words that two people have not read as she will read them; here they are read, compared and published.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import {
  type Answer, bodyOf, type Column, type Door, type DoorAnswer, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, type Listed, page,
  type Page, type Session, SignedInSession, textIn, VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { formCell } from '../names/carried.js'
import { nameCell } from '../names/names.js'
import { type People, personText } from '../names/people.js'
import { wordingCell } from '../names/wording-name.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, to, toRecallingWording, toStopping } from '../paths.js'
import { besideEachOther, type Wording, WORDING_STATES, type WordingInFull } from './wording.js'

type Named = { wordingId: string; language: string; version: string }
type Filled = { beside?: unknown; reason?: string; faults?: FormFault[]; status?: number }
const CONFLICT = 409
const TONE = { shipped: 'grey', approved: 'yellow', published: 'green', withdrawn: 'red' } as const
/** With what its form is called. */
const formNamed = <One extends { form: string }>(one: One) => ({ ...one, name: formCell(one.form) })
const namesIn = (people: People, subjects: readonly string[]): string => subjects.map((by) => personText(people, by)).join(', ')
const named = ({ wordingId, language, version }: Named): Named => ({ wordingId, language, version })

const columnsNaming = (people: People = new Map()): readonly Column<Wording>[] => [
  { name: 'wordingId', words: 'wordings.about', value: ({ wordingId }) => wordingId, shown: (one) => ({ ...nameCell(one.wordingId), href: to(PATHS.wording, named(one)) }) },
  { name: 'language', words: 'wordings.language', value: ({ language }) => language, shown: ({ language }) => ({ words: `language.${language}` }) },
  { name: 'version', words: 'wordings.version', value: ({ version }) => version },
  { name: 'state', words: 'wordings.state', value: ({ state }) => state, shown: ({ state }) => ({ words: `wordings.state.${state}`, tone: TONE[state] }) },
  { name: 'approvedBy', words: 'wordings.approved-by', value: ({ approvedBy }) => approvedBy.join(' '), shown: ({ approvedBy }) => ({ text: namesIn(people, approvedBy) || '–' }) },
  { name: 'sha256', words: 'wordings.sha256', fileOnly: true, value: ({ sha256 }) => sha256 },
]

@Controller()
export class WordingsController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.wordings)
  list(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const filter = filterIn(asked, { language: ['en', 'cy'], state: WORDING_STATES })
    const list = {
      name: 'wordings',
      path: PATHS.wordings,
      doorPath: '/wordings',
      door: this.door(session),
      columns: columnsNaming(),
      columnsOf: async (all: readonly Wording[]) => columnsNaming(await this.parts.sessions.namesOf(all.flatMap(({ approvedBy }) => approvedBy))),
      filter,
      template: 'wordings/wordings.njk',
      limit: 100,
    }
    return listPage({ ...list, model: { states: WORDING_STATES } }, asked)
  }

  @Get(PATHS.wording)
  show(@SignedInSession() session: Session, @Param() one: Named, @Query('beside') beside: unknown): Promise<Page> {
    return this.pageOf(session, one, { beside })
  }

  @Post(PATHS.wordingApproval)
  async approve(@SignedInSession() session: Session, @Param() one: Named): Promise<Page | GoTo> {
    return this.after(session, one, await this.door(session).post(to(PATHS.wordingApproval, named(one)), {}), '')
  }

  @Post(PATHS.wordingWithdrawal)
  async withdraw(@SignedInSession() session: Session, @Param() one: Named, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const reason = textIn(body, 'reason')
    if (reason === '') return this.pageOf(session, one, { faults: [{ field: 'reason', words: 'stops.give-reason' }], status: 400 })
    return this.after(session, one, await this.door(session).post(to(PATHS.wordingWithdrawal, named(one)), { reason }), reason)
  }

  private after(session: Session, one: Named, answer: DoorAnswer<unknown>, reason: string): Promise<Page | GoTo> {
    if (answer.ok) return Promise.resolve(goTo(to(PATHS.wording, named(one))))
    const faults: FormFault[] = answer.status === CONFLICT ? [{ field: 'publish', words: 'wording.needs-another' }] : faultsOf(answer, 'publish', fieldOf)
    return this.pageOf(session, one, { reason, faults, status: answer.status })
  }

  private async pageOf(session: Session, one: Named, { beside, reason = '', faults = [], status = 200 }: Filled): Promise<Page> {
    const door = this.door(session)
    const known = door.get<Listed<Wording>>(`/wordings?wordingId=${encodeURIComponent(one.wordingId)}&limit=500`)
    const [wording, siblings] = await Promise.all([this.inFull(door, one), known])
    const others = bodyOf(siblings).items.filter(({ language, version }) => language !== wording.language || version !== wording.version)
    const chosen = others.find(({ language, version }) => `${language}/${version}` === beside)
    const compared = chosen ? besideEachOther(wording, await this.inFull(door, chosen)) : null
    const people = await this.parts.sessions.namesOf([...wording.approvedBy, ...(wording.withdrawn ? [wording.withdrawn.by] : [])])
    return page('wordings/wording.njk', {
      approvedBy: namesIn(people, wording.approvedBy),
      withdrawnBy: wording.withdrawn && personText(people, wording.withdrawn.by),
      wording: { ...wording, messages: wording.messages.map(formNamed), faults: wording.faults.map(formNamed) },
      title: wordingCell({ wordingId: wording.wordingId, version: wording.version }),
      tone: TONE[wording.state],
      others: others.map((other) => ({ ...other, key: `${other.language}/${other.version}`, chosen: other === chosen })),
      chosen,
      compared: compared && compared.map(formNamed),
      reason,
      faults,
      path: to(PATHS.wording, named(one)),
      mayPublish: mayDo(session, 'POST', PATHS.wordingApproval),
      mine: wording.approvedBy.includes(session.person.subject),
      stopPath: mayDo(session, 'POST', PATHS.stops) ? toStopping('template', `${wording.wordingId}/${wording.language}/${wording.version}`) : null,
      recallPath: mayDo(session, 'POST', PATHS.recalls) ? toRecallingWording(wording) : null,
      paths: { approve: to(PATHS.wordingApproval, named(one)), withdraw: to(PATHS.wordingWithdrawal, named(one)) },
    }, status)
  }

  private async inFull(door: Door, one: Named): Promise<WordingInFull> {
    return bodyOf(await door.get<WordingInFull>(to(PATHS.wording, named(one))))
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }
}

const fieldOf = (pointer: string): string => (pointer === '/reason' ? 'reason' : 'publish')
