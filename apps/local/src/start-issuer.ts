// Why: scripts and tests sign in as they would at a force's identity provider: client credentials in, an RFC 9068 access token out. Tokens
// live in real time, whatever the local clock shows.
import { issuerKeys } from './issuer-keys.js'
import { keepsNothing } from './keeps-nothing.js'
import { closeServer, listen } from './listen.js'
import { quietly } from './quietly.js'
import { secretOf } from './state-secrets.js'

export const MACHINE_SCOPES = ['case-events:write', 'quarantine:write', 'what-if:read', 'previews:read', 'tasks:write', 'victims:write', 'victims:read', 'victims:erase', 'victims:export', 'audit:read', 'directory:write', 'providers:write', 'stops:write', 'guards:write', 'recalls:write', 'references:read', 'wordings:read', 'wordings:publish', 'timeline:read', 'evidence:read'] as const
export const CLIENT_ID = 'records-system'
/** What needs two people needs two who sign in: the same scopes and secret, another subject. */
export const SECOND_CLIENT_ID = 'second-person'
const TOKEN_SECONDS = 3_600

export type IssuerOptions = { issuer: string; audience: string; port: number; host?: string; stateDir: string; clientSecret: string }
export type Issuer = { close(): Promise<void> }

export async function startIssuer({ issuer, audience, port, host = '127.0.0.1', stateDir, clientSecret }: IssuerOptions): Promise<Issuer> {
  const { default: Provider, errors } = await quietly('oidc-provider', () => import('oidc-provider'))
  const scope = MACHINE_SCOPES.join(' ')
  const resource = `urn:${audience}`
  const provider = new Provider(issuer, {
    adapter: keepsNothing,
    clients: [CLIENT_ID, SECOND_CLIENT_ID].map((client_id) => ({ client_id, client_secret: clientSecret, grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope })),
    clientBasedCORS: () => false,
    cookies: { keys: [await secretOf(stateDir, 'issuer-cookies')] },
    jwks: await issuerKeys(stateDir),
    scopes: [...MACHINE_SCOPES],
    ttl: { ClientCredentials: TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: (ctx, asked) => {
          if (asked !== resource) throw new errors.InvalidTarget()
          // Asked for after the request was checked and before its scope is looked at: none asked means all.
          const { params } = ctx.oidc
          if (params && params['scope'] === undefined) params['scope'] = scope
          return { scope, audience, accessTokenTTL: TOKEN_SECONDS, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }
        },
      },
    },
  })
  const answer = provider.callback()
  const server = await listen((request, response) => void answer(request, response), port, host)
  return { close: () => closeServer(server) }
}
