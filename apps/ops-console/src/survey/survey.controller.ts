// Why: whether people say that they were kept informed is the measure that all others are for; nobody can be found in it.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import { type Answer, bodyOf, DOORS, type Doors, formatIn, listFile, moreOf, page, type Session, SignedInSession, tableOf } from '@kept-informed/web'
import { barChart } from '../parts/bar-chart.js'
import type { ListAsked } from '../parts/list-page.js'
import { PATHS } from '../paths.js'
import { ANSWER_SERIES, MONTH_COLUMNS, monthBars, RIGHT_COLUMNS, type Survey } from './survey.js'

const NOWHERE = { after: null, next: null }

@Controller()
export class SurveyController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.survey)
  async show(@SignedInSession() session: Session, @Query() { format: asked, of }: ListAsked): Promise<Answer> {
    const { answers, months, rights } = bodyOf(await this.doors.of(session, 'notifier').get<Survey>('/survey-counts'))
    const format = formatIn(asked)
    if (format)
      return of === 'rights'
        ? listFile('survey-by-right', RIGHT_COLUMNS, { items: rights, cut: false }, format)
        : listFile('survey-by-month', MONTH_COLUMNS, { items: months, cut: false }, format)
    return page('survey/survey.njk', {
      answers, months: tableOf('months', MONTH_COLUMNS, months), rights: tableOf('rights', RIGHT_COLUMNS, rights), chart: barChart('months', ANSWER_SERIES, monthBars(months)),
      more: moreOf(PATHS.survey, {}, NOWHERE), moreRights: moreOf(PATHS.survey, { of: 'rights' }, NOWHERE),
    })
  }
}
