// Why: the specs run the whole view on a real database, over HTTP; only the services behind it are played, by a server that notes who asked for what.
import type { SignedIn, StaffRole, StaffSignIn } from '@kept-informed/identity'
import { systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { pageCaller, type PlayedAnswer, playedHttp, testDatabase } from '@kept-informed/testing'
import { openSessions, serveView, type Session } from '@kept-informed/web'
import { OFFICER_CONTROLLERS, OFFICER_VIEW } from '../officer-view.js'

export type Asked = {
  method: string
  path: string
  token: string
  /** `X-Reason`, as it was meant. */ reason: string | null
  ifMatch: string | null
  body: unknown
}
export type Played = PlayedAnswer

export const OWN = 'https://officer.test'

/** `play`: what the services answer; undefined: 404. */
export async function runningOfficerView(play: (asked: Asked) => Played | undefined) {
  const home = await testDatabase('officer_view')
  const services = await playedHttp(
    ({ method, path, header, body }) => ({
      method,
      path,
      token: header('authorization')?.replace('Bearer ', '') ?? '',
      reason: header('x-reason'),
      ifMatch: header('if-match'),
      body,
    }),
    play,
  )
  const { url, asked } = services
  const real = systemClock()
  const sessions = await openSessions({ url: home.url, schema: 'officer_view', clock: real })
  const lines: string[] = []
  const logger = createLogger({ level: 'trace', name: 'officer-view', destination: { write: (line: string) => void lines.push(line) } })
  const renewed: SignedIn[] = []
  const signIn: StaffSignIn = {
    begin: () => Promise.resolve({ attempt: { state: 's', nonce: 'n', verifier: 'v' }, to: 'https://issuer.test/auth?state=s' }),
    finish: (address, { state }) =>
      Promise.resolve(address.searchParams.get('state') === state ? signedIn(['officer'], address.searchParams.get('code') ?? 'op') : null),
    renew: () => Promise.resolve(renewed.pop() ?? null),
    signOutAt: () => Promise.resolve('https://issuer.test/end'),
  }
  const parts = {
    sessions,
    signIn,
    publicUrl: OWN,
    issuer: 'https://issuer.test/',
    metrics: new Metrics('officer-view'),
    clock: real,
    doors: { intake: url, notifier: url, evidence: url },
  }
  const serving = await serveView({ view: OFFICER_VIEW, controllers: OFFICER_CONTROLLERS, parts, port: 0, host: '127.0.0.1', logger })

  const call = pageCaller(serving.url)
  const signedInAs = async (roles: StaffRole[], subject = 'PC-1', more: Partial<SignedIn['tokens']> = {}) => {
    const session: Session = await sessions.begin({ ...signedIn(roles, subject), tokens: { ...signedIn(roles, subject).tokens, ...more } })
    return { session, cookie: `__Host-officer-session=${session.id}` }
  }
  return {
    serving,
    sessions,
    asked,
    lines,
    renewed,
    call,
    signedInAs,
    close: async () => {
      await serving.close()
      services.close()
      await home.drop()
    },
  }
}

export const signedIn = (roles: StaffRole[], subject: string): SignedIn => ({
  person: { subject, name: `Name of ${subject}`, roles },
  tokens: { access: `token-of-${subject}`, accessUntil: systemClock().now() + 3_600_000, refresh: 'r', id: 'i' },
})
