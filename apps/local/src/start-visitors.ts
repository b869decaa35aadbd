// Why: the victim view as a force runs it; it acts at the doors in its own name, so it is a client of another kind than the views for staff.
import { startVictimView, VICTIM_VIEW_SCOPES } from '@kept-informed/app-victim-view'
import type { Clock } from '@kept-informed/kernel'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import type { Closing } from './closing.js'
import type { LocalSettings } from './local.config.js'
import type { Databases } from './open-databases.js'
import { HOST, portsFrom } from './ports.js'
import type { MachineClient } from './start-issuer.js'
import { secretOf } from './state-secrets.js'

export const visitorsClient = async ({ STATE_DIR }: Pick<LocalSettings, 'STATE_DIR'>): Promise<MachineClient> => ({ clientId: 'victim-view', clientSecret: await secretOf(STATE_DIR, 'victim-view-client'), scope: VICTIM_VIEW_SCOPES })

export type VisitorsParts = { settings: LocalSettings; databases: Databases; clock: Clock; audience: string; client: MachineClient }

export async function startVisitors({ settings, databases, clock, audience, client }: VisitorsParts, closing: Closing): Promise<void> {
  const { at, url } = portsFrom(settings.PORT_BASE)
  const view = await startVictimView({
    settings: {
      DATABASE_URL: databases.urlOf('victim_view'), OIDC_ISSUER: url.issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: client.clientId, OIDC_CLIENT_SECRET: client.clientSecret, PUBLIC_URL: url.victim,
      RULES_URL: url.rules, NOTIFIER_URL: url.notifier, FORCE_PHONE: settings.notifier.FORCE_PHONE, EXIT_URL: url.world, PROXIES: 0, PORT: at.victim,
    },
    clock, metrics: new Metrics(client.clientId), logger: createLogger({ level: settings.LOG_LEVEL, name: client.clientId }), host: HOST,
  })
  closing.add(() => view.close())
}
