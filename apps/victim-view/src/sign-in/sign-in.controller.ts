// Why: she is let in by what she has in hand: the reference of a message, and a code that comes to where she is safe now. Whatever she typed, the next
// page is the same.
import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common'
import type { Response } from 'express'
import { ProblemError } from '@kept-informed/runtime'
import { type CommonParts, type GoTo, goTo, keptIn, page, type Page, type SessionDoor, sessionDoor, SignedInSession, textIn, VIEW_PARTS, type ViewRequest } from '@kept-informed/web'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import { FORCE_PHONE } from '../force-phone.js'
import { type Sight, type Visitor, type VisitorSession, visitorWith } from '../visitor.js'
import { looksLikeCode, looksLikeReference } from './read-sign-in.js'

const TEN_MINUTES = 600
const [REFUSED, TOO_MANY] = [403, 429]
const SIGN_IN_ID = /^[\w-]{1,64}$/

@Controller()
export class SignInController {
  private readonly door: SessionDoor<Visitor>
  private readonly attempt = keptIn('info', 'signing-in')

  constructor(
    @Inject(OWNER_DOORS) private readonly doors: OwnerDoors,
    @Inject(FORCE_PHONE) private readonly phone: string,
    @Inject(VIEW_PARTS) parts: CommonParts<Visitor>,
  ) {
    this.door = sessionDoor('info', parts.sessions)
  }

  @Get(PATHS.start)
  start(@Req() request: ViewRequest): Page | GoTo {
    return request.visit?.session ? goTo(PATHS.news) : this.startPage()
  }

  @Post(PATHS.start)
  async ask(@Req() request: ViewRequest, @Body() body: Record<string, unknown>, @Res({ passthrough: true }) response: Response): Promise<Page | GoTo> {
    const reference = textIn(body, 'reference')
    if (!looksLikeReference(reference)) return this.startPage({ reference, fault: 'start.not-a-reference', status: 400 })
    const answer = await this.doors.ask<{ signInId: string }>('notifier', '/victim-sign-ins', { method: 'POST', body: { reference, from: request.ip ?? 'unknown' } })
    if (!answer.ok) return this.startPage({ reference, fault: answer.status === TOO_MANY ? 'start.too-many' : 'start.not-a-reference', status: answer.status === TOO_MANY ? TOO_MANY : 400 })
    this.attempt.keep(response, answer.body.signInId, TEN_MINUTES)
    return goTo(PATHS.code)
  }

  @Get(PATHS.code)
  code(@Req() request: ViewRequest): Page | GoTo {
    return this.attemptIn(request) === null ? goTo(PATHS.start) : this.codePage()
  }

  @Post(PATHS.code)
  async prove(@Req() request: ViewRequest, @Body() body: Record<string, unknown>, @Res({ passthrough: true }) response: Response): Promise<Page | GoTo> {
    const [signInId, code] = [this.attemptIn(request), textIn(body, 'code')]
    if (signInId === null) return goTo(PATHS.start)
    if (!looksLikeCode(code)) return this.codePage({ fault: 'code.not-a-code' })
    const answer = await this.doors.ask<{ pass: string; sight: Sight }>('notifier', `/victim-sign-ins/${encodeURIComponent(signInId)}/code`, { method: 'POST', body: { code } })
    if (!answer.ok && answer.status !== REFUSED) throw new ProblemError(answer.status, answer.title)
    if (!answer.ok) return this.codePage({ fault: 'code.wrong' })
    this.attempt.drop(response)
    await this.door.begin(request, response, visitorWith(signInId, answer.body))
    return goTo(PATHS.news)
  }

  @Post(PATHS.signOut)
  async signOut(@SignedInSession() session: VisitorSession, @Req() request: ViewRequest, @Res({ passthrough: true }) response: Response): Promise<GoTo> {
    await this.doors.for(session, '/victim-sign-ins/pass', { method: 'DELETE' })
    await this.door.end(request, response)
    return goTo(PATHS.start)
  }

  private attemptIn({ headers }: ViewRequest): string | null {
    const kept = this.attempt.read(headers.cookie)
    return kept !== undefined && SIGN_IN_ID.test(kept) ? kept : null
  }

  private startPage({ reference = '', fault, status = 200 }: { reference?: string; fault?: string; status?: number } = {}): Page {
    return page('sign-in/start.njk', { reference, faults: fault === undefined ? [] : [{ field: 'reference', words: fault, facts: { phone: this.phone } }], phone: this.phone }, status)
  }

  private codePage({ fault }: { fault?: string } = {}): Page {
    return page('sign-in/code.njk', { faults: fault === undefined ? [] : [{ field: 'code', words: fault, facts: { phone: this.phone } }], phone: this.phone }, fault === undefined ? 200 : 400)
  }
}
