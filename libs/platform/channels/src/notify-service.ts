// Why: GOV.UK Notify by its own client, which makes its tokens and addresses; but each call goes once, over our pool, and what may have
// been taken is told from what was not.
import { NotifyClient } from 'notifications-node-client'
import type { SendOutcome } from './channel-provider.js'
import { readNotifyRefusal } from './notify-status.js'
import { MaybeSent, NotSent, type OneTryHttp, oneTryHttp, retryAfterMs } from './one-try-http.js'
import { outcomeOfRefusal } from './refusal.js'

export type NotifyServiceOptions = {
  /** GOVUK_NOTIFY_API_KEY: `name-<service id>-<secret>`, as Notify shows it once. */
  apiKey: string
  /** GOVUK_NOTIFY_BASE_URL; null: https://api.notifications.service.gov.uk. */
  baseUrl?: string | null
  timeoutMs: number
  /** Default 50. */
  connections?: number
}

/** One service of GOV.UK Notify; up to three providers share it. Close it with the last of them. */
export type NotifyService = { client: NotifyClient; users: number; close(): Promise<void> }

const NOTIFY = 'https://api.notifications.service.gov.uk'
/** Its limit is so many a minute; the daily one is over at midnight. */
const RATE_LIMIT_PAUSE_MS = 60_000
const DAILY_LIMIT_PAUSE_MS = 3_600_000

/** An answer that is not 2xx. */
class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly status: number, readonly body: unknown, readonly retryAfterMs: number | null) {
    super(String(status))
  }
}

type Asked = { method: string; url: string; data?: object; headers: Record<string, string> }

export function notifyService({ apiKey, baseUrl, timeoutMs, connections = 50 }: NotifyServiceOptions): NotifyService {
  const base = (baseUrl ?? NOTIFY).replace(/\/+$/, '')
  const http = oneTryHttp({ baseUrl: base, timeoutMs, connections })
  const client = new NotifyClient(base, apiKey)
  // What it calls is a function of one argument, and of the answer it uses nothing: the rest of axios is not needed.
  client.setClient(((asked: Asked) => call(http, base, asked)) as unknown as Parameters<NotifyClient['setClient']>[0])
  const service: NotifyService = {
    client, users: 0,
    close: async () => {
      service.users -= 1
      if (service.users <= 0) await http.close()
    },
  }
  return service
}

async function call(http: OneTryHttp, base: string, { method, url, data, headers }: Asked): Promise<{ status: number; data: unknown }> {
  const typed: Record<string, string> = data ? { ...headers, 'content-type': 'application/json' } : headers
  const { statusCode, headers: answered, text } = await http.request({ method, path: url.slice(base.length), headers: typed, body: data ? JSON.stringify(data) : null })
  if (statusCode >= 500) throw new MaybeSent(String(statusCode))
  const parsed = jsonIn(text)
  if (statusCode >= 300) throw new Refused(statusCode, parsed, retryAfterMs(answered['retry-after']))
  return { status: statusCode, data: parsed }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not their JSON: whoever asked finds nothing in it, and says so.
    return null
  }
}

export const isNotFound = (error: unknown): boolean => error instanceof Refused && error.status === 404

/** What came of a call that threw. */
export function outcomeOfNotify(error: unknown): SendOutcome {
  if (error instanceof NotSent) return { outcome: 'unavailable', code: error.code, retryAfterMs: error.retryAfterMs }
  if (error instanceof Refused) {
    const { refusal, code } = readNotifyRefusal(error.status, error.body)
    const pause = code === 'rate-limit' ? RATE_LIMIT_PAUSE_MS : code === 'daily-limit' ? DAILY_LIMIT_PAUSE_MS : null
    return outcomeOfRefusal(refusal, code, error.retryAfterMs ?? pause)
  }
  return { outcome: 'unknown', code: error instanceof MaybeSent ? error.code : 'answer-not-understood' }
}
