// Why: each call says in one line which scope it needs; without a token it is 401, without the scope 403, and nothing is open by mistake.
import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { Retryable } from '@kept-informed/kernel'
import { ProblemError } from '@kept-informed/runtime'
import type { Caller as CallerType, TokenVerifier } from './token-verifier.js'

export const TOKEN_VERIFIER = Symbol('token verifier')
const SCOPE = 'kept-informed:scope'

/** The scope that a handler needs, or any one of several; a guarded handler without one refuses everybody. */
export const RequireScope = (...scopes: [string, ...string[]]): MethodDecorator & ClassDecorator => SetMetadata(SCOPE, scopes)

type Request = { headers: Record<string, string | string[] | undefined>; caller?: CallerType }

/** Who calls, as the token says. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerType | undefined => context.switchToHttp().getRequest<Request>().caller)

@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>()
    const token = bearer(request.headers['authorization'])
    if (token === null) throw new ProblemError(401, 'An access token is needed', [], { 'www-authenticate': 'Bearer' })
    const caller = await this.verify(token)
    if (!caller) throw new ProblemError(401, 'The access token is not good', [], { 'www-authenticate': 'Bearer error="invalid_token"' })
    const scopes = this.reflector.getAllAndOverride<string[] | undefined>(SCOPE, [context.getHandler(), context.getClass()]) ?? []
    if (!scopes.some((scope) => caller.scopes.includes(scope))) {
      throw new ProblemError(403, `The scope ${scopes.join(' or ') || '(none)'} is needed`, [], { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scopes[0] ?? ''}"` })
    }
    request.caller = caller
    return true
  }

  private async verify(token: string): Promise<CallerType | null> {
    try {
      return await this.verifier.verify(token)
    } catch (error) {
      if (error instanceof Retryable) throw new ProblemError(503, 'Who calls cannot be checked just now', [], { 'retry-after': '5' })
      throw error
    }
  }
}

function bearer(header: string | string[] | undefined): string | null {
  const match = typeof header === 'string' ? /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(header) : null
  return match?.[1] ?? null
}
