// Why: one way to start the view, for its own process and for the local run.
import type { LoggerService } from '@nestjs/common'
import { staffSignIn } from '@kept-informed/identity'
import { type Serving, systemClock } from '@kept-informed/runtime'
import type { Clock } from '@kept-informed/kernel'
import type { Metrics } from '@kept-informed/telemetry'
import { openSessions, serveView } from '@kept-informed/web'
import type { OpsConsoleSettings } from './ops-console.config.js'
import { OPS_CONSOLE, OPS_CONTROLLERS } from './ops-console.js'

export type OpsConsoleParts = { settings: Omit<OpsConsoleSettings, 'LOG_LEVEL'>; clock: Clock; metrics: Metrics; logger: LoggerService; host?: string }

export async function startOpsConsole({ settings, clock, metrics, logger, host }: OpsConsoleParts): Promise<Serving> {
  const { OIDC_ISSUER: issuer, PORT: port, DATABASE_URL: url } = settings
  const publicUrl = new URL(settings.PUBLIC_URL).origin
  const signIn = staffSignIn({ issuer, clientId: settings.OIDC_CLIENT_ID, clientSecret: settings.OIDC_CLIENT_SECRET, audience: settings.OIDC_AUDIENCE, publicUrl })
  // Sessions and tokens live in real time, whatever the clock of the local run shows.
  const sessions = await openSessions({ url, schema: 'ops_console', clock: systemClock(), remembersNames: true })
  const doors = { intake: settings.INTAKE_URL, rules: settings.RULES_URL, notifier: settings.NOTIFIER_URL, evidence: settings.EVIDENCE_URL }
  return serveView({ view: OPS_CONSOLE, controllers: OPS_CONTROLLERS, parts: { sessions, signIn, publicUrl, issuer, metrics, clock, doors }, port, host, logger })
}
