// Why: a view reads and writes through the owners' doors only, in the name of who is signed in: the door sees her subject and her scopes, not ours.
import { KeyedMutex, ProblemError, systemClock } from '@kept-informed/runtime'
import { ask, WITHIN_MS } from './ask.js'
import type { Session } from '../sessions/sessions.js'
import type { ViewParts } from '../view-parts.js'

export type DoorFault = { pointer: string; detail: string }
/** What a door refuses is an outcome that a page tells of; what it cannot do just now is thrown as Retryable. */
export type DoorAnswer<T> = { ok: true; body: T; /** The version of what was answered, where the door names one. */ etag: string | null } | { ok: false; status: number; title: string; errors: DoorFault[] }
/** `reason`: why, in the person's words (`X-Reason`). `ifMatch`: only while it is that version. */
export type DoorCall = { reason?: string; ifMatch?: string; /** How long it may take; 10 seconds unless said. */ withinMs?: number }
export type Door = {
  get<T>(path: string, how?: DoorCall): Promise<DoorAnswer<T>>
  post<T>(path: string, body: object, how?: DoorCall): Promise<DoorAnswer<T>>
  put<T>(path: string, body: object, how?: DoorCall): Promise<DoorAnswer<T>>
  /** What the door answers as it is: a PDF, for one. */
  file(path: string): Promise<DoorAnswer<Buffer>>
}
export type Doors = {
  /** The door of that service, for that person. */
  of(session: Session, service: string): Door
  /** What a service shows to everybody: its health and its numbers. Null when it does not answer. */
  open(service: string, path: string): Promise<{ status: number; text: string } | null>
}

/** Renewed when it has not this long to go. */
const LEFT_MS = 30_000

export function doorsOf({ doors, signIn, sessions }: Pick<ViewParts, 'doors' | 'signIn' | 'sessions'>): Doors {
  const oneAtATime = new KeyedMutex()
  const fresh = (session: Session): boolean => session.tokens.accessUntil - systemClock().now() > LEFT_MS
  const tokenOf = async (session: Session): Promise<string> => {
    if (fresh(session)) return session.tokens.access
    return oneAtATime.run(session.id, async () => {
      // Another request of hers may have renewed it meanwhile; a refresh token is good once.
      const now = await sessions.find(session.id)
      if (now && fresh(now)) return now.tokens.access
      const renewed = now && (await signIn.renew(now))
      if (!now || !renewed) {
        await sessions.end(session.id)
        throw new ProblemError(401, 'The issuer no longer knows who this is')
      }
      await sessions.keep({ ...now, ...renewed })
      return renewed.tokens.access
    })
  }
  const addressOf = (service: string): string => {
    const address = doors[service]
    if (address === undefined) throw new Error(`this view has no door to ${service}`)
    return address
  }
  const call = async <T>(session: Session, service: string, path: string, { how, ...asked }: Calling): Promise<DoorAnswer<T>> =>
    ask<T>({ service, address: `${addressOf(service)}${path}`, ...asked, headers: { authorization: `Bearer ${await tokenOf(session)}`, ...headersOf(how) } })
  return {
    of: (session, service) => ({
      get: (path, how) => call(session, service, path, { method: 'GET', how }),
      post: (path, body, how) => call(session, service, path, { method: 'POST', body, how }),
      put: (path, body, how) => call(session, service, path, { method: 'PUT', body, how }),
      file: (path) => call(session, service, path, { method: 'GET', accept: '*/*' }),
    }),
    open: async (service, path) => {
      const answer = await fetch(`${addressOf(service)}${path}`, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) }).catch(() => null)
      return answer && { status: answer.status, text: await answer.text() }
    },
  }
}

type Calling = { method: 'GET' | 'POST' | 'PUT'; body?: object; accept?: string; how?: DoorCall | undefined }

/** A header is bytes: what stands in it beyond ASCII is UTF-8, which the doors read (RFC 9110 section 5.5). */
const headersOf = ({ reason, ifMatch }: DoorCall = {}): Record<string, string> => ({
  ...(reason === undefined ? {} : { 'x-reason': Buffer.from(reason.replaceAll(/\p{Cc}/gu, ' '), 'utf8').toString('latin1') }),
  ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
})
