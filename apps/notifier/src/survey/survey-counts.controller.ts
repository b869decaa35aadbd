// Why: what people answered is read by who runs the service, and never who answered.
import { Controller, Get, Inject, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { type AnswerCount, monthsBefore, surveyCounts } from './survey-counts.js'

const MONTHS = 12

@Controller('survey-counts')
@UseGuards(ScopeGuard)
export class SurveyCountsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('timeline:read')
  async counts(): Promise<object> {
    const { database, clock, calendar } = this.works
    const months = monthsBefore(calendar.localDate(clock.now()), MONTHS)
    const rows = await database.query<AnswerCount>(
      `select substr(answered_on, 1, 7) as month, about_right as "right", answer, count(*)::int as n from survey_answer where substr(answered_on, 1, 7) = any($1) group by 1, 2, 3`, [months],
    )
    return surveyCounts(rows, months)
  }
}
