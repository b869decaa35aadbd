// Why: whether each right is kept in time is what the law asks of a force, and what it is inspected by.
import { Controller, Get, Headers, Inject, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { ProblemError } from '@kept-informed/runtime'
import { workingCalendar } from '@kept-informed/victims-code'
import { hiddenCases } from '../case-reading.js'
import { EVIDENCE_PARTS, type EvidenceParts } from '../evidence-parts.js'
import { readTimelinessQuery } from './read-timeliness-query.js'
import { countTimeliness } from './timeliness.query.js'
import { timelinessJson } from './timeliness-json.js'

@Controller('timeliness')
@UseGuards(ScopeGuard)
export class TimelinessController {
  private readonly calendar = workingCalendar()

  constructor(@Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts) {}

  @Get()
  @RequireScope('timeline:read')
  async timeliness(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const now = this.parts.clock.now()
    const read = readTimelinessQuery(query, now, this.calendar)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { filter, days } = read.value
    const hidden = [...(await hiddenCases(this.parts, caller, authorization))]
    return { asOf: isoInstant(now), ...days, rights: timelinessJson(await countTimeliness(this.parts.database, { ...filter, hidden })) }
  }
}
