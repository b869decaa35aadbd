// Why: whoever searches for a case, or comes to one from a list, reads its whole story on one page, and takes the proof of it away.
import { Controller, Get, Inject, Param, Query } from '@nestjs/common'
import { type Answer, bodyOf, DOORS, type Doors, file, formatIn, listFile, moreOf, page, type Session, SignedInSession, tableOf } from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { officerIdsIn, officersNamed } from '../names/officers.js'
import { type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, to, toRecallingEvent, toStopping, toVictim } from '../paths.js'
import { caseTaskColumns, dutyColumns, MESSAGE_COLUMNS, VICTIM_COLUMNS } from './case-lists.js'
import { storyOf } from './story-of.js'
import type { Timeline } from './timeline.js'

@Controller()
export class CasesController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  /** `of`: which of its lists to take away. */
  @Get(PATHS.case)
  async show(@SignedInSession() session: Session, @Param('caseId') caseId: string, @Query() { format: asked, of }: ListAsked): Promise<Answer> {
    const timeline = bodyOf(await this.door(session).get<Timeline>(to('/cases/:caseId/timeline', { caseId })))
    const [certificates, packs, tasks] = [mayDo(session, 'GET', PATHS.certificate), mayDo(session, 'GET', PATHS.casePack), mayDo(session, 'GET', PATHS.task)]
    const [recalls, stops] = [mayDo(session, 'POST', PATHS.recalls), mayDo(session, 'POST', PATHS.stops)]
    const lists = { duties: dutyColumns(certificates), messages: MESSAGE_COLUMNS, tasks: caseTaskColumns(tasks) }
    const format = formatIn(asked)
    if (format) {
      if (of === 'messages') return listFile('messages', lists.messages, { items: timeline.notifications, cut: false }, format)
      return of === 'tasks'
        ? listFile('tasks', lists.tasks, { items: timeline.tasks, cut: false }, format)
        : listFile('duties', lists.duties, { items: timeline.obligations, cut: false }, format)
    }
    const officers = await officersNamed(this.doors.of(session, 'notifier'), officerIdsIn(timeline.tasks.map((task) => task.for)))
    const filesOf = (list: keyof typeof lists) => moreOf(to(PATHS.case, { caseId }), { of: list }, { after: null, next: null })
    return page('cases/case.njk', {
      caseId,
      asOf: timeline.asOf,
      codeVersion: timeline.codeVersion,
      story: storyOf(timeline).map((moment) => ({ ...moment, recallPath: recalls && moment.event ? toRecallingEvent(moment.event) : null })),
      stopPath: stops ? toStopping('case', caseId) : null,
      packPath: packs ? to(PATHS.casePack, { caseId }) : null,
      duties: tableOf('duties', lists.duties, timeline.obligations),
      messages: tableOf('messages', lists.messages, timeline.notifications),
      tasks: tableOf('case-tasks', caseTaskColumns(tasks, officers), timeline.tasks),
      more: { duties: filesOf('duties'), messages: filesOf('messages'), tasks: filesOf('tasks') },
    })
  }

  @Get(PATHS.casePack)
  async pack(@SignedInSession() session: Session, @Param('caseId') caseId: string): Promise<Answer> {
    const pack = bodyOf(await this.door(session).file(to(PATHS.casePack, { caseId })))
    return file(`evidence-pack-${plain(caseId)}.json`, 'application/json', pack)
  }

  @Get(PATHS.certificate)
  async certificate(@SignedInSession() session: Session, @Param('obligationId') obligationId: string): Promise<Answer> {
    const pdf = bodyOf(await this.door(session).file(to(PATHS.certificate, { obligationId })))
    return file(`certificate-${plain(obligationId)}.pdf`, 'application/pdf', pdf)
  }

  @Get(PATHS.victim)
  async victim(@SignedInSession() session: Session, @Param('victimId') victimId: string, @Query() asked: ListAsked): Promise<Answer> {
    return listPage(
      {
        name: 'duties',
        path: toVictim(victimId),
        doorPath: '/obligations',
        door: this.door(session),
        columns: VICTIM_COLUMNS,
        filter: { victimId },
        template: 'cases/victim.njk',
        model: { victimId },
      },
      asked,
    )
  }

  private door(session: Session) {
    return this.doors.of(session, 'evidence')
  }
}

/** As part of a file's name. */
const plain = (id: string): string => id.replaceAll(/[^\w.-]/g, '-')
