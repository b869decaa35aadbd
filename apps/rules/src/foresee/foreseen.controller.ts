// Why: the notifier knows people and not facts; what an event would bring about in a case it asks here, on behalf of whoever asked it.
import { Body, Controller, Headers, HttpCode, Inject, Post, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { caseSight } from '../restricted-cases.query.js'
import { RULES_PARTS, type RulesParts } from '../rules-parts.js'
import { foreseeEvent } from './foresee-event.js'

const REFUSED = {
  shape: [400, 'The event is not as it should be'],
  size: [413, 'The event is larger than 256 KiB'],
  meaning: [422, 'The event could not be recorded like this'],
} as const

@Controller('foreseen')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class ForeseenController {
  constructor(@Inject(RULES_PARTS) private readonly parts: RulesParts) {}

  @Post()
  @HttpCode(200)
  @RequireScope('previews:read')
  async foresee(@Body() body: unknown, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const { hidden } = await caseSight(this.parts, caller, authorization)
    const foreseen = await foreseeEvent(this.parts, body, hidden)
    if ('messages' in foreseen) return foreseen
    const [status, title] = REFUSED[foreseen.refused]
    throw new ProblemError(status, title, foreseen.faults)
  }
}
