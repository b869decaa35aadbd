// Why: a duty that will be missed can still be done today; who plans sees which, why, and how much work is coming.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import { type Answer, bodyOf, DOORS, type Doors, type Session, SignedInSession, tableOf } from '@kept-informed/web'
import { barChart } from '../parts/bar-chart.js'
import { officersNamed } from '../names/officers.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS } from '../paths.js'
import { DAY_COLUMNS, DAY_SERIES, dayBars, type Forecast, type ForeseenDuty, foreseenColumns, LOAD_COLUMNS, LOAD_SERIES, loadBars, loadByDay } from './forecast.js'

@Controller()
export class ForecastController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.forecast)
  async show(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const door = this.doors.of(session, 'evidence')
    const filter = filterIn(asked, { unit: 'text', ruleId: 'text' })
    const { asOf, totals, load } = bodyOf(await door.get<Forecast>(`/forecast?${new URLSearchParams({ ...filter, limit: '1', days: '14' }).toString()}`))
    const days = loadByDay(load)
    const model = {
      asOf, totals, days: tableOf('forecast-days', DAY_COLUMNS, totals.byDay), load: tableOf('forecast-load', LOAD_COLUMNS, days),
      dayChart: barChart('days', DAY_SERIES, dayBars({ totals })), loadChart: barChart('load', LOAD_SERIES, loadBars(days)),
    }
    const columnsOf = async (duties: readonly ForeseenDuty[]) =>
      foreseenColumns(await officersNamed(this.doors.of(session, 'notifier'), duties.flatMap(({ officerId }) => officerId ?? [])))
    return listPage({ name: 'forecast', path: PATHS.forecast, doorPath: '/forecast', door, columns: foreseenColumns(), columnsOf, filter, template: 'forecast/forecast.njk', model }, asked)
  }
}
