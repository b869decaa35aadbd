// Why: what the machine may not do is a list that people work through; that one is done, and with what, is said here in one's own name.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import { isoInstant } from '@kept-informed/kernel'
import {
  type Answer, bodyOf, type Door, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, page, type Page, type Session, SignedInSession,
  textIn, VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import { becauseCell } from '../names/because.js'
import { whomCell } from '../names/names.js'
import { officerIdsIn, officersNamed } from '../names/officers.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, to, toCase, toTask, toVictim } from '../paths.js'
import { isLate, outcomesOf, type Task, TASK_KINDS, TASK_STATES, type TaskCounts } from './task.js'
import { taskColumns } from './task-list.js'

const CONFLICT = 409
const NARROWED_BY = ['kind', 'state', 'for', 'caseId']
type Filled = { outcome?: string; note?: string; faults?: FormFault[]; status?: number }

@Controller()
export class TasksController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.tasks)
  async list(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const now = this.parts.clock.now()
    const door = this.door(session)
    const filter = filterIn(asked, { kind: TASK_KINDS, state: TASK_STATES, for: 'text', caseId: 'text' })
    const overdue = asked['overdue'] === 'yes'
    // Late is what is still open; who asked for nothing works through what is open.
    const narrowed = { ...filter, ...(overdue || !NARROWED_BY.some((name) => name in asked) ? { state: 'open' } : {}), ...(overdue ? { dueBefore: isoInstant(now) } : {}) }
    const counts = bodyOf(await door.get<TaskCounts>('/tasks/counts'))
    const model = { counts, kinds: TASK_KINDS, states: TASK_STATES, overdue }
    const columnsOf = async (tasks: readonly Task[]) => taskColumns(now, await officersNamed(door, officerIdsIn(tasks.map((task) => task.for))))
    return listPage({ name: 'tasks', path: PATHS.tasks, doorPath: '/tasks', door, columns: taskColumns(now), columnsOf, filter: narrowed, template: 'tasks/tasks.njk', model }, asked)
  }

  @Get(PATHS.task)
  show(@SignedInSession() session: Session, @Param('taskId') taskId: string): Promise<Page> {
    return this.pageOf(session, taskId, {})
  }

  @Post(PATHS.completion)
  async complete(@SignedInSession() session: Session, @Param('taskId') taskId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const [outcome, note] = [textIn(body, 'outcome'), textIn(body, 'note')]
    if (outcome === '') return this.pageOf(session, taskId, { note, faults: [{ field: 'outcome', words: 'task.choose' }], status: 400 })
    const answer = await this.door(session).post<Task>(to('/tasks/:taskId/complete', { taskId }), { outcome, ...(note === '' ? {} : { note }) })
    if (answer.ok) return goTo(toTask(taskId))
    const faults =
      answer.status === CONFLICT
        ? [{ field: 'outcome', words: 'task.has-ended' }]
        : faultsOf(answer, 'outcome', (pointer) => (pointer === '/note' ? 'note' : 'outcome'))
    return this.pageOf(session, taskId, { outcome, note, faults, status: answer.status })
  }

  private async pageOf(session: Session, taskId: string, { outcome = '', note = '', faults = [], status = 200 }: Filled): Promise<Page> {
    const door = this.door(session)
    const task = bodyOf(await door.get<Task>(to('/tasks/:taskId', { taskId })))
    const whom = whomCell(task.for, await officersNamed(door, officerIdsIn([task.for])))
    return page('tasks/task.njk', {
      task, outcome, note, faults, whom, because: becauseCell(task.reason), late: isLate(task, this.parts.clock.now()), outcomes: outcomesOf(task.kind),
      caseHref: toCase(task.caseId), victimHref: toVictim(task.victimId), completePath: to(PATHS.completion, { taskId }),
    }, status)
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }
}
