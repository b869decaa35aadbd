// Why: scripts and people sign in as they would at a force's identity provider: client credentials in, or the authorization code with PKCE; an
// RFC 9068 access token out, with the scopes of the person's roles. Tokens live in real time, whatever the local clock shows.
import { STAFF_SCOPES } from '@kept-informed/identity'
import { systemClock } from '@kept-informed/runtime'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { issuerKeys } from './issuer-keys.js'
import { signOutPage } from './issuer-page.js'
import { answerSignIn, isSigningIn } from './issuer-sign-in.js'
import { keepsInMemory } from './keeps-in-memory.js'
import { closeServer, listen } from './listen.js'
import { quietly } from './quietly.js'
import { accountOf, grantedTo } from './staff.js'
import { secretOf } from './state-secrets.js'

export const MACHINE_SCOPES = [
  'case-events:write', 'quarantine:write', 'quarantine:restricted', 'what-if:read', 'previews:read', 'tasks:write', 'victims:write', 'victims:read', 'victims:erase', 'victims:export', 'audit:read', 'directory:write',
  'providers:read', 'providers:write', 'stops:read', 'stops:write', 'guards:read', 'guards:write', 'recalls:read', 'recalls:write', 'references:read', 'wordings:read', 'wordings:publish', 'timeline:read', 'evidence:read',
  'restricted:read', 'callers:check',
] as const
export const CLIENT_ID = 'records-system'
/** What needs two people needs two who sign in: the same scopes and secret, another subject. */
export const SECOND_CLIENT_ID = 'second-person'
const TOKEN_SECONDS = 3_600
/** Of a person: roles that somebody lost are gone with the token. */
const STAFF_TOKEN_SECONDS = 600
const SHIFT_SECONDS = 10 * 3_600

/** A view that people sign in to; `publicUrl` without a path. */
export type ViewClient = { clientId: string; clientSecret: string; publicUrl: string }
/** A view that acts in its own name; `scope`: words parted by blanks. */
export type MachineClient = { clientId: string; clientSecret: string; scope: string }
export type IssuerOptions = { issuer: string; audience: string; port: number; host?: string; stateDir: string; clientSecret: string; views?: readonly ViewClient[]; machines?: readonly MachineClient[] }
export type Issuer = { close(): Promise<void> }

export async function startIssuer({ issuer, audience, port, host = '127.0.0.1', stateDir, clientSecret, views = [], machines = [] }: IssuerOptions): Promise<Issuer> {
  const { default: Provider, errors } = await quietly('oidc-provider', () => import('oidc-provider'))
  const scope = MACHINE_SCOPES.join(' ')
  const resource = `urn:${audience}`
  const provider = new Provider(issuer, {
    adapter: keepsInMemory(() => systemClock().now()),
    clients: [
      ...[CLIENT_ID, SECOND_CLIENT_ID].map((client_id) => ({ client_id, client_secret: clientSecret, grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope })),
      ...machines.map(({ clientId, clientSecret: client_secret, scope: own }) => ({ client_id: clientId, client_secret, grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope: own })),
      ...views.map(({ clientId, clientSecret: client_secret, publicUrl }) => ({
        client_id: clientId, client_secret, grant_types: ['authorization_code', 'refresh_token'], response_types: ['code' as const], scope: ['openid', 'profile', 'offline_access', ...STAFF_SCOPES].join(' '),
        redirect_uris: [`${publicUrl}/sign-in/done`], post_logout_redirect_uris: [`${publicUrl}/signed-out`],
      })),
    ],
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    findAccount: (_, subject) => {
      const account = accountOf(subject)
      return account && { accountId: subject, claims: () => ({ sub: subject, name: account.name, roles: account.roles }) }
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    // Nobody is asked for consent: what a person may is what her roles say.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider: own } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId })
      const { granted, refused } = grantedTo(session.accountId)
      grant.addOIDCScope('openid profile')
      // The doors' scopes are of the resource; as scopes of the issuer's own, which the provider takes them for as well, they are nobody's.
      grant.rejectOIDCScope(['offline_access', ...STAFF_SCOPES].join(' '))
      grant.addResourceScope(resource, granted.join(' '))
      grant.rejectResourceScope(resource, refused.join(' '))
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    clientBasedCORS: () => false,
    cookies: { keys: [await secretOf(stateDir, 'issuer-cookies')] },
    jwks: await issuerKeys(stateDir),
    scopes: ['openid', 'profile', 'offline_access', ...new Set([...MACHINE_SCOPES, ...STAFF_SCOPES, ...machines.flatMap((one) => one.scope.split(' '))])],
    ttl: { ClientCredentials: TOKEN_SECONDS, AccessToken: STAFF_TOKEN_SECONDS, IdToken: STAFF_TOKEN_SECONDS, Interaction: 600, Session: SHIFT_SECONDS, Grant: SHIFT_SECONDS, RefreshToken: SHIFT_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)) },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: (ctx, asked, client) => {
          if (asked !== resource) throw new errors.InvalidTarget()
          if (client.grantTypeAllowed('authorization_code')) return { scope: STAFF_SCOPES.join(' '), audience, accessTokenTTL: STAFF_TOKEN_SECONDS, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }
          const machine = machines.find(({ clientId }) => clientId === client.clientId)
          if (machine) return { scope: machine.scope, audience, accessTokenTTL: STAFF_TOKEN_SECONDS, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }
          // Asked for after the request was checked and before its scope is looked at: none asked means all.
          const { params } = ctx.oidc
          if (params && params['scope'] === undefined) params['scope'] = scope
          return { scope, audience, accessTokenTTL: TOKEN_SECONDS, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }
        },
      },
    },
  })
  const answer = provider.callback()
  const signIn = (request: IncomingMessage, response: ServerResponse): void =>
    void answerSignIn(provider, clientSecret, request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  const server = await listen((request, response) => (isSigningIn(request) ? signIn(request, response) : void answer(request, response)), port, host)
  return { close: () => closeServer(server) }
}
