// Why: the supervisor's page of a unit: who is late or about to be, and what nobody has.
import { Controller, Get, Inject } from '@nestjs/common'
import { bodyOf, DOORS, type Doors, type Page, type Session, SignedInSession } from '@kept-informed/web'
import type { Foreseen, Listed, ListedDuty } from '../doors/evidence.js'
import type { NotifierTask, Supervised } from '../doors/notifier.js'
import { casesOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, within } from '../paths.js'
import { atRiskAmong, unitOf } from './unit-of.js'

const MOST = '500'
const UNIT_REASON = 'Looked at what my unit owes'

@Controller()
export class UnitController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.unit)
  async show(@SignedInSession() session: Session): Promise<Page> {
    const [evidence, notifier] = [this.doors.of(session, 'evidence'), this.doors.of(session, 'notifier')]
    const supervised = bodyOf(await notifier.get<Supervised>('/supervised'))
    // Each unit as a whole, and officers who are in none of them one by one.
    const units = supervised.units.map(({ unit }) => unit)
    const asked: Record<string, string>[] = [...units.map((unit) => ({ unit })), ...supervised.officers.filter(({ unit }) => unit === undefined || !units.includes(unit)).map(({ officerId }) => ({ officerId }))]
    const each = await Promise.all(asked.map(async (who) => {
      const [overdue, owed, foreseen] = await Promise.all([
        evidence.get<Listed<ListedDuty>>(within('/obligations', { ...who, state: 'overdue', with: 'telling', limit: MOST })).then(bodyOf),
        evidence.get<Listed<ListedDuty>>(within('/obligations', { ...who, state: 'owed', with: 'telling', limit: MOST })).then(bodyOf),
        evidence.get<Listed<Foreseen>>(within('/forecast', { ...who, limit: MOST, days: '1' })).then(bodyOf),
      ])
      return { overdue: overdue.items, atRisk: atRiskAmong(owed.items, foreseen.items), more: overdue.next !== null || owed.next !== null }
    }))
    const tasks = (await Promise.all(units.map((unit) => notifier.get<Listed<NotifierTask>>(within('/tasks', { for: `unit:${unit}`, state: 'open', limit: MOST })).then(bodyOf)))).flatMap(({ items }) => items)
    const [overdue, atRisk] = [once(each.flatMap((one) => one.overdue)), once(each.flatMap((one) => one.atRisk))]
    const cases = await casesOf(this.doors, session, [...overdue, ...atRisk, ...tasks].map(({ caseId }) => caseId), UNIT_REASON)
    return officerPage('unit/unit.njk', { ...unitOf({ supervised, overdue, atRisk, tasks, cases }), units: supervised.units, more: each.some(({ more }) => more), nobody: asked.length === 0 })
  }
}

const once = <T extends { obligationId: string }>(all: readonly T[]): T[] => [...new Map(all.map((one) => [one.obligationId, one])).values()]
