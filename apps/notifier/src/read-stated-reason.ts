// Why: whoever stops, shifts or takes back something says why, in words that are kept; the same is asked of each.
import { accepted, refused, type Result } from '@kept-informed/kernel'

const MOST = 1_000

/** The member `reason` of a body: 1 to 1,000 characters, not blank. Its fault has the pointer `/reason`. */
export function readStatedReason(body: unknown): Result<string> {
  const reason = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : undefined
  return typeof reason === 'string' && reason.trim() !== '' && reason.length <= MOST ? accepted(reason) : refused([{ pointer: '/reason', detail: `must be a text of 1 to ${MOST} characters` }])
}
