// Why: every night everything that came in must come out even with what was owed, said and tried; whoever watches sees whether it did, and what did not.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import { type Answer, bodyOf, DOORS, type Doors, type Listed, type Session, SignedInSession } from '@kept-informed/web'
import { type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, toCase } from '../paths.js'
import { type Balance, BALANCE_COLUMNS, linesOf, standingOf } from './balance.js'

@Controller()
export class BalancesController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.balances)
  async list(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const door = this.doors.of(session, 'evidence')
    const [last] = bodyOf(await door.get<Listed<Balance>>('/balances?limit=1')).items
    const model = {
      last: last && {
        ...last,
        standing: standingOf(last),
        lines: linesOf(last),
        gap: last.gap.map((one) => ({ ...one, href: one.caseId === null ? null : toCase(one.caseId) })),
      },
    }
    return listPage({ name: 'balances', path: PATHS.balances, doorPath: '/balances', door, columns: BALANCE_COLUMNS, filter: {}, template: 'balance/balances.njk', model }, asked)
  }
}
