// Why: a victim reads her rights with the days that hold today, from the same packs by which we are held to them.
import { Controller, Get, Inject, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { RULES_PARTS, type RulesParts } from '../rules-parts.js'
import { rightsOn } from './rights-on.js'

@Controller('rights')
@UseGuards(ScopeGuard)
export class RightsController {
  constructor(@Inject(RULES_PARTS) private readonly parts: RulesParts) {}

  @Get()
  @RequireScope('victim-view')
  rights(): object {
    const { packs, calendar, clock } = this.parts
    return rightsOn(packs, calendar.localDate(clock.now()))
  }
}
