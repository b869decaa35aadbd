// Why: a right to a review or a complaint is worth something when asking is one press, and becomes a fact of the case by which we are held to an answer.
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common'
import { bodyOf, type GoTo, goTo, page, type Page, SignedInSession, textIn } from '@kept-informed/web'
import { askedCase, placeIn, type OwnCase, type OwnCases } from '../news/own-case.js'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import type { VisitorSession } from '../visitor.js'

const OF = ['police', 'witness-care-unit', 'cps', 'probation'] as const
const BAD = 400

@Controller()
export class AskController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  @Get(PATHS.ask)
  async show(@SignedInSession() session: VisitorSession, @Query('n') given: unknown): Promise<Page | GoTo> {
    const place = placeIn(given)
    const own = await this.caseOf(session, place)
    return own ? this.pageOf(own, place) : goTo(PATHS.news)
  }

  @Post(PATHS.ask)
  async ask(@SignedInSession() session: VisitorSession, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const place = textIn(body, 'case')
    const own = await this.caseOf(session, place)
    if (!own) return goTo(PATHS.news)
    if (textIn(body, 'what') === 'review') return own.review ? this.send(session, own, { kind: 'review' }) : this.pageOf(own, place)
    const provider = OF.find((one) => one === textIn(body, 'provider'))
    return provider ? this.send(session, own, { kind: 'complaint', provider }) : this.pageOf(own, place, 'ask.choose')
  }

  private async send(session: VisitorSession, { caseId }: OwnCase, request: { kind: 'review' } | { kind: 'complaint'; provider: (typeof OF)[number] }): Promise<Page> {
    bodyOf(await this.doors.for(session, '/signed-in-victim/requests', { method: 'POST', body: { ...request, caseId } }))
    return page('ask/asked.njk', { kind: request.kind })
  }

  private async caseOf(session: VisitorSession, place: string): Promise<OwnCase | undefined> {
    return askedCase(bodyOf(await this.doors.for<OwnCases>(session, '/signed-in-victim/case')).cases, place)
  }

  private pageOf(own: OwnCase, place: string, fault?: string): Page {
    return page('ask/ask.njk', { own, place, of: OF, faults: fault === undefined ? [] : [{ field: 'provider', words: fault }] }, fault === undefined ? 200 : BAD)
  }
}
