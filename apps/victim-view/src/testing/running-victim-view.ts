// Why: the specs run the whole view on a real database, over HTTP; only the services behind it are played, by a server that notes what was asked of it.
import { systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { pageCaller, type PlayedAnswer, playedHttp, testDatabase } from '@kept-informed/testing'
import { openSessions, serveVisitors, VISITOR_LIMITS } from '@kept-informed/web'
import { FEW, fewAtATime } from '../check/few-at-a-time.js'
import { FORCE_PHONE } from '../force-phone.js'
import { OWNER_DOORS, ownerDoors } from '../owner-doors.js'
import { VICTIM_CONTROLLERS, victimView } from '../victim-view.js'
import { type Sight, type Visitor, visitorWith } from '../visitor.js'

export type Asked = { method: string; path: string; pass: string | undefined; body: unknown }
export type Played = PlayedAnswer

export const OWN = 'https://info.test'
export const EXIT = 'https://elsewhere.test/weather'
export const OURS = { 'sec-fetch-site': 'same-origin', origin: OWN }
export const CHECKS = 3

/** `play`: what the services answer; undefined: 404. */
export async function runningVictimView(play: (asked: Asked) => Played | undefined) {
  const home = await testDatabase('victim_view')
  const services = await playedHttp(({ method, path, header, body }) => ({ method, path, pass: header('x-victim-pass') ?? undefined, body }), play)
  const { url, asked } = services
  const sessions = await openSessions<Visitor>({ url: home.url, schema: 'victim_view', clock: systemClock(), limits: VISITOR_LIMITS })
  const lines: string[] = []
  const logger = createLogger({ level: 'trace', name: 'victim-view', destination: { write: (line: string) => void lines.push(line) } })
  const serving = await serveVisitors({
    view: victimView(EXIT), controllers: VICTIM_CONTROLLERS, parts: { sessions, publicUrl: OWN, metrics: new Metrics('victim-view'), clock: systemClock() }, port: 0, host: '127.0.0.1', logger, proxies: 0,
    providers: [
      { provide: OWNER_DOORS, useValue: ownerDoors({ urls: { notifier: url, rules: url }, machine: { token: () => Promise.resolve('machine') }, sessions }) },
      { provide: FORCE_PHONE, useValue: '101' },
      { provide: FEW, useValue: fewAtATime({ most: CHECKS, withinMs: 3_600_000, clock: systemClock() }) },
    ],
  })
  const call = pageCaller(serving.url)
  return {
    serving, sessions, asked, lines, call,
    /** A browser in which nobody is signed in: its cookie, and what its forms carry. */
    visitor: async () => {
      const cookie = String((await call('GET', '/')).headers.getSetCookie().find((one) => one.startsWith('__Host-info-form='))?.split(';')[0])
      return { cookie, formToken: cookie.split('=')[1] ?? '' }
    },
    signedIn: async (sight: Sight, pass = 'a-pass') => {
      const session = await sessions.begin(visitorWith('sign-in-1', { pass, sight }))
      return { cookie: `__Host-info-session=${session.id}`, formToken: session.formToken }
    },
    close: async () => {
      await serving.close()
      services.close()
      await home.drop()
    },
  }
}
