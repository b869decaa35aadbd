// Why: the specs run the whole view on a real database, over HTTP; only the services behind it are played, by a server that notes who asked for what.
import type { SignedIn, StaffRole, StaffSignIn } from '@kept-informed/identity'
import { systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { pageCaller, type PlayedAnswer, playedHttp, testDatabase } from '@kept-informed/testing'
import { openSessions, serveView, type Session } from '@kept-informed/web'
import { OPS_CONSOLE, OPS_CONTROLLERS } from '../ops-console.js'

export type Asked = { method: string; path: string; token: string; body: unknown }
export type Played = PlayedAnswer

export const OWN = 'https://ops.test'

/** `play`: what the services answer; undefined: 404. */
export async function runningOpsConsole(play: (asked: Asked) => Played | undefined) {
  const home = await testDatabase('ops_console')
  const services = await playedHttp(({ method, path, header, body }) => ({ method, path, token: header('authorization')?.replace('Bearer ', '') ?? '', body }), play)
  const { url, asked } = services
  const real = systemClock()
  const sessions = await openSessions({ url: home.url, schema: 'ops_console', clock: real, remembersNames: true })
  const lines: string[] = []
  const logger = createLogger({ level: 'trace', name: 'ops-console', destination: { write: (line: string) => void lines.push(line) } })
  const renewed: SignedIn[] = []
  const signIn: StaffSignIn = {
    begin: () => Promise.resolve({ attempt: { state: 's', nonce: 'n', verifier: 'v' }, to: 'https://issuer.test/auth?state=s' }),
    finish: (address, { state }) => Promise.resolve(address.searchParams.get('state') === state ? signedIn(['operator'], address.searchParams.get('code') ?? 'op') : null),
    renew: () => Promise.resolve(renewed.pop() ?? null),
    signOutAt: () => Promise.resolve('https://issuer.test/end'),
  }
  const parts = {
    sessions,
    signIn,
    publicUrl: OWN,
    issuer: 'https://issuer.test/',
    metrics: new Metrics('ops-console'),
    clock: real,
    doors: { intake: url, rules: url, notifier: url, evidence: url },
  }
  const serving = await serveView({ view: OPS_CONSOLE, controllers: OPS_CONTROLLERS, parts, port: 0, host: '127.0.0.1', logger })

  const call = pageCaller(serving.url)
  const signedInAs = async (roles: StaffRole[], subject = 'op', more: Partial<SignedIn['tokens']> = {}) => {
    const session: Session = await sessions.begin({ ...signedIn(roles, subject), tokens: { ...signedIn(roles, subject).tokens, ...more } })
    return { session, cookie: `__Host-ops-session=${session.id}` }
  }
  return {
    serving, sessions, asked, lines, renewed, call, signedInAs,
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
