// Why: the read side's front door: one case's timeline, and what is owed across cases, soonest first.
import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { pageOf, ProblemError } from '@kept-informed/runtime'
import { obligationJson, timelineJson } from './case-timeline.js'
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
  async timeline(@Param('caseId') caseId: string): Promise<object> {
    const { database, clock, packs } = this.parts
    const now = clock.now()
    const timeline = await readTimeline(database, caseId, now, codeInForce(packs, now))
    if (!timeline) throw new ProblemError(404, 'There is no case with this reference, or none of its events has been taken yet')
    return timelineJson(timeline)
  }

  @Get('obligations')
  @RequireScope('timeline:read')
  async obligations(@Query() query: Record<string, unknown>): Promise<object> {
    const read = readListQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { filter, limit, after } = read.value
    const rows = await readObligations(this.parts.database, filter, limit + 1, after)
    return pageOf(
      rows,
      limit,
      ({ caseId, officerId, unit, obligation }) => ({ caseId, officerId, unit, ...obligationJson(obligation) }),
      ({ obligation }) => [obligation.dueBy, obligation.obligationId],
    )
  }
}
