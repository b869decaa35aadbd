// Why: the read side's front door: one case's timeline, and what is owed across cases, soonest first.
import { Controller, Get, Headers, Inject, Param, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { pageOf, ProblemError } from '@kept-informed/runtime'
import { hiddenCases } from './case-reading.js'
import { notificationJson, obligationJson, taskJson, timelineJson } from './case-timeline.js'
import { readTimeline } from './case-timeline.query.js'
import { codeInForce } from './code-in-force.js'
import { EVIDENCE_PARTS, type EvidenceParts } from './evidence-parts.js'
import { readObligations } from './obligations.query.js'
import { readListQuery } from './read-list-query.js'

@Controller()
@UseGuards(ScopeGuard)
export class TimelineController {
  constructor(@Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts) {}

  @Get('cases/:caseId/timeline')
  @RequireScope('timeline:read')
  async timeline(@Param('caseId') caseId: string, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const { database, clock, packs } = this.parts
    const now = clock.now()
    const hidden = await hiddenCases(this.parts, caller, authorization)
    const timeline = hidden.has(caseId) ? null : await readTimeline(database, caseId, now, codeInForce(packs, now))
    if (!timeline) throw new ProblemError(404, 'There is no case with this reference, or none of its events has been taken yet')
    return timelineJson(timeline)
  }

  @Get('obligations')
  @RequireScope('timeline:read')
  async obligations(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const read = readListQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { filter, limit, after } = read.value
    const hidden = await hiddenCases(this.parts, caller, authorization)
    const rows = await readObligations(this.parts.database, { ...filter, hidden: [...hidden] }, limit + 1, after)
    return pageOf(
      rows,
      limit,
      ({ caseId, officerId, unit, obligation, notifications, tasks }) => ({
        caseId, officerId, unit, ...obligationJson(obligation), ...(notifications && tasks && { notifications: notifications.map(notificationJson), tasks: tasks.map(taskJson) }),
      }),
      ({ obligation }) => [obligation.dueBy, obligation.obligationId],
    )
  }
}
