// Why: whoever reads that something is owed may ask why: why at all, why that day, why that person, why it ended so.
import { Controller, Get, Headers, Inject, Param, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { explainObligation } from '@kept-informed/obligation'
import { ProblemError } from '@kept-informed/runtime'
import { workingCalendar } from '@kept-informed/victims-code'
import { hiddenCases } from './case-reading.js'
import { EVIDENCE_PARTS, type EvidenceParts } from './evidence-parts.js'
import { whyJson } from './obligation-why.js'
import { readForWhy } from './obligation-why.query.js'

@Controller()
@UseGuards(ScopeGuard)
export class WhyController {
  private readonly calendar = workingCalendar()

  constructor(@Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts) {}

  @Get('obligations/:obligationId/why')
  @RequireScope('timeline:read')
  async why(@Param('obligationId') obligationId: string, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const { database, packs } = this.parts
    const found = obligationId.includes('\0') ? null : await readForWhy(database, obligationId)
    if (!found || (await hiddenCases(this.parts, caller, authorization)).has(found.caseId)) throw new ProblemError(404, 'There is no obligation with this id')
    const { obligation, context, events } = found
    return whyJson(explainObligation(obligation, context, { packs, calendar: this.calendar, events }))
  }
}
