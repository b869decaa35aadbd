// Why: whether a message may have left hangs on the very moment a connection broke, so whoever speaks HTTP to a provider does it through
// this: one try, never a second, not even on a stale keep-alive socket. undici's pool carries it: `fetch` is 7 times slower.
import { Pool } from 'undici'
import { codeOf, memberOf } from './member-of.js'

/** It certainly did not get there. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
  constructor(readonly code: string, readonly retryAfterMs: number | null = null) {
    super(code)
  }
}

/** It may have got there. */
export class MaybeSent extends Error {
  override readonly name = 'MaybeSent'
  constructor(readonly code: string) {
    super(code)
  }
}

export type OneTryHttpOptions = {
  /** Origin, and a path to put before every other. */
  baseUrl: string
  /** The whole call, waiting for a connection included. */
  timeoutMs: number
  connections: number
}
export type HttpAsked = { method: string; /** With its query. */ path: string; headers: Record<string, string>; body: string | null }
export type HttpAnswer = { statusCode: number; headers: Record<string, string | string[] | undefined>; text: string }

/** `request` gives any answer there was; throws NotSent or MaybeSent when there was none. */
export type OneTryHttp = { request(asked: HttpAsked): Promise<HttpAnswer>; close(): Promise<void> }

const BEFORE_ANY_BYTE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/

export function oneTryHttp({ baseUrl, timeoutMs, connections }: OneTryHttpOptions): OneTryHttp {
  const base = new URL(baseUrl)
  const prefix = base.pathname.replace(/\/+$/, '')
  const pool = new Pool(base.origin, { connections, pipelining: 1, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: Math.min(5_000, timeoutMs) } })
  return {
    request: async ({ method, path, headers, body }) => {
      try {
        const answer = await pool.request({ path: `${prefix}${path}`, method: method.toUpperCase() as 'GET' | 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) })
        return { statusCode: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
      } catch (error) {
        const code = memberOf(error, 'name') === 'TimeoutError' ? 'timeout' : codeOf(error, 'no-answer')
        throw BEFORE_ANY_BYTE.test(code) ? new NotSent(code) : new MaybeSent(code)
      }
    },
    close: () => pool.close(),
  }
}

/** RFC 9110 section 10.2.3, seconds only; null when it says none. */
export function retryAfterMs(header: string | string[] | undefined): number | null {
  const seconds = Number(Array.isArray(header) ? header[0] : header)
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
