// Why: who answers the phone first makes sure of who is calling, then has one page with what helps, and records the call where it was taken.
import { randomUUID } from 'node:crypto'
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import { isoInstant } from '@kept-informed/kernel'
import { ProblemError } from '@kept-informed/runtime'
import {
  bodyOf,
  DOORS,
  type Doors,
  type FormFault,
  goTo,
  type GoTo,
  type Language,
  PageLanguage,
  type Page,
  type Session,
  SignedInSession,
  VIEW_PARTS,
  type ViewParts,
} from '@kept-informed/web'
import type { Case, CheckedCaller } from '../doors/notifier.js'
import { nameOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to, within } from '../paths.js'
import { ownEvent, timelineFor, timelineWith } from '../record/arrival.js'
import { eventOf } from '../record/event-of.js'
import { recordableOf } from '../record/recordables.js'
import { type CallerForm, readCallerForm, readCallForm } from './read-helpline-form.js'
import { callerCase, tellable } from './said-aloud.js'

const EMPTY: CallerForm = { reference: '', name: '', number: '' }
const TOO_MANY = 429
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

@Controller()
export class HelplineController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.helpline)
  begin(): Page {
    return officerPage('helpline/who.njk', { form: EMPTY, faults: [], action: PATHS.callers })
  }

  @Post(PATHS.callers)
  async check(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const { form, codePhrase, faults } = readCallerForm(body)
    const again = (told: FormFault[], status: number): Page => officerPage('helpline/who.njk', { form, faults: told, action: PATHS.callers }, status)
    if (faults.length > 0) return again(faults, 400)
    const filled = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
    const answer = await this.doors.of(session, 'notifier').post<{ outcome: string; checkId?: string }>('/caller-checks', { ...filled, codePhrase })
    if (answer.ok)
      return answer.body.checkId === undefined
        ? again([{ field: 'codePhrase', words: 'helpline.not-confirmed' }], 400)
        : goTo(to('caller', { checkId: answer.body.checkId }))
    if (answer.status === TOO_MANY) return again([{ field: 'codePhrase', words: 'helpline.too-many' }], TOO_MANY)
    throw new ProblemError(answer.status, answer.title)
  }

  @Get(PATHS.caller)
  show(
    @SignedInSession() session: Session,
    @Param('checkId') checkId: string,
    @Query('recorded') recorded: unknown,
    @Query('case') caseId: unknown,
    @PageLanguage() language: Language,
  ): Promise<Page> {
    return this.pageOf(session, checkId, {
      language,
      recorded: typeof recorded === 'string' && UUID.test(recorded) && typeof caseId === 'string' ? { eventId: recorded, caseId } : null,
      faults: [],
      status: 200,
    })
  }

  @Post(PATHS.calls)
  async record(
    @SignedInSession() session: Session,
    @Param('checkId') checkId: string,
    @Body() body: Record<string, unknown>,
    @PageLanguage() language: Language,
  ): Promise<Page | GoTo> {
    const caller = await this.callerOf(session, checkId)
    const found = caller.cases.find(({ caseId }) => caseId === body['caseId'])
    const recordable = recordableOf('victim-told')
    if (!found || !recordable) throw new ProblemError(404, 'This caller is in no such case')
    const standing = callerCase(caller, found, await timelineFor(this.doors, session, found.caseId))
    if (standing.aloud === 'nothing') throw new ProblemError(403, 'Nothing of this case may be said by phone')
    const { told, note, faults } = readCallForm(
      body,
      tellable(standing).map(({ ref }) => ref),
    )
    // Each case has a form of its own on the page, by its place.
    const nth = caller.cases.indexOf(found) + 1
    if (faults.length > 0)
      return this.pageOf(session, checkId, {
        language,
        recorded: null,
        faults: faults.map((fault) => ({ ...fault, field: `${fault.field}-${nth}` })),
        status: 400,
      })
    const eventId = typeof body['eventId'] === 'string' && UUID.test(body['eventId']) ? body['eventId'] : randomUUID()
    const values = { victimId: caller.victimId, how: 'phone', about: told, note }
    const event = eventOf(recordable, {
      caseId: found.caseId,
      form: { eventId, values },
      at: isoInstant(this.parts.clock.now()),
      subject: session.person.subject,
    })
    bodyOf(await this.doors.of(session, 'intake').post('/case-events', event))
    return goTo(within(to('caller', { checkId }), { recorded: eventId, case: found.caseId }))
  }

  private async pageOf(
    session: Session,
    checkId: string,
    {
      language,
      recorded,
      faults,
      status,
    }: { language: Language; recorded: { eventId: string; caseId: string } | null; faults: FormFault[]; status: number },
  ): Promise<Page> {
    const caller = await this.callerOf(session, checkId)
    const cases = await Promise.all(
      caller.cases.map(async (found) => {
        const here = recorded?.caseId === found.caseId ? recorded.eventId : null
        const timeline = here === null ? await timelineFor(this.doors, session, found.caseId) : await timelineWith(this.doors, session, found.caseId, here)
        const standing = callerCase(caller, found, timeline)
        return {
          case: found,
          ...standing,
          tellable: tellable(standing),
          eventId: randomUUID(),
          recorded: here !== null && ownEvent(timeline, here) !== null,
          officer: officerOf(found),
        }
      }),
    )
    return officerPage(
      'helpline/caller.njk',
      {
        caller,
        name: nameOf(caller.name),
        cases,
        faults,
        recorded: recorded !== null,
        arrived: cases.some((one) => one.recorded),
        action: to('calls', { checkId }),
        support: caller.support.map((line) => ({ ...line, about: line.about[language] })),
      },
      status,
    )
  }

  private async callerOf(session: Session, checkId: string): Promise<CheckedCaller> {
    return bodyOf(await this.doors.of(session, 'notifier').get<CheckedCaller>(`/caller-checks/${encodeURIComponent(checkId)}`))
  }
}

const officerOf = ({ officer: { name, rank, phone, unitName, officerId } }: Case) => ({
  name: [rank, name ?? officerId].filter((part) => part !== null).join(' '),
  phone,
  unit: unitName,
})
