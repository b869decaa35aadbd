// Why: one question, asked of who said that she may be asked; whether she is to be asked, the notifier says.
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, type GoTo, goTo, page, type Page, SignedInSession, textIn } from '@kept-informed/web'
import { askedCase, placeIn, type OwnCase, type OwnCases } from '../news/own-case.js'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import type { VisitorSession } from '../visitor.js'

const ANSWERS = ['yes', 'partly', 'no'] as const
const [BAD, ANSWERED] = [400, 409]

@Controller()
export class QuestionController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  @Get(PATHS.question)
  async show(@SignedInSession() session: VisitorSession, @Query('n') given: unknown): Promise<Page | GoTo> {
    const place = placeIn(given)
    const own = await this.caseOf(session, place)
    return own ? this.pageOf(own, place) : goTo(PATHS.news)
  }

  @Post(PATHS.question)
  async answer(@SignedInSession() session: VisitorSession, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const place = textIn(body, 'case')
    const own = await this.caseOf(session, place)
    if (!own) return goTo(PATHS.news)
    const answer = ANSWERS.find((one) => one === textIn(body, 'answer'))
    if (!answer) return this.pageOf(own, place, 'question.choose')
    const taken = await this.doors.for(session, '/signed-in-victim/survey', { method: 'POST', body: { caseId: own.caseId, answer } })
    if (!taken.ok && taken.status !== ANSWERED) throw new ProblemError(taken.status, taken.title)
    return page('question/answered.njk')
  }

  /** One that she is to be asked about. */
  private async caseOf(session: VisitorSession, place: string): Promise<OwnCase | undefined> {
    const own = askedCase(bodyOf(await this.doors.for<OwnCases>(session, '/signed-in-victim/case')).cases, place)
    return own?.survey ? own : undefined
  }

  private pageOf(own: OwnCase, place: string, fault?: string): Page {
    return page('question/question.njk', { own, place, answers: ANSWERS, faults: fault === undefined ? [] : [{ field: 'answer', words: fault }] }, fault === undefined ? 200 : BAD)
  }
}
