// Why: the first page of an officer's day: whom do I owe what, soonest first.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import { bodyOf, DOORS, type Doors, goTo, type GoTo, type Page, type Session, SignedInSession, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import { Retryable } from '@kept-informed/kernel'
import type { Foreseen, Listed, ListedDuty } from '../doors/evidence.js'
import type { NotifierTask } from '../doors/notifier.js'
import { casesOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, within } from '../paths.js'
import { tasksHere, todayOf } from './today-of.js'

const MOST = '100'
const MOST_TASKS = '500'
const MOST_FORESEEN = '500'
const NOTHING = { items: [], next: null }
const TODAY_REASON = 'Looked at whom I owe what'

@Controller()
export class TodayController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.today)
  async show(@SignedInSession() session: Session, @Query('after') after: unknown): Promise<Page | GoTo> {
    const { subject: officerId, roles } = session.person
    if (!roles.some((role) => role === 'officer' || role === 'supervisor')) return goTo(PATHS.helpline)
    const [evidence, notifier] = [this.doors.of(session, 'evidence'), this.doors.of(session, 'notifier')]
    const owedIn = (state: string, more: Record<string, string> = {}) =>
      evidence.get<Listed<ListedDuty>>(within('/obligations', { officerId, state, with: 'telling', limit: MOST, ...more })).then(bodyOf)
    const waiting = () => notifier.get<Listed<NotifierTask>>(within('/tasks', { for: `officer:${officerId}`, state: 'open', limit: MOST_TASKS })).then(bodyOf)
    // What is overdue comes whole with the first page, and so do tasks; the rest follows page by page.
    const first = typeof after !== 'string' || after === ''
    const [overdue, owed, tasks, foreseen] = await Promise.all([
      first ? owedIn('overdue') : NOTHING,
      owedIn('owed', first ? {} : { after }),
      first ? waiting() : NOTHING,
      this.foreseenFor(session),
    ])
    const duties = [...overdue.items, ...owed.items]
    const here = tasksHere(tasks.items, { duties, whole: owed.next === null && overdue.next === null })
    const caseIds = [...duties, ...here].map(({ caseId }) => caseId)
    const cases = await casesOf(this.doors, session, caseIds, TODAY_REASON)
    return officerPage('today/today.njk', {
      ...todayOf({ duties, tasks: here, foreseen: foreseen ?? [], cases, now: this.parts.clock.now() }),
      foresees: foreseen !== null,
      more: owed.next === null ? null : within(PATHS.today, { after: owed.next }),
      moreOverdue: overdue.next !== null,
    })
  }

  /** Null when nothing can be foreseen just now; the page says so and stands. */
  private async foreseenFor(session: Session): Promise<Foreseen[] | null> {
    const asked = within('/forecast', { officerId: session.person.subject, limit: MOST_FORESEEN, days: '1' })
    const answer = await this.doors
      .of(session, 'evidence')
      .get<Listed<Foreseen>>(asked)
      .catch((error: unknown) => {
        if (error instanceof Retryable) return null
        throw error
      })
    return answer?.ok ? answer.body.items : null
  }
}
