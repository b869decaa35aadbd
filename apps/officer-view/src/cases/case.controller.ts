// Why: what an officer must know of a case before she rings: what comes next, who is in it, what was said and what was not, and why.
import { Controller, Get, Inject, Param } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import {
  bodyOf,
  DOORS,
  type Doors,
  PageLanguage,
  type Language,
  type Page,
  type Session,
  SignedInSession,
  VIEW_PARTS,
  type ViewParts,
} from '@kept-informed/web'
import type { Duty, Listed, Message, Task, Timeline, Why } from '../doors/evidence.js'
import type { Case, NotifierTask } from '../doors/notifier.js'
import { calledOf, casesOf, personIn } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to, within } from '../paths.js'
import { pathToTell } from '../record/event-ref.js'
import { howOf } from '../owed/how.js'
import { OURS } from '../owed/ours.js'
import { rowOf } from '../owed/row-of.js'
import { isOpen, type Risks } from '../owed/standing.js'
import { taskWords } from '../owed/task-words.js'
import { storyOf } from './case-story.js'

const MOST_TASKS = '500'
/** The page of a case does not foresee. */
const NO_RISKS: Risks = new Map()
const CASE_REASON = 'Looked at the case'

@Controller()
export class CaseController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.case)
  async show(@SignedInSession() session: Session, @Param('caseId') caseId: string): Promise<Page> {
    const [{ timeline, found }, tasks] = await Promise.all([
      caseFor(this.doors, session, caseId),
      this.doors
        .of(session, 'notifier')
        .get<Listed<NotifierTask>>(within('/tasks', { caseId, limit: MOST_TASKS }))
        .then(bodyOf),
    ])
    const cases = new Map([[caseId, found]])
    const called = (victimId: string | null) => (victimId === null ? null : calledOf(personIn(cases, caseId, victimId)))
    const now = this.parts.clock.now()
    const next = timeline.obligations
      .filter(isOpen)
      .map((duty) => ({
        ...rowOf({ ...duty, ...tellingOf(duty, timeline), caseId, officerId: null, unit: null }, { now, risks: NO_RISKS }),
        person: called(duty.recipientId),
        whyHref: to('why', { caseId, obligationId: duty.obligationId }),
      }))
    return officerPage('cases/case.njk', {
      case: found,
      next,
      story: storyOf(timeline, tasks.items).map((entry) => ({ ...entry, person: called(entry.victimId) })),
      people: found.victims.map((person) => ({
        ...person,
        called: calledOf(person),
        href: to('person', { caseId, victimId: person.victimId }),
        actsForCalled: called(person.actsFor),
      })),
      holds: found.holds.map((hold) => ({ ...hold, person: called(hold.victimId) })),
      recordHref: to('record', { caseId }),
      toldHref: to('recordKind', { caseId, kind: 'victim-told' }),
    })
  }

  @Get(PATHS.why)
  async why(
    @SignedInSession() session: Session,
    @Param('caseId') caseId: string,
    @Param('obligationId') obligationId: string,
    @PageLanguage() language: Language,
  ): Promise<Page> {
    const [{ timeline, found }, why] = await Promise.all([
      caseFor(this.doors, session, caseId),
      this.doors
        .of(session, 'evidence')
        .get<Why>(`/obligations/${encodeURIComponent(obligationId)}/why`)
        .then(bodyOf),
    ])
    const duty = timeline.obligations.find((one) => one.obligationId === obligationId)
    if (!duty) throw new ProblemError(404, 'There is no such duty in this case')
    const cases = new Map([[caseId, found]])
    const { notifications, tasks } = tellingOf(duty, timeline)
    return officerPage('cases/why.njk', {
      duty,
      case: found,
      caseHref: to('case', { caseId }),
      person: calledOf(personIn(cases, caseId, duty.recipientId)),
      inWords: language === 'cy' ? why.inWords.cy.text : why.inWords.en,
      tell: why.row.tell,
      notifications,
      tasks: tasks.map((task) => ({ words: taskWords(task), href: to('task', { taskId: task.taskId }) })),
      how: howOf({ ...duty, notifications, tasks }, OURS),
      open: isOpen(duty),
      tellHref: pathToTell({ caseId, victimId: duty.victimId }, [duty.because]),
      recordHref: to('record', { caseId }),
    })
  }
}

/** Both halves of a case; 404 when it is not there for her. */
export async function caseFor(doors: Doors, session: Session, caseId: string): Promise<{ timeline: Timeline; found: Case }> {
  const [timeline, cases] = await Promise.all([
    doors
      .of(session, 'evidence')
      .get<Timeline>(`/cases/${encodeURIComponent(caseId)}/timeline`)
      .then(bodyOf),
    casesOf(doors, session, [caseId], CASE_REASON),
  ])
  const found = cases.get(caseId)
  if (!found) throw new ProblemError(404, 'There is no case with this reference')
  return { timeline, found }
}

const tellingOf = ({ obligationId }: Duty, { notifications, tasks }: Timeline): { notifications: Message[]; tasks: Task[] } => ({
  notifications: notifications.filter(({ obligationIds }) => obligationIds.includes(obligationId)),
  tasks: tasks.filter(({ state, obligationIds }) => state === 'open' && obligationIds.includes(obligationId)),
})
