// Why: the supervisor's page of a unit: who is late or about to be, and what nobody has.
import { Body, Controller, Get, Inject, Post } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, type Door, DOORS, type Doors, type FormFault, goTo, type GoTo, type Page, type Session, SignedInSession, textIn, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import type { Foreseen, Listed, ListedDuty } from '../doors/evidence.js'
import type { NotifierTask, Nudges, Supervised } from '../doors/notifier.js'
import { casesOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, within } from '../paths.js'
import { pressingAmong, unitOf } from './unit-of.js'

const MOST = '500'
const UNIT_REASON = 'Looked at what my unit owes'

@Controller()
export class UnitController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

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
      notifier.get<Nudges>('/nudges').then(bodyOf),
    ])
    const units = supervised.units.map(({ unit }) => unit)
    const asked = askedFor(supervised)
    const [each, tasks] = await Promise.all([
      Promise.all(asked.map((who) => owedBy(evidence, who))),
      Promise.all(units.map((unit) => notifier.get<Listed<NotifierTask>>(within('/tasks', { for: `unit:${unit}`, state: 'open', limit: MOST })).then(bodyOf))),
    ])
    const unowned = tasks.flatMap(({ items }) => items)
    const foreseen = each.flatMap((one) => one.foreseen)
    const pressing = pressingAmong({ overdue: each.flatMap((one) => one.overdue), owed: each.flatMap((one) => one.owed), foreseen })
    const caseIds = [...pressing, ...unowned].map(({ caseId }) => caseId)
    const cases = await casesOf(this.doors, session, caseIds, UNIT_REASON)
    const unit = unitOf({ supervised, pressing, foreseen, tasks: unowned, cases, nudges: nudges.on ? nudges.items : [], now: this.parts.clock.now() })
    return officerPage(
      'unit/unit.njk',
      { ...unit, units: supervised.units, more: each.some(({ more }) => more), nobody: asked.length === 0, faults, nudgeAction: PATHS.nudge, mayNudge: nudges.on },
      status,
    )
  }
}

type Who = { unit: string } | { officerId: string }

/** Each unit as a whole, and officers who are in none of them one by one. */
function askedFor({ units, officers }: Supervised): Who[] {
  const known = units.map(({ unit }) => unit)
  const alone = officers.filter(({ unit }) => unit === undefined || !known.includes(unit))
  return [...known.map((unit) => ({ unit })), ...alone.map(({ officerId }) => ({ officerId }))]
}

async function owedBy(evidence: Door, who: Who) {
  const owedIn = (state: string) => evidence.get<Listed<ListedDuty>>(within('/obligations', { ...who, state, with: 'telling', limit: MOST })).then(bodyOf)
  const foreseen = evidence.get<Listed<Foreseen>>(within('/forecast', { ...who, limit: MOST, days: '1' })).then(bodyOf)
  const [overdue, owed, { items }] = await Promise.all([owedIn('overdue'), owedIn('owed'), foreseen])
  return { overdue: overdue.items, owed: owed.items, foreseen: items, more: overdue.next !== null || owed.next !== null }
}

const WHY_NOT = ['no-address', 'nothing-waits'] as const
const whyNot = (detail: string | undefined): string => `unit.nudge.fault.${WHY_NOT.find((one) => one === detail) ?? 'just-nudged'}`
