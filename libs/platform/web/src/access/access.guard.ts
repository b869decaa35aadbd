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
import { newSecret, sameSecret } from '../sessions/sealed.js'
import type { Held, SessionOf } from '../sessions/sessions.js'
import { type CommonParts, VIEW, VIEW_PARTS, type View } from '../view-parts.js'
import { accessOf } from './access-table.js'
import { SignInFirst } from './sign-in-first.js'

const YEAR_SECONDS = 31_536_000
const FORM_TOKEN = /^[\w-]{43}$/

@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookies: Cookies

  constructor(
    @Inject(VIEW) private readonly view: View,
    @Inject(VIEW_PARTS) private readonly parts: Pick<CommonParts, 'sessions' | 'publicUrl'>,
  ) {
    this.cookies = cookiesOf(view.name)
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp()
    const [request, response] = [http.getRequest<ViewRequest>(), http.getResponse<Response>()]
    const language = this.languageOf(request, response)
    const route = { method: request.method, path: pathOf(request) }
    const open = accessOf(this.view.access, route, null) === 'allowed'
    // Who signs in at the issuer has nothing on the pages that are open to everybody; who signs in here has forms there, and stays who she is.
    const session = open && !this.view.visitors ? null : await this.sessionOf(request)
    request.visit = { session, language, formToken: session?.formToken ?? this.visitorToken(request, response) }
    if (open) return this.unforged(request)
    const access = accessOf(this.view.access, route, session?.person.roles ?? null)
    if (access === 'sign-in-first') throw this.notSignedIn(request)
    if (access === 'no-such-route') throw new ProblemError(404, 'There is no such page')
    if (access === 'not-your-role') throw new ProblemError(403, 'Your role does not include this')
    return this.unforged(request)
  }

  private notSignedIn({ method, originalUrl }: ViewRequest): Error {
    if (method !== 'GET') return new ProblemError(401, 'Sign in first')
    return new SignInFirst(this.view.visitors?.signIn ?? `${SIGN_IN_PATH}?return=${encodeURIComponent(ownPath(originalUrl))}`)
  }

  /** Of a browser in which nobody is signed in: kept by it alone. */
  private visitorToken(request: ViewRequest, response: Response): string | null {
    if (!this.view.visitors) return null
    const kept = this.cookies.read(request.headers.cookie, 'form')
    if (kept !== undefined && FORM_TOKEN.test(kept)) return kept
    if (request.method !== 'GET') return null
    const fresh = newSecret()
    this.cookies.set(response, 'form', fresh, null)
    return fresh
  }

  private async sessionOf({ headers, path }: ViewRequest): Promise<SessionOf<Held> | null> {
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

  private unforged(request: ViewRequest): true {
    const { formToken } = (request.body ?? {}) as { formToken?: unknown }
    const forgery = forgeryOf(
      {
        method: request.method, expected: request.visit?.formToken ?? null, given: typeof formToken === 'string' ? formToken : null,
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
