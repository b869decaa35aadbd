// Why: who may call is the identity provider's word, checked here and nowhere else: RFC 9068 access tokens of the configured issuer.
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import { Retryable } from '@kept-informed/kernel'

export type Caller = { subject: string; clientId: string; scopes: string[] }

export type TokenVerifier = {
  /** The caller, or null when the token is not good. Throws Retryable when the issuer cannot be reached to find out. */
  verify(token: string): Promise<Caller | null>
}

type KeySet = ReturnType<typeof createRemoteJWKSet>

/** Discovers the issuer's keys at the first use and keeps them; new keys are fetched when a token names one. */
export function oidcTokenVerifier({ issuer, audience }: { issuer: string; audience: string }): TokenVerifier {
  let keys: Promise<KeySet> | undefined
  const keySet = (): Promise<KeySet> =>
    (keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined
      throw error
    }))
  return {
    verify: async (token) => {
      const known = await keySet()
      try {
        const { payload } = await jwtVerify(token, known, { issuer, audience, typ: 'at+jwt', clockTolerance: 5, requiredClaims: ['exp', 'sub'] })
        return callerOf(payload)
      } catch (error) {
        if (error instanceof errors.JWKSTimeout) throw new Retryable('the issuer does not answer', { cause: error })
        if (error instanceof errors.JOSEError) return null
        if (error instanceof TypeError) throw new Retryable('the issuer cannot be reached', { cause: error })
        throw error
      }
    },
  }
}

function callerOf(payload: JWTPayload): Caller {
  const scope = typeof payload['scope'] === 'string' ? payload['scope'] : ''
  const clientId = typeof payload['client_id'] === 'string' ? payload['client_id'] : ''
  return { subject: payload.sub ?? '', clientId, scopes: scope.split(' ').filter((one) => one !== '') }
}

async function discover(issuer: string): Promise<KeySet> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch((error: unknown) => {
    throw new Retryable('the issuer cannot be reached', { cause: error })
  })
  if (!answer.ok) throw new Retryable(`the issuer answered ${answer.status} to discovery`)
  const { jwks_uri: uri } = (await answer.json()) as { jwks_uri?: string }
  if (typeof uri !== 'string') throw new Retryable('the issuer names no keys')
  return createRemoteJWKSet(new URL(uri))
}
