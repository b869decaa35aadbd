// Why: the twilio package gets an HTTP client that never tries twice and says exactly whether a message may have left.
import twilio from 'twilio'
import { MaybeSent, NotSent, type OneTryHttp, oneTryHttp, retryAfterMs } from './one-try-http.js'

export type UndiciRequestClientOptions = {
  /** Where to go instead of the host that the twilio package names; null: the host it names, https://api.twilio.com. */
  baseUrl: string | null
  timeoutMs: number
  connections: number
}

type Asked<Data> = Parameters<twilio.RequestClient['request']>[0] & { data?: Data }

const TWILIO = 'https://api.twilio.com'

export class UndiciRequestClient extends twilio.RequestClient {
  private readonly http: OneTryHttp

  constructor({ baseUrl, ...options }: UndiciRequestClientOptions) {
    super({ autoRetry: false })
    this.http = oneTryHttp({ baseUrl: baseUrl ?? TWILIO, ...options })
  }

  override async request<Data>(asked: Asked<Data>) {
    const { pathname, search } = new URL(asked.uri)
    const path = `${pathname}${asked.params ? `?${form(asked.params)}` : search}`
    const authorization = `Basic ${Buffer.from(`${asked.username}:${asked.password}`).toString('base64')}`
    const { statusCode, headers, text } = await this.http.request({ method: asked.method, path, headers: { ...(asked.headers as Record<string, string>), authorization }, body: asked.data ? form(asked.data) : null })
    if (statusCode === 429) throw new NotSent('429', retryAfterMs(headers['retry-after']))
    if (statusCode >= 500) throw new MaybeSent(String(statusCode))
    return { statusCode, body: text as Data, headers, toString: () => `HTTP ${statusCode}` }
  }

  close(): Promise<void> {
    return this.http.close()
  }
}

function form(data: object): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(data)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) fields.append(name, String(one))
  }
  return fields.toString()
}
