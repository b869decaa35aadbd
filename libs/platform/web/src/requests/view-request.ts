// Why: what is known of a request once it has been let in: by whom, and in which language.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Request } from 'express'
import type { Language } from '../language/catalogue.js'
import type { Session } from '../sessions/sessions.js'

export type ViewRequest = Request & { visit?: { session: Session | null; language: Language } }

const requestOf = (context: ExecutionContext): ViewRequest => context.switchToHttp().getRequest<ViewRequest>()

/** The session of who is signed in. Only where the table of who may do what lets nobody else in. */
export const SignedInSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const session = requestOf(context).visit?.session
  if (!session) throw new Error('a route for who is signed in was reached by somebody who is not')
  return session
})

export const languageIn = (request: ViewRequest): Language => request.visit?.language ?? 'en'
