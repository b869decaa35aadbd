// Why: what the machine may not do alone ends at a person; here she sees what it is about, the very words, and says that it is done.
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, DOORS, type Doors, type FormFault, goTo, type GoTo, type Page, type Session, SignedInSession, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import type { Timeline } from '../doors/evidence.js'
import type { MessageAhead, NotifierTask, TaskWish } from '../doors/notifier.js'
import { casesOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to } from '../paths.js'
import { readTaskForm, type TaskForm } from './read-task-form.js'
import { taskModel } from './task-model.js'

const SEEN_REASON = 'To decide on this message'
const WISH_REASON = 'To talk about this wish'
const WISHES = ['victim-wishes-rhythm', 'victim-names-trusted-person']
const EMPTY: TaskForm = { outcome: '', note: '' }

@Controller()
export class TaskController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.task)
  show(@SignedInSession() session: Session, @Param('taskId') taskId: string): Promise<Page> {
    return this.pageOf(session, taskId, { form: EMPTY, faults: [], status: 200 })
  }

  @Post(PATHS.taskWord)
  async say(@SignedInSession() session: Session, @Param('taskId') taskId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const task = await this.taskNamed(session, taskId)
    const { form, faults } = readTaskForm(task.kind, body)
    if (faults.length > 0) return this.pageOf(session, taskId, { form, faults, status: 400 })
    const { outcome, note } = form
    const word = { outcome, ...(note === '' ? {} : { note }) }
    const answer = await this.doors.of(session, 'notifier').post(`/tasks/${encodeURIComponent(taskId)}/complete`, word)
    if (answer.ok) return goTo(to('task', { taskId }))
    if (answer.status === 409) return this.pageOf(session, taskId, { form, faults: [{ field: 'outcome', words: 'task.fault.ended' }], status: 409 })
    throw new ProblemError(answer.status, answer.title)
  }

  private async pageOf(session: Session, taskId: string, { form, faults, status }: { form: TaskForm; faults: FormFault[]; status: number }): Promise<Page> {
    const task = await this.taskNamed(session, taskId)
    const [cases, ahead, { obligations }, wish] = await Promise.all([
      casesOf(this.doors, session, [task.caseId], SEEN_REASON),
      this.messageOf(session, task),
      this.timelineOf(session, task.caseId),
      this.wishOf(session, task),
    ])
    return officerPage('tasks/task.njk', taskModel({ task, cases, duties: obligations, ahead, wish, form, faults, now: this.parts.clock.now() }), status)
  }

  private async taskNamed(session: Session, taskId: string): Promise<NotifierTask> {
    return bodyOf(await this.doors.of(session, 'notifier').get<NotifierTask>(`/tasks/${encodeURIComponent(taskId)}`))
  }

  private async timelineOf(session: Session, caseId: string): Promise<Timeline> {
    return bodyOf(await this.doors.of(session, 'evidence').get<Timeline>(`/cases/${encodeURIComponent(caseId)}/timeline`))
  }

  /** Only where the words are what is decided on: seeing them is a reading of her details. */
  private async messageOf(session: Session, { taskId, kind, state, notificationId }: NotifierTask): Promise<MessageAhead | null> {
    if (state !== 'open' || notificationId === null || (kind !== 'approve-message' && kind !== 'call-first')) return null
    const path = `/tasks/${encodeURIComponent(taskId)}/message`
    const answer = await this.doors.of(session, 'notifier').get<MessageAhead>(path, { reason: SEEN_REASON })
    return answer.ok ? answer.body : null
  }

  /** In her own words; who reads them is written down. */
  private async wishOf(session: Session, { taskId, reason, state }: NotifierTask): Promise<TaskWish | null> {
    if (state !== 'open' || !WISHES.includes(reason)) return null
    const path = `/tasks/${encodeURIComponent(taskId)}/wish`
    const answer = await this.doors.of(session, 'notifier').get<TaskWish>(path, { reason: WISH_REASON })
    return answer.ok ? answer.body : null
  }
}
