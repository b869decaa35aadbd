// Why: what a sign-in needs to remember is kept by the browser that began it, so that whoever passes by makes us store nothing. Nothing in it is
// believed: the issuer's answer must fit to it, and the path is checked again.
import type { SignInAttempt } from '@kept-informed/identity'

export type SigningIn = SignInAttempt & { path: string }

export const SIGNING_IN_SECONDS = 600

export const written = (signingIn: SigningIn): string => Buffer.from(JSON.stringify(signingIn)).toString('base64url')

/** Null for whatever is not such a cookie. */
export function readSigningIn(cookie: string | undefined): SigningIn | null {
  if (cookie === undefined || !/^[\w-]{1,4000}$/.test(cookie)) return null
  const content = parsed(Buffer.from(cookie, 'base64url').toString('utf8'))
  if (typeof content !== 'object' || content === null) return null
  const { state, nonce, verifier, path } = content as Record<string, unknown>
  const texts = [state, nonce, verifier, path].filter((one): one is string => typeof one === 'string' && one !== '')
  return texts.length === 4 ? { state: String(state), nonce: String(nonce), verifier: String(verifier), path: String(path) } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
