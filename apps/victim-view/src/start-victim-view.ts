// Why: one way to start the view, for its own process and for the local run.
import type { LoggerService } from '@nestjs/common'
import { machineSignIn } from '@kept-informed/identity'
import type { Clock } from '@kept-informed/kernel'
import { type Serving, systemClock } from '@kept-informed/runtime'
import type { Metrics } from '@kept-informed/telemetry'
import { openSessions, serveVisitors, VISITOR_LIMITS } from '@kept-informed/web'
import { FORCE_PHONE } from './force-phone.js'
import { fewAtATime, FEW } from './check/few-at-a-time.js'
import { OWNER_DOORS, ownerDoors } from './owner-doors.js'
import { victimView, VICTIM_CONTROLLERS } from './victim-view.js'
import type { VictimViewSettings } from './victim-view.config.js'
import type { Visitor } from './visitor.js'

/** What its client at the issuer may ask for; nobody else has the first. */
export const VICTIM_VIEW_SCOPES = 'victim-view references:read'
const CHECKS_AN_HOUR = 20
const HOUR = 3_600_000

export type VictimViewParts = { settings: Omit<VictimViewSettings, 'LOG_LEVEL'>; clock: Clock; metrics: Metrics; logger: LoggerService; host?: string }

export async function startVictimView({ settings, clock, metrics, logger, host }: VictimViewParts): Promise<Serving> {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, PORT: port, PROXIES: proxies } = settings
  const machine = machineSignIn({ issuer, audience, clientId, clientSecret, scope: VICTIM_VIEW_SCOPES })
  // Sessions live in real time, whatever the clock of the local run shows.
  const sessions = await openSessions<Visitor>({ url: settings.DATABASE_URL, schema: 'victim_view', clock: systemClock(), limits: VISITOR_LIMITS })
  return serveVisitors({
    view: victimView(settings.EXIT_URL), parts: { sessions, publicUrl: new URL(settings.PUBLIC_URL).origin, metrics, clock }, controllers: VICTIM_CONTROLLERS, port, host, logger, proxies,
    providers: [
      { provide: OWNER_DOORS, useValue: ownerDoors({ urls: { notifier: settings.NOTIFIER_URL, rules: settings.RULES_URL }, machine, sessions }) },
      { provide: FORCE_PHONE, useValue: settings.FORCE_PHONE },
      { provide: FEW, useValue: fewAtATime({ most: CHECKS_AN_HOUR, withinMs: HOUR, clock: systemClock() }) },
    ],
  })
}
