// Why: what a person may see is asked at the doors in her own name, with the token that a view would have of her.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { staffSignIn } from '@kept-informed/identity'
import type { LocalRun } from '../local-run.js'

/** `subject`: of the local issuer's people. */
export async function personToken(run: LocalRun, subject: string): Promise<string> {
  const publicUrl = run.url(10)
  const clientSecret = await readFile(join(run.stateDir, 'secrets', 'ops-console-client'), 'utf8')
  const signIn = staffSignIn({ issuer: run.url(30), audience: 'kept-informed', clientId: 'ops-console', clientSecret, publicUrl })
  const jar = new Map<string, string>()
  const go = async (address: string, init: RequestInit = {}): Promise<string> => {
    const answer = await fetch(address, { redirect: 'manual', ...init, headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    const to = next === null ? address : new URL(next, address).href
    return next === null || to.startsWith(publicUrl) ? to : go(to)
  }
  const { attempt, to } = await signIn.begin()
  const back = await go(await go(to), { method: 'POST', body: new URLSearchParams({ subject, password: 'local' }) })
  const signedIn = await signIn.finish(new URL(back), attempt)
  if (!signedIn) throw new Error(`${subject} could not sign in`)
  return signedIn.tokens.access
}
