// Why: the first page says what waits for a person, with the way there. Each count is asked for in her own name, so that she sees no more than the
// page behind it would show her.
import { Controller, Get, Inject } from '@nestjs/common'
import { bodyOf, DOORS, type Doors, page, type Page, type Session, SignedInSession } from '@kept-informed/web'
import { type Duties } from '../flow/flow-of.js'
import { numberOf } from '../flow/read-numbers.js'
import { mayDo } from '../may-do.js'
import { orNull } from '../parts/or-null.js'
import { PATHS } from '../paths.js'
import { needsOf, notKnown, type Waiting } from './needs-of.js'

/** Where each is seen to. */
const AT: Record<keyof Waiting, string> = {
  quarantined: PATHS.quarantine,
  guardsOpen: PATHS.guards,
  tasksOverdue: PATHS.tasks,
  tasksOpen: PATHS.tasks,
  stops: PATHS.stops,
  gaps: PATHS.balances,
  corrections: PATHS.recalls,
  overdue: PATHS.flow,
  breaches: PATHS.forecast,
}
const NARROWED: Partial<Record<keyof Waiting, string>> = { tasksOverdue: '?overdue=yes', tasksOpen: '?state=open' }
type Recalls = { items: { lifted: object | null; correction: { state: string } | null }[] }

@Controller()
export class StartController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.start)
  async show(@SignedInSession() session: Session): Promise<Page> {
    const may = (what: keyof Waiting): boolean => mayDo(session, 'GET', AT[what])
    const waiting = await this.waitingFor(session, may)
    const asked = (Object.keys(AT) as (keyof Waiting)[]).filter(may)
    return page('start/start.njk', {
      flow: mayDo(session, 'GET', PATHS.flow),
      needs: needsOf(waiting).map((need) => ({ ...need, href: `${AT[need.what]}${NARROWED[need.what] ?? ''}` })), unknown: notKnown(waiting, asked),
    })
  }

  private async waitingFor(session: Session, may: (what: keyof Waiting) => boolean): Promise<Waiting> {
    const door = (service: string) => this.doors.of(session, service)
    const [notifier, evidence, quarantine, tasks, recalls, stops, duties] = await Promise.all([
      this.numbersOf('notifier'),
      this.numbersOf('evidence'),
      may('quarantined') ? orNull(async () => bodyOf(await door('rules').get<{ waiting: number }>('/quarantine/counts'))) : null,
      may('tasksOpen') ? orNull(async () => bodyOf(await door('notifier').get<{ open: number; overdue: number }>('/tasks/counts'))) : null,
      may('corrections') ? orNull(async () => bodyOf(await door('notifier').get<Recalls>('/recalls?standing=true&limit=100'))) : null,
      may('stops') ? orNull(async () => bodyOf(await door('notifier').get<{ items: object[] }>('/stops?standing=true&limit=500'))) : null,
      may('overdue') ? orNull(async () => bodyOf(await door('evidence').get<{ totals: Duties }>('/forecast?limit=1'))) : null,
    ])
    const shown = (what: keyof Waiting, n: number | null): number | null => (may(what) ? n : null)
    return {
      quarantined: quarantine && quarantine.waiting, tasksOverdue: tasks && tasks.overdue, tasksOpen: tasks && tasks.open,
      guardsOpen: shown('guardsOpen', notifier('kept_informed_notifier_guards_open')), stops: stops && stops.items.length,
      gaps: shown('gaps', evidence('kept_informed_balance_gaps', 0)),
      corrections: recalls && recalls.items.filter(({ lifted, correction }) => lifted === null && correction?.state === 'proposed').length,
      overdue: duties && duties.totals.overdue, breaches: shown('breaches', duties && duties.totals.breaches),
    }
  }

  /** `none`: what it is when there is no such series yet, though the service answers. */
  private async numbersOf(service: string): Promise<(name: string, none?: number) => number | null> {
    const answer = await this.doors.open(service, '/metrics')
    return (name, none) => answer && (numberOf(answer.text, name) ?? none ?? null)
  }
}
