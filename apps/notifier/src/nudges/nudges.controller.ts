// Why: whoever is set over somebody may tell them, by the same road and within the same bounds, that something waits.
import { Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { IdInPath, ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { supervisedBy } from '../people/case-readers.query.js'
import { todayUrl } from './nudge-parts.js'
import { lastNudgesOf, type LastNudge } from './last-nudges.query.js'
import { type Asked, askForNudge } from './plan-nudges.js'

const NOBODY = 'There is no such officer among those whom you are set over'
const WHY_NOT: Record<Extract<Asked, string>, string> = {
  'no-address': 'The directory has no email address of this officer', 'nothing-waits': 'Nothing waits for this officer', 'just-nudged': 'This officer was nudged within the hour, or is about to be',
}

@Controller()
@UseGuards(ScopeGuard)
export class NudgesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  /** Of whom the caller is set over: when each was nudged last; and whether anybody can be. */
  @Get('nudges')
  @RequireScope('tasks:write')
  async list(@Caller() caller: CallerIdentity): Promise<{ items: LastNudge[]; on: boolean }> {
    const { officers } = await supervisedBy(this.works.database, caller.subject)
    return { items: await lastNudgesOf(this.works.database, officers.map(({ officerId }) => officerId)), on: todayUrl(this.works) !== null }
  }

  @Post('officers/:officerId/nudges')
  @HttpCode(202)
  @RequireScope('tasks:write')
  async nudge(@Param('officerId', IdInPath) officerId: string, @Caller() caller: CallerIdentity): Promise<object> {
    const { database, clock, wake } = this.works
    const { officers } = await supervisedBy(database, caller.subject)
    if (!officers.some((one) => one.officerId === officerId)) throw new ProblemError(404, NOBODY)
    if (todayUrl(this.works) === null) throw new ProblemError(503, 'Nothing can be sent to officers from here: there is no mail server, or OFFICER_VIEW_URL is not set')
    const asked = await askForNudge(this.works, officerId, caller.subject, clock.now())
    if (typeof asked === 'string') throw new ProblemError(409, WHY_NOT[asked], [{ pointer: '', detail: asked }])
    wake('nudges')
    return { nudgeId: asked.nudgeId, leavesAt: isoInstant(asked.leavesAt) }
  }
}
