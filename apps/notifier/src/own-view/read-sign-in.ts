// Why: what the view sends is read like everything that comes in: whole, or refused with every fault.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { readReference } from '../references/reference.js'

export function readSignIn(body: unknown): Result<{ reference: string; from: string }> {
  const { reference: given, from } = membersOf(body)
  const reference = typeof given === 'string' && given.length <= 100 ? readReference(given) : undefined
  const faults: Fault[] = []
  if (reference === undefined) faults.push({ pointer: '/reference', detail: 'must be KI- and eight of 0 to 9 and A to F, such as KI-3F2A91BC' })
  if (typeof from !== 'string' || from === '' || from.length > 100) faults.push({ pointer: '/from', detail: 'must be the address that she asks from' })
  return reference !== undefined && typeof from === 'string' && faults.length === 0 ? accepted({ reference, from }) : refused(faults)
}

/** Blanks between the digits are hers to write. */
export function readCode(body: unknown): Result<string> {
  const { code } = membersOf(body)
  const digits = typeof code === 'string' && code.length <= 100 ? code.replace(/[\s-]/g, '') : ''
  return /^\d{6}$/.test(digits) ? accepted(digits) : refused([{ pointer: '/code', detail: 'must be six digits' }])
}

export const membersOf = (body: unknown): Record<string, unknown> => (typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {})
