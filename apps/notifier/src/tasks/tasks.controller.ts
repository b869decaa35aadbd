// Why: the door for people who do what the machine may not: the list of tasks, and the word that one is done.
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { accepted, type Fault, isoInstant, refused, type Result } from '@kept-informed/kernel'
import type { Task, TaskOutcome } from '@kept-informed/notification'
import { IdInPath, JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { TASK_OUTCOMES } from '../openapi/schemas.js'
import { sealFor } from '../vault/seal-for.js'
import { completeTask } from './complete-task.js'
import { readTasksQuery } from './read-tasks-query.js'
import { countTasks, findTask, tasksPage } from './tasks.query.js'

@Controller('tasks')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class TasksController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('tasks:write')
  async list(@Query() query: Record<string, unknown>): Promise<object> {
    const read = readTasksQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    return tasksPage(this.works.database, read.value, taskJson)
  }

  @Get('counts')
  @RequireScope('tasks:write')
  counts(): Promise<object> {
    return countTasks(this.works.database, this.works.clock.now())
  }

  @Get(':taskId')
  @RequireScope('tasks:write')
  async one(@Param('taskId', IdInPath) taskId: string): Promise<object> {
    const task = await findTask(this.works.database, taskId)
    if (!task) throw new ProblemError(404, 'There is no such task')
    return taskJson(task)
  }

  @Post(':taskId/complete')
  @HttpCode(200)
  @RequireScope('tasks:write')
  async complete(@Param('taskId', IdInPath) taskId: string, @Body() body: unknown): Promise<object> {
    const read = readCompletion(body)
    if (!read.ok) throw new ProblemError(400, 'The task cannot be completed like this', read.faults)
    const { database, clock, sealing, wake } = this.works
    const completed = await completeTask(database, clock.now(), { taskId, ...read.value, sealNote: (victimId, note) => sealFor({ database, sealing }, victimId, note) })
    if ('done' in completed) {
      wake()
      return taskJson(completed.done)
    }
    if (completed.refused === 'unknown') throw new ProblemError(404, 'There is no such task')
    if (completed.refused === 'ended') throw new ProblemError(409, 'The task has already ended')
    throw new ProblemError(400, 'The task cannot be completed like this', [{ pointer: '/outcome', detail: 'is not an outcome of this kind of task: `approve-message` has `approved` and `refused`, all others have `done`' }])
  }
}

const taskJson = (task: Task): object => ({ ...task, dueBy: task.dueBy === null ? null : isoInstant(task.dueBy) })

function readCompletion(body: unknown): Result<{ outcome: TaskOutcome; note: string | null }> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { outcome, note } = body as Record<string, unknown>
  const faults: Fault[] = []
  const known = TASK_OUTCOMES.find((one) => one === outcome)
  if (!known) faults.push({ pointer: '/outcome', detail: `must be one of ${TASK_OUTCOMES.join(', ')}` })
  if (note !== undefined && note !== null && (typeof note !== 'string' || note.length > 4000)) faults.push({ pointer: '/note', detail: 'must be a text of at most 4000 characters' })
  return faults.length > 0 || !known ? refused(faults) : accepted({ outcome: known, note: typeof note === 'string' && note !== '' ? note : null })
}
