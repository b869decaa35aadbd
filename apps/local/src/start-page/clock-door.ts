// Why: `GET /clock` and `POST /clock`, for scripts as JSON and for the page's buttons as a form.
import type { IncomingMessage } from 'node:http'
import { isoInstant } from '@kept-informed/kernel'
import { Stuck } from '../move-clock.js'
import { readClockMove } from '../read-clock-move.js'
import type { Running } from '../running.js'
import { type Answer, json, problem } from './answer.js'

const LARGEST = 64 * 1024

export const readClockNow = ({ clock }: Pick<Running, 'clock'>): Answer => json(200, { now: isoInstant(clock.now()) })

/** 200 `{ now }` when everything due is done; 400 with every fault; 403 with a real provider or from a foreign page; 409 for the past. */
export async function moveClock({ settings, mover }: Pick<Running, 'settings' | 'mover'>, request: IncomingMessage): Promise<Answer> {
  if (isForeign(request)) return problem(403, 'Another site may not move the clock')
  if (settings.realProviders.length > 0) return problem(403, 'The clock does not move', { detail: `a real provider is set (${settings.realProviders.join(', ')}): messages would leave before their time` })
  const text = await bodyOf(request)
  if (text === null) return problem(413, 'Too large')
  const form = isForm(request, text)
  const body = form ? Object.fromEntries(new URLSearchParams(text)) : parse(text)
  if (body === undefined) return problem(400, 'Not JSON', { errors: [{ pointer: '', detail: 'must be JSON: {"to": "2026-12-29T09:00:00Z"} or {"advance": "P3D"}' }] })
  const read = readClockMove(body)
  if (!read.ok) return problem(400, 'The clock cannot be moved so', { errors: read.faults })
  try {
    const now = await mover.move(read.value)
    if (now === null) return problem(409, 'The clock does not go back', { errors: [{ pointer: '/to', detail: 'is before now' }] })
    return form ? { status: 303, type: 'text/plain', body: '', headers: { location: '/' } } : json(200, { now: isoInstant(now) })
  } catch (error) {
    if (error instanceof Stuck) return problem(503, 'The clock stopped on its way', { detail: error.message })
    throw error
  }
}

/** A browser says where a request comes from; a script says nothing. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  return origin !== undefined && origin !== `http://${host}`
}

const isForm = ({ headers }: IncomingMessage, text: string): boolean => (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded') && !text.trimStart().startsWith('{')

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Said to the caller as a fault.
    return undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to its end, so that the answer is heard.
    if (size <= LARGEST) chunks.push(chunk)
  }
  return size > LARGEST ? null : Buffer.concat(chunks).toString('utf8')
}
