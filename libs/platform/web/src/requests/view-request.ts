// Why: what is known of a request once it has been let in: by whom, in which language, and what its forms must carry.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Request } from 'express'
import type { Language } from '../language/catalogue.js'
import type { Held, SessionOf } from '../sessions/sessions.js'

/** `formToken` null: nobody is signed in, and this view has no forms for who is not. */
export type Visit = { session: SessionOf<Held> | null; language: Language; formToken: string | null }
export type ViewRequest = Request & { visit?: Visit }

const requestOf = (context: ExecutionContext): ViewRequest => context.switchToHttp().getRequest<ViewRequest>()

/** The session of who is signed in, of the view's own kind. Only where the table of who may do what lets nobody else in. */
export const SignedInSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionOf<Held> => {
  const session = requestOf(context).visit?.session
  if (!session) throw new Error('a route for who is signed in was reached by somebody who is not')
  return session
})

/** The language that the page is read in. */
export const PageLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => languageIn(requestOf(context)))

export const languageIn = (request: ViewRequest): Language => request.visit?.language ?? 'en'
