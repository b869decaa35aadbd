// Why: one form stops what must not go on leaving, at once and everywhere; it says who, why and until when, and so does letting it go.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import {
  type Answer, bodyOf, type Door, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, type Language, type Listed, PageLanguage, type Session,
  SignedInSession, textIn, VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import { channelChoices, type Choices } from '../choices/choices.js'
import { type Asking, rulesToChoose, sourcesToChoose, wordingsToStop } from '../choices/read-choices.js'
import { mayDo } from '../may-do.js'
import { personText } from '../names/people.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, to } from '../paths.js'
import { readStopForm, type Stop, STOP_HOURS, STOP_KINDS, type StopForm } from './stop.js'
import { peopleIn, stopColumns, stoppedCell } from './stop-list.js'

const EMPTY: StopForm = { kind: '', value: '', other: '', hours: '4', reason: '' }
const CONFLICT = 409
type Filled = { form?: StopForm; faults?: FormFault[]; /** Which stop the reason was written for. */ lifting?: string; status?: number }
type Looking = { session: Session; language: Language }

@Controller()
export class StopsController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.stops)
  list(@SignedInSession() session: Session, @PageLanguage() language: Language, @Query() asked: ListAsked): Promise<Answer> {
    return this.pageOf({ session, language }, asked, { form: { ...EMPTY, ...filterIn(asked, { kind: STOP_KINDS, value: 'text' }) } })
  }

  @Post(PATHS.stops)
  async stop(@SignedInSession() session: Session, @PageLanguage() language: Language, @Body() body: Record<string, unknown>): Promise<Answer | GoTo> {
    const { form, faults, order } = readStopForm(body, this.parts.clock.now())
    const looking = { session, language }
    if (faults.length > 0) return this.pageOf(looking, {}, { form, faults, status: 400 })
    const answer = await this.door(session).post<Stop>('/stops', order)
    return answer.ok ? goTo(`${PATHS.stops}?done=stopped`) : this.pageOf(looking, {}, { form, faults: faultsOf(answer, 'kind', fieldOf), status: answer.status })
  }

  @Post(PATHS.lift)
  async lift(
    @SignedInSession() session: Session,
    @PageLanguage() language: Language,
    @Param('stopId') stopId: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Answer | GoTo> {
    const looking = { session, language }
    const reason = textIn(body, 'reason')
    const field = `reason-${stopId}`
    if (reason === '') return this.pageOf(looking, {}, { lifting: stopId, faults: [{ field, words: 'stops.give-reason' }], status: 400 })
    const answer = await this.door(session).post<Stop>(to('/stops/:stopId/lift', { stopId }), { reason })
    if (answer.ok) return goTo(`${PATHS.stops}?done=lifted`)
    const faults: FormFault[] = answer.status === CONFLICT ? [{ field: 'stops', words: 'stops.has-ended' }] : faultsOf(answer, field)
    return this.pageOf(looking, {}, { lifting: stopId, faults, status: answer.status })
  }

  private async pageOf({ session, language }: Looking, asked: ListAsked, { form = EMPTY, faults = [], lifting, status = 200 }: Filled): Promise<Answer> {
    const door = this.door(session)
    const mayStop = mayDo(session, 'POST', PATHS.stops)
    const standing = bodyOf(await door.get<Listed<Stop>>('/stops?standing=true&limit=100')).items
    const people = await this.parts.sessions.namesOf(peopleIn(standing))
    const model = {
      mayStop, form, faults, lifting, kinds: STOP_KINDS, hours: STOP_HOURS, done: filterIn(asked, { done: ['stopped', 'lifted'] })['done'],
      choices: mayStop ? await choicesFor(form.kind, { language, door: (service) => this.doors.of(session, service) }) : [],
      standing: standing.map((stop) => ({ ...stop, by: personText(people, stop.by), what: stoppedCell(stop), liftPath: to(PATHS.lift, { stopId: stop.stopId }) })),
    }
    const list = await listPage(
      {
        name: 'stops',
        path: PATHS.stops,
        doorPath: '/stops',
        door,
        columns: stopColumns(this.parts.clock.now()),
        columnsOf: async (stops) => stopColumns(this.parts.clock.now(), await this.parts.sessions.namesOf(peopleIn(stops))),
        filter: {},
        template: 'stops/stops.njk',
        model,
      },
      asked,
    )
    return list.kind === 'page' ? { ...list, status } : list
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }
}

/** Of what is chosen from a list. */
async function choicesFor(kind: string, asking: Asking): Promise<Choices> {
  switch (kind) {
    case 'rule':
      return rulesToChoose(asking)
    case 'template':
      return wordingsToStop(asking)
    case 'source':
      return sourcesToChoose(asking)
    default:
      return kind === 'channel' ? channelChoices(asking.language) : []
  }
}

const FIELDS: Record<string, string> = { '/kind': 'kind', '/value': 'value', '/until': 'hours', '/reason': 'reason' }
const fieldOf = (pointer: string): string => FIELDS[pointer] ?? 'kind'
