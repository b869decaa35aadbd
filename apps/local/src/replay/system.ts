// Why: a replay is another organisation's computer: it knows the system only by its doors, signs in as one, and waits when it is told to wait.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Instant, parseInstant } from '@kept-informed/kernel'
import { type Answer, type Call, describeProblem, httpCaller } from './http-call.js'

export type Part = 'start' | 'intake' | 'rules' | 'notifier' | 'evidence' | 'issuer'
/** Ports, counted from intake's. */
const FROM_INTAKE: Record<Part, number> = { start: -1, intake: 0, rules: 1, notifier: 2, evidence: 3, issuer: 29 }

export type System = {
  /** Where each part answers. */
  url(part: Part, path: string): URL
  /** Signed in; waits and asks again at 429 and 503, as long as it is told to, and when the connection breaks. Any other answer is the caller's. */
  ask(part: Part, method: Call['method'], path: string, body?: unknown, contentType?: string): Promise<Answer>
  /** The system's clock, or null when it shows none (it then runs on real time). */
  clock(): Promise<Instant | null>
  /** Moves the clock and returns when nothing due is left; why not, when it refuses. */
  advance(duration: string): Promise<{ ok: true; now: string } | { ok: false; why: string }>
  /** How often it was told to wait. */
  waits(): number
  close(): Promise<void>
}

export type SystemOptions = { pause?: (ms: number) => Promise<unknown>; patienceMs?: number }

/** `patienceMs`: how long one call may be put off in all before it is given up, ten minutes by default. */
export function systemAt(intake: URL, { pause = sleep, patienceMs = 600_000 }: SystemOptions = {}): System {
  const { call, close } = httpCaller()
  const url = (part: Part, path: string): URL => {
    const base = new URL(intake)
    base.port = String(Number(intake.port || (intake.protocol === 'https:' ? 443 : 80)) + FROM_INTAKE[part])
    return new URL(path, base)
  }
  let token: Promise<string> | undefined
  let waits = 0

  const signIn = async (): Promise<string> => {
    const answer = await call({
      method: 'POST', url: url('issuer', '/token'), body: 'grant_type=client_credentials',
      headers: { authorization: `Basic ${Buffer.from('records-system:local').toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    })
    const { access_token: given } = (answer.body ?? {}) as { access_token?: unknown }
    if (answer.status !== 200 || typeof given !== 'string') throw new Error(`no access token from ${url('issuer', '/token').href}: ${describeProblem(answer)}`)
    return given
  }
  const signedIn = async (once: Omit<Call, 'headers'>, contentType: string): Promise<Answer> => {
    const used = (token ??= signIn())
    const attempt = async (bearer: Promise<string>): Promise<Answer> =>
      call({ ...once, headers: { authorization: `Bearer ${await bearer}`, ...(once.body !== undefined && { 'content-type': contentType }) } })
    const answer = await attempt(used)
    if (answer.status !== 401) return answer
    if (token === used) token = signIn()
    return attempt(token)
  }

  return {
    url,
    ask: async (part, method, path, body, contentType = 'application/json') => {
      const once = { method, url: url(part, path), ...(body !== undefined && { body: JSON.stringify(body) }) }
      for (let waited = 0; ; ) {
        const answer = await signedIn(once, contentType).catch(brokenConnection)
        const wait = waitOf(answer)
        if (wait === null) return answer
        if (waited + wait > patienceMs) throw new Error(`${once.url.origin} puts off ${method} for more than ${patienceMs / 1000} s: ${describeProblem(answer)}`)
        waits++
        token = answer.status === 0 ? undefined : token
        waited += Math.max(wait, 1)
        await pause(wait)
      }
    },
    clock: async () => {
      const answer = await call({ method: 'GET', url: url('start', '/clock') }).catch(brokenConnection)
      const { now } = (answer.body ?? {}) as { now?: unknown }
      return (answer.status === 200 && typeof now === 'string' ? parseInstant(now) : undefined) ?? null
    },
    advance: async (duration) => {
      const answer = await call({ method: 'POST', url: url('start', '/clock'), body: JSON.stringify({ advance: duration }), headers: { 'content-type': 'application/json' }, patient: true }).catch(brokenConnection)
      if (answer.status === 200) return { ok: true, now: String((answer.body as { now?: unknown }).now) }
      return { ok: false, why: describeProblem(answer) }
    },
    waits: () => waits,
    close,
  }
}

/** Status 0 stands for no answer at all. */
function brokenConnection(error: unknown): Answer {
  const code = (error as { code?: string }).code
  if (code === undefined) throw error
  return { status: 0, headers: {}, body: { title: `no answer (${code})` } }
}

/** Milliseconds to wait before asking again, by Retry-After (seconds or a date), else one second; null when the answer is final. */
export function waitOf({ status, headers }: Answer, realNow = Date.now()): number | null {
  if (![0, 429, 503].includes(status)) return null
  const after = String(headers['retry-after'] ?? '')
  if (/^\d+$/.test(after)) return Number(after) * 1_000
  const date = Date.parse(after)
  return Number.isNaN(date) ? 1_000 : Math.max(0, date - realNow)
}
