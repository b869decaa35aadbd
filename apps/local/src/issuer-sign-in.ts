// Why: signing in at the local issuer: show the page, check the password, tell the provider who it is.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { issuerPage } from './issuer-page.js'
import { accountOf } from './staff.js'

const PATH = /^\/interaction\/([\w-]{1,64})$/
const MOST_BYTES = 4_096
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' }

export const isSigningIn = ({ url = '' }: IncomingMessage): boolean => PATH.test(url)

export async function answerSignIn(provider: Provider, password: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const show = (uid: string, wrong: boolean, status = 200): void => void response.writeHead(status, HEADERS).end(issuerPage(uid, wrong))
  try {
    const { uid } = await provider.interactionDetails(request, response)
    if (request.method !== 'POST') return show(uid, false)
    const form = await formOf(request)
    const account = accountOf(form.get('subject') ?? '')
    if (!account || !same(form.get('password') ?? '', password)) return show(uid, true, 401)
    await provider.interactionFinished(request, response, { login: { accountId: account.subject } }, { mergeWithLastSubmission: false })
  } catch (error) {
    // By its name: the library talks on the console when it is loaded, so it is loaded in one place only.
    if (!(error instanceof Error) || error.name !== 'SessionNotFound') throw error
    response.writeHead(400, HEADERS).end('<!doctype html><html lang="en"><title>Too late</title><p>This sign-in is over. Begin again at the page that sent you here.</p></html>')
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > MOST_BYTES) break
  }
  return new URLSearchParams(text.slice(0, MOST_BYTES))
}
