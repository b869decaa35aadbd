// Why: the issuer by itself, for docker-compose.yml: it stands in for a force's identity provider.
import { closeOnSignal, httpUrl, orExit, port, readSettings, text, withFiles } from '@kept-informed/runtime'
import { VICTIM_VIEW_SCOPES } from '@kept-informed/app-victim-view'
import { startIssuer } from './start-issuer.js'

await orExit(async () => {
  const settings = readSettings(withFiles(process.env, 'ISSUER_CLIENT_SECRET', 'OPS_CONSOLE_CLIENT_SECRET', 'OFFICER_VIEW_CLIENT_SECRET', 'VICTIM_VIEW_CLIENT_SECRET'), {
    OIDC_ISSUER: httpUrl.required, OIDC_AUDIENCE: text.or('kept-informed'), PORT: port.or(4030), STATE_DIR: text.or('.local'), ISSUER_CLIENT_SECRET: text.required,
    OPS_CONSOLE_URL: httpUrl.optional, OPS_CONSOLE_CLIENT_SECRET: text.optional, OFFICER_VIEW_URL: httpUrl.optional, OFFICER_VIEW_CLIENT_SECRET: text.optional, VICTIM_VIEW_CLIENT_SECRET: text.optional,
  })
  const viewAt = (clientId: string, url: string | undefined, clientSecret: string | undefined) => (url && clientSecret ? [{ clientId, clientSecret, publicUrl: new URL(url).origin }] : [])
  const views = [...viewAt('ops-console', settings.OPS_CONSOLE_URL, settings.OPS_CONSOLE_CLIENT_SECRET), ...viewAt('officer-view', settings.OFFICER_VIEW_URL, settings.OFFICER_VIEW_CLIENT_SECRET)]
  const machines = settings.VICTIM_VIEW_CLIENT_SECRET ? [{ clientId: 'victim-view', clientSecret: settings.VICTIM_VIEW_CLIENT_SECRET, scope: VICTIM_VIEW_SCOPES }] : []
  const issuer = await startIssuer({
    issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE, port: settings.PORT, host: '0.0.0.0', stateDir: settings.STATE_DIR, clientSecret: settings.ISSUER_CLIENT_SECRET, views, machines,
  })
  closeOnSignal(() => issuer.close())
})
