// Why: the long calls of a replay (moving the clock over days of work) outlast what `fetch` allows, so timeouts are ours to choose.
import { Agent, request } from 'undici'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: unknown }
export type Call = { method: 'GET' | 'POST' | 'PUT'; url: URL; headers?: Record<string, string>; body?: string; patient?: boolean }

const MINUTE = 60_000
export const CONNECTIONS = 20

/** Throws when nothing answers; any status is an answer. `patient`: waits for the answer however long it takes. */
export function httpCaller(): { call(call: Call): Promise<Answer>; close(): Promise<void> } {
  const dispatcher = new Agent({ connections: CONNECTIONS })
  return {
    call: async ({ method, url, headers, body, patient = false }) => {
      const timeout = patient ? 0 : MINUTE
      const response = await request(url, { method, headers, body, dispatcher, headersTimeout: timeout, bodyTimeout: timeout })
      return { status: response.statusCode, headers: response.headers, body: jsonOf(await response.body.text()) }
    },
    close: () => dispatcher.close(),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** What a refusal says about itself: the title and every fault of problem details. */
export function describeProblem({ status, body }: Answer): string {
  const { title, errors } = (typeof body === 'object' && body !== null ? body : {}) as { title?: string; errors?: { pointer: string; detail: string }[] }
  return [`${status}${title ? ` ${title}` : ''}`, ...(errors ?? []).map(({ pointer, detail }) => `${pointer || 'the whole'} ${detail}`)].join('; ')
}
