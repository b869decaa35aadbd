// Why: whether a message may have left hangs on the very moment a connection broke, so the twilio package gets an HTTP client that
// says it exactly: one try, never a second, not even on a stale keep-alive socket. undici's pool carries it: `fetch` is 7 times slower.
import { Pool } from 'undici'
import twilio from 'twilio'
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

export type UndiciRequestClientOptions = {
  /** Where to go instead of the host that the twilio package names; null: the host it names, https://api.twilio.com. */
  baseUrl: string | null
  /** The whole call, waiting for a connection included. */
  timeoutMs: number
  connections: number
}

type Asked<Data> = Parameters<twilio.RequestClient['request']>[0] & { data?: Data }

const TWILIO = 'https://api.twilio.com'
const BEFORE_ANY_BYTE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/

export class UndiciRequestClient extends twilio.RequestClient {
  private readonly pool: Pool
  private readonly prefix: string

  constructor(private readonly options: UndiciRequestClientOptions) {
    super({ autoRetry: false })
    const base = new URL(options.baseUrl ?? TWILIO)
    this.prefix = base.pathname.replace(/\/+$/, '')
    const connect = { timeout: Math.min(5_000, options.timeoutMs) }
    this.pool = new Pool(base.origin, { connections: options.connections, pipelining: 1, headersTimeout: options.timeoutMs, bodyTimeout: options.timeoutMs, connect })
  }

  override async request<Data>(asked: Asked<Data>) {
    const { statusCode, headers, text } = await this.once(asked)
    if (statusCode === 429) throw new NotSent('429', retryAfterMs(headers['retry-after']))
    if (statusCode >= 500) throw new MaybeSent(String(statusCode))
    return { statusCode, body: text as Data, headers, toString: () => `HTTP ${statusCode}` }
  }

  private async once<Data>(asked: Asked<Data>) {
    const { pathname, search } = new URL(asked.uri)
    const query = asked.params ? `?${form(asked.params)}` : search
    const credentials = Buffer.from(`${asked.username}:${asked.password}`).toString('base64')
    try {
      const answer = await this.pool.request({
        path: `${this.prefix}${pathname}${query}`,
        method: asked.method.toUpperCase() as 'GET' | 'POST',
        headers: { ...asked.headers, authorization: `Basic ${credentials}` },
        body: asked.data ? form(asked.data) : null,
        signal: AbortSignal.timeout(this.options.timeoutMs),
      })
      return { statusCode: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
    } catch (error) {
      const code = memberOf(error, 'name') === 'TimeoutError' ? 'timeout' : codeOf(error, 'no-answer')
      throw BEFORE_ANY_BYTE.test(code) ? new NotSent(code) : new MaybeSent(code)
    }
  }

  close(): Promise<void> {
    return this.pool.close()
  }
}

function form(data: object): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(data)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) fields.append(name, String(one))
  }
  return fields.toString()
}

/** RFC 9110 section 10.2.3, seconds only: Twilio sends no dates. */
function retryAfterMs(header: string | string[] | undefined): number | null {
  const seconds = Number(Array.isArray(header) ? header[0] : header)
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
