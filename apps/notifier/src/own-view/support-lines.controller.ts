// Why: who helps is one list, which letters and the victim view print from; what nobody has checked for a year is not in it.
import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common'
import { OFFENCE_CATEGORIES } from '@kept-informed/case-event'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { ProblemError, readQuery } from '@kept-informed/runtime'
import { type Area, isFresh, SUPPORT_LINES } from '@kept-informed/wording'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { VICTIM_VIEW_SCOPE } from './sign-ins.controller.js'

const AREAS: readonly Area[] = ['england', 'wales', 'london']

@Controller('support-lines')
@UseGuards(ScopeGuard)
export class SupportLinesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  /** Those for this kind of crime first. */
  @Get()
  @RequireScope(VICTIM_VIEW_SCOPE)
  list(@Query() query: Record<string, unknown>): object {
    const { text, faults } = readQuery(query, ['area', 'offence'])
    const [area, offence] = [text('area', AREAS) ?? this.works.settings.FORCE_AREA, text('offence', OFFENCE_CATEGORIES)]
    if (faults.length > 0) throw new ProblemError(400, 'The query is not understood', faults)
    const usable = SUPPORT_LINES.filter(({ areas, lastChecked }) => areas.includes(area) && lastChecked !== null && isFresh(lastChecked, this.works.clock.now()))
    const fitting = usable.filter(({ offences }) => offence !== null && offences !== 'any' && offences.some((one) => one === offence))
    const items = [...fitting, ...usable.filter(({ offences }) => offences === 'any')]
    return { area, items: items.map(({ name, phone, web, about, lastChecked }) => ({ name, phone, web, about, lastChecked })) }
  }
}
