// Why: whatever a script is given here must open the services' doors, and nothing else may.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CallerIdentity, machineSignIn, oidcTokenVerifier, STAFF_SCOPES, type TokenVerifier } from '@kept-informed/identity'
import { Retryable } from '@kept-informed/kernel'
import { freePort } from '@kept-informed/testing'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Issuer, MACHINE_SCOPES, startIssuer } from './start-issuer.js'

let stateDir = ''
let url = ''
let issuer: Issuer
let verifier: TokenVerifier
const VIEW = { clientId: 'victim-view', clientSecret: 'its own', scope: 'victim-view references:read' }
const start = async (port: number): Promise<Issuer> => startIssuer({ issuer: url, audience: 'kept-informed', port, stateDir, clientSecret: 'local', machines: [VIEW] })

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  stateDir = await mkdtemp(join(tmpdir(), 'issuer-'))
  issuer = await start(port)
  verifier = oidcTokenVerifier({ issuer: url, audience: 'kept-informed' })
})
afterAll(async () => {
  await issuer.close()
  await rm(stateDir, { recursive: true })
})

const GRANT = { grant_type: 'client_credentials' }
const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`records-system:${secret}`).toString('base64')}` })
const post = { client_id: 'records-system', client_secret: 'local' }
const ask = (form: Record<string, string>, headers: Record<string, string> = {}) => fetch(`${url}/token`, { method: 'POST', headers, body: new URLSearchParams(form) })
const tokenOf = async (answer: Response): Promise<string> => ((await answer.json()) as { access_token: string }).access_token
const callerOf = async (answer: Response): Promise<CallerIdentity | null> => verifier.verify(await tokenOf(answer))

describe('a token', () => {
  it.each([
    ['by basic, none asked', GRANT, basic('local'), MACHINE_SCOPES],
    ['by post, none asked', { ...GRANT, ...post }, {}, MACHINE_SCOPES],
    ['by basic, one asked', { ...GRANT, scope: 'timeline:read' }, basic('local'), ['timeline:read']],
    ['by basic, one asked that there is not', { ...GRANT, scope: 'everything' }, basic('local'), []],
  ])('%s', async (_, form, headers, scopes) => {
    const answer = await ask(form as Record<string, string>, headers as Record<string, string>)
    expect(answer.status).toBe(200)
    expect(await callerOf(answer)).toEqual({ subject: 'records-system', clientId: 'records-system', scopes: [...scopes] })
  })

  it.each([
    ['a wrong secret', GRANT, basic('other'), 401],
    ['no secret', { ...GRANT, client_id: 'records-system' }, {}, 401],
    ['another grant', { grant_type: 'password' }, basic('local'), 400],
    ['another audience', { ...GRANT, resource: 'urn:other' }, basic('local'), 400],
  ])('is refused for %s', async (_, form, headers, status) => {
    expect((await ask(form as Record<string, string>, headers as Record<string, string>)).status).toBe(status)
  })

  it('of a view that acts in its own name has its scopes, which nobody else gets, and no others', async () => {
    const own = machineSignIn({ issuer: url, audience: 'kept-informed', ...VIEW })
    const [token, again] = await Promise.all([own.token(), own.token()])
    expect(await verifier.verify(token)).toEqual({ subject: 'victim-view', clientId: 'victim-view', scopes: ['victim-view', 'references:read'] })
    expect([again, await own.token()]).toEqual([token, token])
    expect((await ask({ ...GRANT, scope: 'timeline:read victim-view' }, basic('local'))).status).toBe(400)
    await expect(machineSignIn({ issuer: url, audience: 'kept-informed', ...VIEW, scope: 'victims:read' }).token()).rejects.toThrow(Retryable)
    await expect(machineSignIn({ issuer: url, audience: 'kept-informed', ...VIEW, clientSecret: 'wrong' }).token()).rejects.toThrow(Retryable)
    expect([...STAFF_SCOPES, ...MACHINE_SCOPES]).not.toContain('victim-view')
  })

  it('is good for an hour, and over a restart', async () => {
    const answer = await ask(GRANT, basic('local'))
    expect(((await answer.clone().json()) as { expires_in: number }).expires_in).toBe(3_600)
    const token = await tokenOf(answer)
    await issuer.close()
    issuer = await start(Number(new URL(url).port))
    expect(await oidcTokenVerifier({ issuer: url, audience: 'kept-informed' }).verify(token)).not.toBeNull()
  })

  it('of another issuer is not good', async () => {
    const other = oidcTokenVerifier({ issuer: url, audience: 'another' })
    expect(await other.verify(await tokenOf(await ask(GRANT, basic('local'))))).toBeNull()
  })
})
