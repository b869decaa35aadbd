// Why: the way in and out of every view for staff.
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common'
import type { Response } from 'express'
import { CALLBACK_PATH, SIGN_IN_PATH, SIGNED_OUT_PATH, type SignedIn } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { type GoTo, goTo, page, type Page } from '../page/page.js'
import { type Cookies, cookiesOf } from '../requests/cookies.js'
import { SignedInSession, type ViewRequest } from '../requests/view-request.js'
import { ownPath } from '../security/own-path.js'
import type { Session } from '../sessions/sessions.js'
import { VIEW, VIEW_PARTS, type View, type ViewParts } from '../view-parts.js'
import { type SessionDoor, sessionDoor } from './session-door.js'
import { readSigningIn, SIGNING_IN_SECONDS, written } from './signing-in-cookie.js'

@Controller()
export class SignInController {
  private readonly cookies: Cookies
  private readonly door: SessionDoor<SignedIn>

  constructor(
    @Inject(VIEW) view: View,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {
    this.cookies = cookiesOf(view.name)
    this.door = sessionDoor(view.name, parts.sessions)
  }

  @Get(SIGN_IN_PATH)
  async begin(@Query('return') path: unknown, @Res({ passthrough: true }) response: Response): Promise<GoTo> {
    const { attempt, to } = await this.parts.signIn.begin()
    this.cookies.set(response, 'signing-in', written({ ...attempt, path: ownPath(path) }), SIGNING_IN_SECONDS)
    return goTo(to)
  }

  @Get(CALLBACK_PATH)
  async finish(@Req() request: ViewRequest, @Res({ passthrough: true }) response: Response): Promise<GoTo> {
    const signingIn = readSigningIn(this.cookies.read(request.headers.cookie, 'signing-in'))
    if (!signingIn) throw new ProblemError(400, 'Nobody is signing in here, or it took too long')
    this.cookies.clear(response, 'signing-in')
    const signedIn = await this.parts.signIn.finish(new URL(request.originalUrl, this.parts.publicUrl), signingIn)
    if (!signedIn) throw new ProblemError(400, 'The issuer’s answer does not fit to this sign-in')
    await this.door.begin(request, response, signedIn)
    return goTo(ownPath(signingIn.path))
  }

  @Post('sign-out')
  async signOut(@SignedInSession() session: Session, @Body('everywhere') everywhere: unknown, @Res({ passthrough: true }) response: Response): Promise<GoTo> {
    const { sessions, signIn } = this.parts
    await (everywhere === 'yes' ? sessions.endAllOf(session.person.subject) : sessions.end(session.id))
    this.cookies.clear(response, 'session')
    return goTo(await signIn.signOutAt(session.tokens.id))
  }

  @Get(SIGNED_OUT_PATH)
  signedOut(): Page {
    return page('signed-out.njk')
  }
}
