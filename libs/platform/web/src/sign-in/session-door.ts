// Why: a session begins and ends at one place, whoever signs in and how: never with an id that the browser had before, so there is nothing to fixate.
import type { Request, Response } from 'express'
import { cookiesOf } from '../requests/cookies.js'
import type { Held, SessionOf, Sessions } from '../sessions/sessions.js'

export type SessionDoor<Content extends Held> = {
  /** Whatever session this browser had before ends. */
  begin(request: Request, response: Response, content: Content): Promise<SessionOf<Content>>
  end(request: Request, response: Response): Promise<void>
}

export function sessionDoor<Content extends Held>(view: string, sessions: Pick<Sessions<Content>, 'begin' | 'end'>): SessionDoor<Content> {
  const cookies = cookiesOf(view)
  const endThatOf = async ({ headers }: Request): Promise<void> => {
    const before = cookies.read(headers.cookie, 'session')
    if (before) await sessions.end(before)
  }
  return {
    begin: async (request, response, content) => {
      await endThatOf(request)
      const session = await sessions.begin(content)
      cookies.set(response, 'session', session.id, null)
      return session
    },
    end: async (request, response) => {
      await endThatOf(request)
      cookies.clear(response, 'session')
    },
  }
}
