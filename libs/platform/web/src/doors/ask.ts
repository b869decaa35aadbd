// Why: every question to a door is asked in one way: so long and no longer, never redirected; what it refuses is an outcome, what it cannot do is thrown.
import { Retryable } from '@kept-informed/kernel'
import type { DoorAnswer, DoorFault } from './doors.js'

/** `body` undefined: none. `accept` another than JSON: what comes is a Buffer. */
export type Asking = { service: string; address: string; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; headers: Record<string, string>; body?: object | undefined; accept?: string }

const JSON_TYPE = 'application/json'
export const WITHIN_MS = 10_000

/** Throws Retryable when it does not answer, or fails. */
export async function ask<T>({ service, address, method, headers, body, accept = JSON_TYPE }: Asking): Promise<DoorAnswer<T>> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const all = { accept, ...(body === undefined ? {} : { 'content-type': JSON_TYPE }), ...headers }
  const answer = await fetch(address, { method, ...init, headers: all, redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) }).catch((error: unknown) => {
    throw new Retryable(`${service} does not answer`, { cause: error })
  })
  if (answer.status >= 500) throw new Retryable(`${service} answered ${answer.status}`)
  if (answer.ok && accept !== JSON_TYPE) return { ok: true, body: Buffer.from(await answer.arrayBuffer()) as T, etag: null }
  const text = await answer.text()
  const json = (text === '' ? null : JSON.parse(text)) as T & { title?: string; errors?: DoorFault[] }
  return answer.ok ? { ok: true, body: json, etag: answer.headers.get('etag') } : { ok: false, status: answer.status, title: json?.title ?? '', errors: json?.errors ?? [] }
}
