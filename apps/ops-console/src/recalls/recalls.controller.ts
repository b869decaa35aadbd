// Why: before somebody stops what was said wrongly she sees what it would stop and who has it already; nothing is changed by looking.
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common'
import {
  type Answer, type Door, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, type Language, page, PageLanguage, type Session, SignedInSession,
  VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import type { Choices } from '../choices/choices.js'
import { rulesToChoose, sourcesToChoose, wordingsToRecall } from '../choices/read-choices.js'
import { mayDo } from '../may-do.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, toRecall } from '../paths.js'
import { EMPTY_RECALL, readRecallForm, RECALL_KINDS, type RecallForm, recallField, type RecallOrder } from './read-recall-form.js'
import type { Foreseen, Recall } from './recall.js'
import { recallColumns, whatCell } from './recall-list.js'

type RecallChoices = Record<'sources' | 'rules' | 'wordings', Choices>
const NONE: RecallChoices = { sources: [], rules: [], wordings: [] }
type Looking = { session: Session; language: Language }
type Filled = { form: RecallForm; faults?: FormFault[]; status?: number }
/** What its form is begun with by a link. */
const BEGUN = { kind: RECALL_KINDS, eventSource: 'text', eventId: 'text', wording: 'text', language: ['en', 'cy'] } as const

@Controller()
export class RecallsController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.recalls)
  list(@SignedInSession() session: Session, @PageLanguage() language: Language, @Query() asked: ListAsked): Promise<Answer> {
    return this.pageOf({ session, language }, asked, { form: { ...EMPTY_RECALL, ...filterIn(asked, BEGUN) } })
  }

  @Post(PATHS.recallLook)
  async look(@SignedInSession() session: Session, @PageLanguage() language: Language, @Body() body: Record<string, unknown>): Promise<Answer> {
    const { form, faults, order } = readRecallForm(body)
    if (!order) return this.pageOf({ session, language }, {}, { form, faults, status: 400 })
    const answer = await this.door(session).post<Foreseen>('/recalls', { ...order, dryRun: true })
    if (!answer.ok) return this.pageOf({ session, language }, {}, { form, faults: faultsOf(answer, 'kind', recallField), status: answer.status })
    return page('recalls/look.njk', { form, what: whatCell(order.what), reason: order.reason, foreseen: answer.body, fields: Object.entries(form) })
  }

  @Post(PATHS.recalls)
  async recall(@SignedInSession() session: Session, @PageLanguage() language: Language, @Body() body: Record<string, unknown>): Promise<Answer | GoTo> {
    const { form, faults, order } = readRecallForm(body)
    if (!order) return this.pageOf({ session, language }, {}, { form, faults, status: 400 })
    const answer = await this.door(session).post<Recall>('/recalls', order satisfies RecallOrder)
    if (answer.ok) return goTo(toRecall(answer.body.recallId))
    return this.pageOf({ session, language }, {}, { form, faults: faultsOf(answer, 'kind', recallField), status: answer.status })
  }

  private async pageOf(looking: Looking, asked: ListAsked, { form, faults = [], status = 200 }: Filled): Promise<Answer> {
    const { session } = looking
    const mayRecall = mayDo(session, 'POST', PATHS.recalls)
    const model = { mayRecall, form, faults, kinds: RECALL_KINDS, choices: mayRecall ? await this.choicesFor(form.kind, looking) : NONE }
    const list = await listPage(
      {
        name: 'recalls',
        path: PATHS.recalls,
        doorPath: '/recalls',
        door: this.door(session),
        columns: recallColumns(),
        columnsOf: async (recalls) => recallColumns(await this.parts.sessions.namesOf(recalls.map(({ by }) => by))),
        filter: {},
        template: 'recalls/recalls.njk',
        model,
      },
      asked,
    )
    return list.kind === 'page' ? { ...list, status } : list
  }

  /** Of what the form of that kind is filled in with. */
  private async choicesFor(kind: string, { session, language }: Looking): Promise<RecallChoices> {
    const asking = { language, door: (service: string) => this.doors.of(session, service) }
    const [sources, rules] = await Promise.all([kind === 'event' || kind === 'batch' ? sourcesToChoose(asking) : [], kind === 'batch' ? rulesToChoose(asking) : []])
    return { sources, rules, wordings: kind === 'wording' ? await wordingsToRecall(asking) : [] }
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }
}
