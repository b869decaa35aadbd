// Why: every request passes here, in this order: is there such a route, who is it, may that role, and was the form ours. Nothing is open by omission.
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import type { Response } from 'express'
import { SIGN_IN_PATH } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { languageOf } from '../language/catalogue.js'
import { LIVE_PATH } from '../live/live.controller.js'
import { type Cookies, cookiesOf } from '../requests/cookies.js'
import type { ViewRequest } from '../requests/view-request.js'
import { ownPath } from '../security/own-path.js'
import { forgeryOf } from '../security/same-site-request.js'
import { sameSecret } from '../sessions/sealed.js'
import type { Session } from '../sessions/sessions.js'
import { VIEW, VIEW_PARTS, type View, type ViewParts } from '../view-parts.js'
import { accessOf } from './access-table.js'
import { SignInFirst } from './sign-in-first.js'

const YEAR_SECONDS = 31_536_000

@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookies: Cookies

  constructor(
    @Inject(VIEW) private readonly view: View,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {
    this.cookies = cookiesOf(view.name)
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp()
    const [request, response] = [http.getRequest<ViewRequest>(), http.getResponse<Response>()]
    const language = this.languageOf(request, response)
    request.visit = { session: null, language }
    const route = { method: request.method, path: pathOf(request) }
    if (accessOf(this.view.access, route, null) === 'allowed') return this.unforged(request, null)

    const session = await this.sessionOf(request)
    request.visit = { session, language }
    const access = accessOf(this.view.access, route, session?.person.roles ?? null)
    if (access === 'sign-in-first') throw request.method === 'GET' ? new SignInFirst(`${SIGN_IN_PATH}?return=${encodeURIComponent(ownPath(request.originalUrl))}`) : new ProblemError(401, 'Sign in first')
    if (access === 'no-such-route') throw new ProblemError(404, 'There is no such page')
    if (access === 'not-your-role') throw new ProblemError(403, 'Your role does not include this')
    return this.unforged(request, session)
  }

  private async sessionOf({ headers, path }: ViewRequest): Promise<Session | null> {
    const id = this.cookies.read(headers.cookie, 'session')
    const by = path === LIVE_PATH || headers['ki-live'] !== undefined ? 'page' : 'person'
    return id === undefined || id === '' ? null : this.parts.sessions.find(id, by)
  }

  private languageOf(request: ViewRequest, response: Response): 'en' | 'cy' {
    const kept = this.cookies.read(request.headers.cookie, 'language')
    const language = languageOf(request.query['lang'], kept)
    if (request.query['lang'] === language && kept !== language) this.cookies.set(response, 'language', language, YEAR_SECONDS)
    return language
  }

  private unforged(request: ViewRequest, session: Session | null): true {
    const { formToken } = (request.body ?? {}) as { formToken?: unknown }
    const forgery = forgeryOf(
      {
        method: request.method, expected: session?.formToken ?? null, given: typeof formToken === 'string' ? formToken : null,
        fetchSite: request.get('sec-fetch-site') ?? null, origin: request.get('origin') ?? null, own: this.parts.publicUrl,
      },
      sameSecret,
    )
    if (forgery !== 'none') throw new ProblemError(403, `The form is not ours: ${forgery}`)
    return true
  }
}

const pathOf = (request: ViewRequest): string => {
  const route: unknown = request.route
  return typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string' ? route.path : ''
}
