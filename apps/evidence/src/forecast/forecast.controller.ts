// Why: a duty that is seen to be missed before it is can still be done: who will be late with what, why, and how much work is coming.
import { Controller, Get, Headers, Inject, Query, UseGuards } from '@nestjs/common'
import { expectedLoad } from '@kept-informed/forecast'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { pageOf, ProblemError } from '@kept-informed/runtime'
import { workingCalendar } from '@kept-informed/victims-code'
import { hiddenCases } from '../case-reading.js'
import { EVIDENCE_HANDLE, type EvidenceHandle } from '../evidence-handle.js'
import { EVIDENCE_PARTS, type EvidenceParts } from '../evidence-parts.js'
import { askedOf, missedAfter, totalsOf } from './foreseen.js'
import { assumptionsJson, foreseenJson, loadJson } from './forecast-json.js'
import { readForecastQuery } from './read-forecast-query.js'

@Controller('forecast')
@UseGuards(ScopeGuard)
export class ForecastController {
  private readonly calendar = workingCalendar()

  constructor(
    @Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts,
    @Inject(EVIDENCE_HANDLE) private readonly handle: EvidenceHandle,
  ) {}

  @Get()
  @RequireScope('timeline:read')
  async forecast(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const read = readForecastQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { filter, days, limit, after } = read.value
    const outlook = await this.handle.outlooks.now()
    const { asOf, history } = outlook
    const hidden = await hiddenCases(this.parts, caller, authorization)
    const asked = askedOf(outlook.foreseen, filter, this.calendar).filter(({ caseId }) => !hidden.has(caseId))
    const load = history === null ? { from: null, to: null, days: [] } : expectedLoad(history, days, asOf, this.calendar)
    return {
      asOf: isoInstant(asOf),
      ...pageOf(missedAfter(asked, after, limit + 1), limit, (one) => foreseenJson(one, this.calendar), ({ dueBy, obligationId }) => [dueBy, obligationId]),
      totals: totalsOf(asked, this.calendar),
      load: load.days.filter(({ unit }) => filter.unit === null || unit === filter.unit).map(loadJson),
      assumptions: assumptionsJson(outlook, load, this.parts),
    }
  }
}
