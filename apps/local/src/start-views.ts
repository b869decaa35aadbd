// Why: the views as a force runs them, in front of the services of this run; each is a client of the issuer with a secret of its own.
import { startOfficerView } from '@kept-informed/app-officer-view'
import { startOpsConsole } from '@kept-informed/app-ops-console'
import type { Clock } from '@kept-informed/kernel'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import type { Closing } from './closing.js'
import type { LocalSettings } from './local.config.js'
import type { Databases } from './open-databases.js'
import { HOST, portsFrom } from './ports.js'
import type { ViewClient } from './start-issuer.js'
import { secretOf } from './state-secrets.js'

const STAFF_VIEWS = [
  { clientId: 'ops-console', place: 'ops', schema: 'ops_console', start: startOpsConsole },
  { clientId: 'officer-view', place: 'officer', schema: 'officer_view', start: startOfficerView },
] as const

export const viewClients = ({ PORT_BASE, STATE_DIR }: Pick<LocalSettings, 'PORT_BASE' | 'STATE_DIR'>): Promise<ViewClient[]> =>
  Promise.all(STAFF_VIEWS.map(async ({ clientId, place }) => ({ clientId, clientSecret: await secretOf(STATE_DIR, `${clientId}-client`), publicUrl: portsFrom(PORT_BASE).url[place] })))

export type ViewsParts = { settings: LocalSettings; databases: Databases; clock: Clock; audience: string; clients: readonly ViewClient[] }

export async function startViews({ settings, databases, clock, audience, clients }: ViewsParts, closing: Closing): Promise<void> {
  const { at, url } = portsFrom(settings.PORT_BASE)
  const services = { OIDC_ISSUER: url.issuer, OIDC_AUDIENCE: audience, INTAKE_URL: url.intake, RULES_URL: url.rules, NOTIFIER_URL: url.notifier, EVIDENCE_URL: url.evidence }
  for (const { clientId, place, schema, start } of STAFF_VIEWS) {
    const { clientSecret = '', publicUrl = url[place] } = clients.find((client) => client.clientId === clientId) ?? {}
    const view = await start({
      settings: { ...services, DATABASE_URL: databases.urlOf(schema), OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, PUBLIC_URL: publicUrl, PORT: at[place] },
      clock, metrics: new Metrics(clientId), logger: createLogger({ level: settings.LOG_LEVEL, name: clientId }), host: HOST,
    })
    closing.add(() => view.close())
  }
}
