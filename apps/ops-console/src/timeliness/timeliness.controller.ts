// Why: a force must know, and show, whether each right is kept in time, and for whom it is not; of very few people nothing is shown.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import {
  type Answer, bodyOf, type Door, DOORS, type Doors, faultsOf, type FormFault, formatIn, listFile, moreOf, page, type Session, SignedInSession,
  tableOf,
} from '@kept-informed/web'
import { barChart } from '../parts/bar-chart.js'
import { filterIn, type ListAsked } from '../parts/list-page.js'
import { PATHS } from '../paths.js'
import { breakdownsOf, GROUP_COLUMNS, groupsOf, RIGHT_COLUMNS, RIGHT_SERIES, rightBars, type Timeliness } from './timeliness.js'

const NOWHERE = { after: null, next: null }

@Controller()
export class TimelinessController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.timeliness)
  async show(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const filter = filterIn(asked, { from: 'text', to: 'text', unit: 'text', force: 'text' })
    const { timeliness, faults } = await this.askedOf(this.doors.of(session, 'evidence'), filter)
    const groups = groupsOf(timeliness)
    const format = formatIn(asked['format'])
    if (format)
      return asked['of'] === 'groups'
        ? listFile('timeliness-groups', GROUP_COLUMNS, { items: groups, cut: false }, format)
        : listFile('timeliness', RIGHT_COLUMNS, { items: timeliness.rights, cut: false }, format)
    return page(
      'timeliness/timeliness.njk',
      {
        timeliness,
        filter: { ...timeliness, ...filter },
        faults,
        rights: tableOf('rights', RIGHT_COLUMNS, timeliness.rights),
        breakdowns: breakdownsOf(groups).map(({ by, groups: of }) => ({ by, table: tableOf(`groups-${by}`, GROUP_COLUMNS, of) })),
        chart: barChart('rights', RIGHT_SERIES, rightBars(timeliness.rights)),
        more: moreOf(PATHS.timeliness, filter, NOWHERE),
        moreGroups: moreOf(PATHS.timeliness, { ...filter, of: 'groups' }, NOWHERE),
      },
      faults.length > 0 ? 400 : 200,
    )
  }

  /** With what was wrong with the question, answered as if nothing had been asked. */
  private async askedOf(door: Door, filter: Record<string, string>): Promise<{ timeliness: Timeliness; faults: FormFault[] }> {
    const answer = await door.get<Timeliness>(`/timeliness?${new URLSearchParams(filter).toString()}`)
    if (answer.ok) return { timeliness: answer.body, faults: [] }
    return { timeliness: bodyOf(await door.get<Timeliness>('/timeliness')), faults: faultsOf(answer, 'from', (pointer) => (pointer === '/to' ? 'to' : 'from')) }
  }
}
