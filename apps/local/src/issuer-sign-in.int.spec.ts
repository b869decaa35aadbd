// Why: what a person may ask of the doors is what the issuer puts in her token: the scopes of her roles, her subject, and nothing for who is not she.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oidcTokenVerifier, scopesOf, type SignedIn, type SignInAttempt, type StaffSignIn, staffSignIn } from '@kept-informed/identity'
import { freePort } from '@kept-informed/testing'
import { STAFF } from './staff.js'
import { type Issuer, startIssuer } from './start-issuer.js'

const VIEW = { clientId: 'ops-console', clientSecret: 'of-the-console', publicUrl: 'http://127.0.0.1:1' }
let [stateDir, url] = ['', '']
let issuer: Issuer
let signIn: StaffSignIn

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  stateDir = await mkdtemp(join(tmpdir(), 'issuer-'))
  issuer = await startIssuer({ issuer: url, audience: 'kept-informed', port, stateDir, clientSecret: 'local', views: [VIEW] })
  signIn = staffSignIn({ issuer: url, audience: 'kept-informed', ...VIEW })
})
afterAll(async () => {
  await issuer.close()
  await rm(stateDir, { recursive: true })
})

/** A browser of one's own: it keeps cookies and follows ways on until one leads to the view or a page is shown. */
function browser() {
  const jar = new Map<string, string>()
  const go = async (to: string, init: RequestInit = {}): Promise<{ at: string; status: number; text: string }> => {
    const answer = await fetch(to, { redirect: 'manual', ...init, headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) return { at: to, status: answer.status, text: await answer.text() }
    const address = new URL(next, to).href
    return address.startsWith(VIEW.publicUrl) ? { at: address, status: answer.status, text: '' } : go(address)
  }
  return { go, fill: (at: string, form: Record<string, string>) => go(at, { method: 'POST', body: new URLSearchParams(form) }) }
}

async function comesBack(subject: string, password = 'local'): Promise<{ attempt: SignInAttempt; at: string; status: number }> {
  const { go, fill } = browser()
  const { attempt, to } = await signIn.begin()
  const { at } = await go(to)
  return { attempt, ...(await fill(at, { subject, password })) }
}
const signedInAs = async (subject: string): Promise<SignedIn> => {
  const { attempt, at } = await comesBack(subject)
  const signedIn = await signIn.finish(new URL(at), attempt)
  if (!signedIn) throw new Error(`${subject} could not sign in`)
  return signedIn
}
const callerIn = (token: string) => oidcTokenVerifier({ issuer: url, audience: 'kept-informed' }).verify(token)

describe('a person who signs in', () => {
  it.each(STAFF.map(({ name, roles, subject }) => [name, roles.join(', '), subject, roles] as const))('%s (%s) gets the scopes of her roles, in her own name, by this view', async (name, _, subject, roles) => {
    const { person, tokens } = await signedInAs(subject)
    expect(person).toEqual({ subject, name, roles })
    const caller = await callerIn(tokens.access)
    expect({ ...caller, scopes: [...(caller?.scopes ?? [])].sort() }).toEqual({ subject, clientId: 'ops-console', scopes: scopesOf(roles).sort() })
  })

  it.each([['a wrong password', 'op-1', 'other'], ['no password', 'op-1', ''], ['a name that nobody has', 'op-99', 'local'], ['no name', '', 'local']])('is shown the page again for %s', async (_, subject, password) => {
    const { at, status } = await comesBack(subject, password)
    expect([status, at.startsWith(`${url}/interaction/`)]).toEqual([401, true])
  })

  it('is somebody only for the attempt that she began, and once', async () => {
    const { attempt, at } = await comesBack('op-1')
    const another = (await signIn.begin()).attempt
    expect(await signIn.finish(new URL(at), another)).toBeNull()
    expect(await signIn.finish(new URL(at), { ...attempt, nonce: another.nonce })).toBeNull()
    const second = await comesBack('op-1')
    expect(await signIn.finish(new URL(second.at), { ...second.attempt, verifier: another.verifier })).toBeNull()
    const third = await comesBack('op-1')
    expect(await signIn.finish(new URL(third.at), third.attempt)).not.toBeNull()
    expect(await signIn.finish(new URL(third.at), third.attempt)).toBeNull()
  })

  it('goes on with new tokens; those that were used are good no more', async () => {
    const before = await signedInAs('PS-77')
    const after = await signIn.renew(before)
    expect(after?.person).toEqual(before.person)
    expect(after?.tokens.access).not.toBe(before.tokens.access)
    expect((await callerIn(String(after?.tokens.access)))?.scopes.sort()).toEqual(scopesOf(before.person.roles).sort())
    expect(await signIn.renew(before)).toBeNull()
  })

  it('is not signed in by a view that asks without PKCE', async () => {
    const { to } = await signIn.begin()
    const without = new URL(to)
    without.searchParams.delete('code_challenge')
    without.searchParams.delete('code_challenge_method')
    const { at } = await browser().go(without.href)
    expect(new URL(at).searchParams.get('error')).toBe('invalid_request')
  })
})
