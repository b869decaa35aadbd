// Why: people sign in at the force's own issuer, by the authorization code with PKCE (RFC 9700); what comes back is checked by a certified
// library, and what we keep is who it is, which roles, and the tokens with which a view acts in that person's name.
import * as oidc from 'openid-client'
import { Retryable } from '@kept-informed/kernel'
import { systemClock } from '@kept-informed/runtime'
import { rolesIn, STAFF_SCOPES, type StaffRole } from './staff-roles.js'

export type SignInSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** The doors' `OIDC_AUDIENCE`; asked for as the resource `urn:<audience>`. */
  audience: string
  /** Of the view: `https://ops.force.example`. */
  publicUrl: string
}
/** What must be remembered between going to the issuer and coming back. */
export type SignInAttempt = { state: string; nonce: string; verifier: string }
export type StaffMember = { subject: string; name: string; roles: StaffRole[] }
export type StaffTokens = { access: string; /** Real time. */ accessUntil: number; refresh: string | null; id: string }
export type SignedIn = { person: StaffMember; tokens: StaffTokens }

export type StaffSignIn = {
  begin(): Promise<{ attempt: SignInAttempt; to: string }>
  /** `address`: where the browser came back to, whole. Null when it is not the answer to this attempt, or the issuer refused. */
  finish(address: URL, attempt: SignInAttempt): Promise<SignedIn | null>
  /** The same person with new tokens and the roles of now; null when the issuer no longer knows her. */
  renew(signedIn: SignedIn): Promise<SignedIn | null>
  /** Where to send the browser so that the issuer forgets her too. */
  signOutAt(idToken: string): Promise<string>
}
export const SIGN_IN_PATH = '/sign-in'
export const CALLBACK_PATH = '/sign-in/done'
export const SIGNED_OUT_PATH = '/signed-out'
const WITHIN_SECONDS = 10

/** Finds the issuer at the first use. Every call throws Retryable when the issuer cannot be reached. */
export function staffSignIn({ issuer, clientId, clientSecret, audience, publicUrl }: SignInSettings): StaffSignIn {
  let found: Promise<oidc.Configuration> | undefined
  const insecure = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const configuration = () =>
    (found ??= oidc.discovery(new URL(issuer), clientId, { client_secret: clientSecret }, oidc.ClientSecretBasic(clientSecret), { execute: insecure, timeout: WITHIN_SECONDS }).catch((error: unknown) => {
      found = undefined
      throw new Retryable('the issuer cannot be reached', { cause: error })
    }))
  const resource = `urn:${audience}`
  return {
    begin: async () => {
      const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const { state, nonce } = attempt
      const to = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${publicUrl}${CALLBACK_PATH}`, scope: ['openid', 'profile', 'offline_access', ...STAFF_SCOPES].join(' '), resource,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier), code_challenge_method: 'S256', state, nonce,
      })
      return { attempt, to: to.href }
    },
    finish: async (address, { state, nonce, verifier }) => {
      const known = await configuration()
      const answered = await refusable(() => oidc.authorizationCodeGrant(known, address, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }, { resource }))
      return answered && signedInBy(answered, null)
    },
    renew: async (before) => {
      const { refresh } = before.tokens
      if (refresh === null) return null
      const known = await configuration()
      const answered = await refusable(() => oidc.refreshTokenGrant(known, refresh, { resource }))
      return answered && signedInBy(answered, before)
    },
    signOutAt: async (idToken) => oidc.buildEndSessionUrl(await configuration(), { id_token_hint: idToken, post_logout_redirect_uri: `${publicUrl}${SIGNED_OUT_PATH}` }).href,
  }
}

type Answer = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers

function signedInBy(answer: Answer, before: SignedIn | null): SignedIn | null {
  const claims = answer.claims()
  // A renewal may bring no ID token; then she is who she was.
  const person = claims ? { subject: claims.sub, name: typeof claims['name'] === 'string' ? claims['name'] : claims.sub, roles: rolesIn(claims['roles']) } : before?.person
  const id = answer.id_token ?? before?.tokens.id
  if (!person || id === undefined || (before && before.person.subject !== person.subject)) return null
  const accessUntil = systemClock().now() + (answer.expiresIn() ?? 0) * 1_000
  return { person, tokens: { access: answer.access_token, accessUntil, refresh: answer.refresh_token ?? before?.tokens.refresh ?? null, id } }
}

/** Null for what the issuer, or the check of its answer, refuses; Retryable for an issuer that does not answer. */
async function refusable<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError && error.status >= 500) throw new Retryable('the issuer fails', { cause: error })
    if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ClientError) {
      if (error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT') throw new Retryable('the issuer does not answer', { cause: error })
      return null
    }
    if (error instanceof TypeError) throw new Retryable('the issuer cannot be reached', { cause: error })
    throw error
  }
}
