// Why: the door for people who do what the machine may not: the list of tasks, and the word that one is done.
import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { accepted, type Fault, isoInstant, refused, type Result } from '@kept-informed/kernel'
import type { TaskOutcome } from '@kept-informed/notification'
import { IdInPath, JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { taskFrom } from '../journey/journey.js'
import type { TaskRow } from '../journey/rows.js'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { TASK_OUTCOMES } from '../openapi/schemas.js'
import { hiddenCases } from '../people/case-readers.query.js'
import { messageJson } from '../previews/message-json.js'
import { writeDownReadings } from '../previews/write-down-readings.js'
import { readWishOf } from '../own-view/wishes.js'
import { readReason } from '../vault/read-reason.js'
import { sealFor } from '../vault/seal-for.js'
import { completeTask } from './complete-task.js'
import { messageAhead } from './message-of-task.js'
import { readTasksQuery } from './read-tasks-query.js'
import { countTasks, findTask, tasksPage } from './tasks.query.js'

const NO_TASK = 'There is no such task'
const NO_MESSAGE = 'There is no message that waits for this task'

@Controller('tasks')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class TasksController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('tasks:write')
  async list(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity): Promise<object> {
    const read = readTasksQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { database } = this.works
    return tasksPage(database, { ...read.value, hidden: [...(await hiddenCases(database, caller))] }, taskJson)
  }

  /** What would be said, to be seen before it is approved; a reading of the person's details. */
  @Get(':taskId/message')
  @Header('Cache-Control', 'no-store')
  @RequireScope('tasks:write')
  async message(@Param('taskId', IdInPath) taskId: string, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity): Promise<object> {
    const { database, sealing, settings, clock, counted, lastMoments, wake } = this.works
    const task = await this.taskFor(taskId, caller)
    const now = clock.now()
    const outlook = task.notification_id === null ? null : await messageAhead(this.works, task.notification_id, now)
    if (!outlook) throw new ProblemError(404, NO_MESSAGE)
    const read = await writeDownReadings({ database, sealing, childDirectFrom: settings.CHILD_DIRECT_FROM }, [outlook], { by: caller.subject, reason: readReason(header), now })
    if (read === 'changed') throw new ProblemError(503, 'Somebody’s details have just changed; ask again', [], { 'retry-after': '10' })
    if (read === 'needs-reason') throw new ProblemError(403, 'The victim is in a restricted case: state the reason for looking in the header X-Reason')
    for (let one = 0; one < read.restricted; one++) counted.restrictedRead('read')
    wake()
    return { taskId, ...messageJson(outlook, [outlook], lastMoments(outlook.journey, outlook.circumstances, outlook.first.rungs, now)) }
  }

  /** What a victim wished, in her own words: only here, and a reading of her details. */
  @Get(':taskId/wish')
  @Header('Cache-Control', 'no-store')
  @RequireScope('tasks:write')
  async wish(@Param('taskId', IdInPath) taskId: string, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity): Promise<object> {
    await this.taskFor(taskId, caller)
    const wish = await readWishOf(this.works, taskId, { by: caller.subject, reason: readReason(header), now: this.works.clock.now() })
    if (wish === null) throw new ProblemError(404, 'This task is about no wish')
    if (wish === 'needs-reason') throw new ProblemError(403, 'The victim is in a restricted case: state the reason for looking in the header X-Reason')
    this.works.wake()
    return { taskId, ...wish }
  }

  @Get('counts')
  @RequireScope('tasks:write')
  async counts(@Caller() caller: CallerIdentity): Promise<object> {
    const { database, clock } = this.works
    return countTasks(database, clock.now(), [...(await hiddenCases(database, caller))])
  }

  @Get(':taskId')
  @RequireScope('tasks:write')
  async one(@Param('taskId', IdInPath) taskId: string, @Caller() caller: CallerIdentity): Promise<object> {
    return taskJson(await this.taskFor(taskId, caller))
  }

  @Post(':taskId/complete')
  @HttpCode(200)
  @RequireScope('tasks:write')
  async complete(@Param('taskId', IdInPath) taskId: string, @Body() body: unknown, @Caller() caller: CallerIdentity): Promise<object> {
    const read = readCompletion(body)
    if (!read.ok) throw new ProblemError(400, 'The task cannot be completed like this', read.faults)
    const { database, clock, sealing, wake } = this.works
    await this.taskFor(taskId, caller)
    const completed = await completeTask(database, clock.now(), { taskId, ...read.value, sealNote: (victimId, note) => sealFor({ database, sealing }, victimId, note) })
    if ('done' in completed) {
      wake()
      return taskJson(completed.done)
    }
    if (completed.refused === 'unknown') throw new ProblemError(404, NO_TASK)
    if (completed.refused === 'ended') throw new ProblemError(409, 'The task has already ended')
    throw new ProblemError(400, 'The task cannot be completed like this', [{ pointer: '/outcome', detail: 'is not an outcome of this kind of task: `approve-message` has `approved` and `refused`, all others have `done`' }])
  }

  /** Throws 404 for one that is not there for this caller. */
  private async taskFor(taskId: string, caller: CallerIdentity): Promise<TaskRow> {
    const task = await findTask(this.works.database, taskId)
    if (!task || (await hiddenCases(this.works.database, caller)).has(task.case_id)) throw new ProblemError(404, NO_TASK)
    return task
  }
}

const iso = (at: number | null): string | null => (at === null ? null : isoInstant(at))
const taskJson = (row: TaskRow): object => ({ ...taskFrom(row), dueBy: iso(row.due_by), openedAt: iso(row.opened_at), endedAt: iso(row.ended_at) })

function readCompletion(body: unknown): Result<{ outcome: TaskOutcome; note: string | null }> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { outcome, note } = body as Record<string, unknown>
  const faults: Fault[] = []
  const known = TASK_OUTCOMES.find((one) => one === outcome)
  if (!known) faults.push({ pointer: '/outcome', detail: `must be one of ${TASK_OUTCOMES.join(', ')}` })
  if (note !== undefined && note !== null && (typeof note !== 'string' || note.length > 4000)) faults.push({ pointer: '/note', detail: 'must be a text of at most 4000 characters' })
  return faults.length > 0 || !known ? refused(faults) : accepted({ outcome: known, note: typeof note === 'string' && note !== '' ? note : null })
}
