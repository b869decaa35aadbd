// Why: every answer of the start page is made in one shape before it is written, so that it can be looked at in one place.
import type { Fault } from '@kept-informed/kernel'

export type Answer = { status: number; type: string; body: string; headers?: Record<string, string> }

export const json = (status: number, body: unknown): Answer => ({ status, type: 'application/json', body: JSON.stringify(body) })

/** RFC 9457. */
export const problem = (status: number, title: string, more: { detail?: string; errors?: Fault[] } = {}, headers: Record<string, string> = {}): Answer => ({
  status, type: 'application/problem+json', headers, body: JSON.stringify({ type: 'about:blank', title, status, ...more }),
})
