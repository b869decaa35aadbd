// Why: a view for people who have no account acts at the doors in its own name, with a scope that only it has; whose case it is, another proof says.
import * as oidc from 'openid-client'
import { Retryable } from '@kept-informed/kernel'
import { systemClock } from '@kept-informed/runtime'
import type { SignInSettings } from './staff-sign-in.js'

/** `scope`: words parted by blanks. */
export type MachineSettings = Omit<SignInSettings, 'publicUrl'> & { scope: string }
export type MachineSignIn = {
  /** An access token that is good for a while yet. Throws Retryable when the issuer does not give one. */
  token(): Promise<string>
}

const WITHIN_SECONDS = 10
/** Renewed when it has not this long to go. */
const LEFT_MS = 30_000

/** Client credentials (RFC 6749 section 4.4). Finds the issuer at the first use; many who ask at once wait for one token. */
export function machineSignIn({ issuer, clientId, clientSecret, audience, scope }: MachineSettings): MachineSignIn {
  const insecure = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  let kept: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null
  const ask = async (): Promise<string> => {
    try {
      const found = await oidc.discovery(new URL(issuer), clientId, { client_secret: clientSecret }, oidc.ClientSecretBasic(clientSecret), { execute: insecure, timeout: WITHIN_SECONDS })
      const answer = await oidc.clientCredentialsGrant(found, { scope, resource: `urn:${audience}` })
      kept = { token: answer.access_token, until: systemClock().now() + (answer.expiresIn() ?? 0) * 1_000 }
      return kept.token
    } catch (error) {
      throw new Retryable('the issuer gives no token', { cause: error })
    } finally {
      asking = null
    }
  }
  return { token: () => (kept && kept.until - systemClock().now() > LEFT_MS ? Promise.resolve(kept.token) : (asking ??= ask())) }
}
