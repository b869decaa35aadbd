// Why: the supervisor's page of a unit: who is late or about to be, and what nobody has.
import { Body, Controller, Get, Inject, Post } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, DOORS, type Doors, type FormFault, goTo, type GoTo, type Page, type Session, SignedInSession, textIn } from '@kept-informed/web'
import type { Foreseen, Listed, ListedDuty } from '../doors/evidence.js'
import type { LastNudge, NotifierTask, Supervised } from '../doors/notifier.js'
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
  show(@SignedInSession() session: Session): Promise<Page> {
    return this.pageOf(session, { faults: [], status: 200 })
  }

  @Post(PATHS.nudge)
  async nudge(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const answer = await this.doors.of(session, 'notifier').post(`/officers/${encodeURIComponent(textIn(body, 'officerId'))}/nudges`, {})
    if (answer.ok) return goTo(PATHS.unit)
    if (answer.status !== 409) throw new ProblemError(answer.status, answer.title)
    return this.pageOf(session, { faults: [{ field: 'officers', words: whyNot(answer.errors[0]?.detail) }], status: 409 })
  }

  private async pageOf(session: Session, { faults, status }: { faults: FormFault[]; status: number }): Promise<Page> {
    const [evidence, notifier] = [this.doors.of(session, 'evidence'), this.doors.of(session, 'notifier')]
    const [supervised, nudges] = await Promise.all([
      notifier.get<Supervised>('/supervised').then(bodyOf),
      notifier.get<{ items: LastNudge[] }>('/nudges').then(bodyOf),
    ])
    // Each unit as a whole, and officers who are in none of them one by one.
    const units = supervised.units.map(({ unit }) => unit)
    const asked: Record<string, string>[] = [
      ...units.map((unit) => ({ unit })),
      ...supervised.officers.filter(({ unit }) => unit === undefined || !units.includes(unit)).map(({ officerId }) => ({ officerId })),
    ]
    const each = await Promise.all(
      asked.map(async (who) => {
        const [overdue, owed, foreseen] = await Promise.all([
          evidence.get<Listed<ListedDuty>>(within('/obligations', { ...who, state: 'overdue', with: 'telling', limit: MOST })).then(bodyOf),
          evidence.get<Listed<ListedDuty>>(within('/obligations', { ...who, state: 'owed', with: 'telling', limit: MOST })).then(bodyOf),
          evidence.get<Listed<Foreseen>>(within('/forecast', { ...who, limit: MOST, days: '1' })).then(bodyOf),
        ])
        return { overdue: overdue.items, atRisk: atRiskAmong(owed.items, foreseen.items), more: overdue.next !== null || owed.next !== null }
      }),
    )
    const tasks = (
      await Promise.all(
        units.map((unit) => notifier.get<Listed<NotifierTask>>(within('/tasks', { for: `unit:${unit}`, state: 'open', limit: MOST })).then(bodyOf)),
      )
    ).flatMap(({ items }) => items)
    const [overdue, atRisk] = [once(each.flatMap((one) => one.overdue)), once(each.flatMap((one) => one.atRisk))]
    const cases = await casesOf(
      this.doors,
      session,
      [...overdue, ...atRisk, ...tasks].map(({ caseId }) => caseId),
      UNIT_REASON,
    )
    const unit = unitOf({ supervised, overdue, atRisk, tasks, cases, nudges: nudges.items })
    return officerPage(
      'unit/unit.njk',
      { ...unit, units: supervised.units, more: each.some(({ more }) => more), nobody: asked.length === 0, faults, nudgeAction: PATHS.nudge },
      status,
    )
  }
}

const WHY_NOT = ['no-address', 'nothing-waits'] as const
const whyNot = (detail: string | undefined): string => `unit.nudge.fault.${WHY_NOT.find((one) => one === detail) ?? 'just-nudged'}`

const once = <T extends { obligationId: string }>(all: readonly T[]): T[] => [...new Map(all.map((one) => [one.obligationId, one])).values()]
