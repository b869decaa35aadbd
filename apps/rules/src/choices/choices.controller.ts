// Why: what can be stopped, recalled or asked for by its id is listed here, so that people choose it in words.
import { Controller, Get, Inject, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { RULES_PARTS, type RulesParts } from '../rules-parts.js'
import { codeRules } from './code-rules.js'
import { eventSources } from './event-sources.query.js'

@Controller()
@UseGuards(ScopeGuard)
@RequireScope('timeline:read')
export class ChoicesController {
  constructor(@Inject(RULES_PARTS) private readonly parts: RulesParts) {}

  @Get('code-rules')
  rules(): object {
    const { packs, calendar, clock } = this.parts
    return { items: codeRules(packs, calendar.localDate(clock.now())), next: null }
  }

  @Get('event-sources')
  async sources(): Promise<object> {
    return { items: (await eventSources(this.parts.database)).map((source) => ({ source })), next: null }
  }
}
