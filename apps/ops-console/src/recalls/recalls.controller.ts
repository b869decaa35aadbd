// Why: before somebody stops what was said wrongly she sees what it would stop and who has it already; nothing is changed by looking.
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common'
import { type Answer, type Door, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, page, type Session, SignedInSession } from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, toRecall } from '../paths.js'
import { EMPTY_RECALL, readRecallForm, RECALL_KINDS, type RecallForm, recallField, type RecallOrder } from './read-recall-form.js'
import type { Foreseen, Recall } from './recall.js'
import { RECALL_COLUMNS, whatCell } from './recall-list.js'

@Controller()
export class RecallsController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.recalls)
  list(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const { kind = '' } = filterIn(asked, { kind: RECALL_KINDS })
    return this.pageOf(session, asked, { ...EMPTY_RECALL, kind }, [], 200)
  }

  @Post(PATHS.recallLook)
  async look(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Answer> {
    const { form, faults, order } = readRecallForm(body)
    if (!order) return this.pageOf(session, {}, form, faults, 400)
    const answer = await this.door(session).post<Foreseen>('/recalls', { ...order, dryRun: true })
    if (!answer.ok) return this.pageOf(session, {}, form, faultsOf(answer, 'kind', recallField), answer.status)
    return page('recalls/look.njk', { form, what: whatCell(order.what), reason: order.reason, foreseen: answer.body, fields: Object.entries(form) })
  }

  @Post(PATHS.recalls)
  async recall(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Answer | GoTo> {
    const { form, faults, order } = readRecallForm(body)
    if (!order) return this.pageOf(session, {}, form, faults, 400)
    const answer = await this.door(session).post<Recall>('/recalls', order satisfies RecallOrder)
    return answer.ok ? goTo(toRecall(answer.body.recallId)) : this.pageOf(session, {}, form, faultsOf(answer, 'kind', recallField), answer.status)
  }

  private async pageOf(session: Session, asked: ListAsked, form: RecallForm, faults: FormFault[], status: number): Promise<Answer> {
    const model = { mayRecall: mayDo(session, 'POST', PATHS.recalls), form, faults, kinds: RECALL_KINDS }
    const list = await listPage(
      {
        name: 'recalls',
        path: PATHS.recalls,
        doorPath: '/recalls',
        door: this.door(session),
        columns: RECALL_COLUMNS,
        filter: {},
        template: 'recalls/recalls.njk',
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
