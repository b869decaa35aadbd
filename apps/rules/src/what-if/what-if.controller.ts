// Why: who weighs another Code asks the running system what it would have asked of everybody. Nothing is written, and what is new goes on
// meanwhile: the work is another thread's, and one question is answered at a time.
import { Body, Controller, Headers, HttpCode, Inject, Post, Res, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import type { Fault } from '@kept-informed/kernel'
import { draftFaults } from '@kept-informed/obligation'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { caseSight } from '../restricted-cases.query.js'
import { RULES_PARTS, type RulesParts } from '../rules-parts.js'
import { readWhatIf } from './read-what-if.js'
import { type WhatIfAsked, whatIfJson } from './what-if-json.js'

const TRY_AGAIN_SECONDS = '10'

@Controller('what-if')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class WhatIfController {
  private isAsked = false

  constructor(@Inject(RULES_PARTS) private readonly parts: RulesParts) {}

  @Post()
  @HttpCode(200)
  @RequireScope('what-if:read')
  async ask(@Body() body: unknown, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string, @Res({ passthrough: true }) response: Response): Promise<object> {
    const read = readWhatIf(body)
    if (!read.ok) throw new ProblemError(400, 'The question is not understood', read.faults)
    const asked = read.value
    const { refused, forgotten } = this.faultsOf(asked)
    if (refused.length > 0) throw new ProblemError(422, 'This draft cannot be tried so', refused)
    if (this.isAsked) throw new ProblemError(429, 'Another question is being answered', [], { 'retry-after': TRY_AGAIN_SECONDS })
    this.isAsked = true
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const began = performance.now()
    try {
      const { packs, clock } = this.parts
      const { hidden } = await caseSight(this.parts, caller, authorization)
      const report = await this.parts.whatIf({ ...asked, packs, now: clock.now(), hidden: [...hidden] }, gone.signal)
      return whatIfJson(asked, report, forgotten, Math.round((performance.now() - began) / 100) / 10)
    } finally {
      this.isAsked = false
    }
  }

  private faultsOf({ draft, from, to }: WhatIfAsked): { refused: Fault[]; forgotten: Fault[] } {
    if (from !== null && to !== null && from > to) return { refused: [{ pointer: '/to', detail: 'must not be before from' }], forgotten: [] }
    const { refused, forgotten } = draftFaults(this.parts.packs, draft, { from, to }, this.parts.calendar)
    const inBody = ({ pointer, detail }: Fault): Fault => ({ pointer: `/pack${pointer}`, detail })
    return { refused: refused.map(inBody), forgotten: forgotten.map(inBody) }
  }
}
