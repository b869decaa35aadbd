// Why: whether a body was taken or refused as it must be is judged alike where it is read and where it comes through the door: by what was done
// to it, and by what the answer says, never by our parser.
import fc from 'fast-check'
import { type Change, type Json, labelledChanges, rightBody, wildBodies } from './bad-bodies.contract.js'

export type Answer = { status: number; body: Record<string, unknown> | null }
type Fault = { pointer: string; detail: string }
/** What is wrong with the answer to the n-th body; empty: nothing. */
export type Check = (answer: Answer, n: number) => string[]

export const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))

const faultsIn = ({ body }: Answer): Fault[] => (body?.['errors'] ?? []) as Fault[]

/** So many bodies with one to four things done to each, and whether an answer names them all. */
export function labelledBodies(count: number): { bodies: Json[]; check: Check } {
  const all: Change[][] = fc.sample(labelledChanges, { numRuns: count, seed: SEED })
  const bodies = all.map((changes) => {
    const body = rightBody()
    for (const { apply } of changes) apply(body)
    return body
  })
  const check: Check = (answer, n) => {
    const changes = all[n] ?? []
    const status = changes.some(({ effect }) => effect === 'shape') ? 400 : changes.some(({ effect }) => effect === 'meaning') ? 422 : 200
    const pointers = faultsIn(answer).map(({ pointer }) => pointer)
    const missed = changes.filter(({ effect, at }) => effect !== 'fine' && !pointers.includes(at)).map(({ at }) => `not named: ${at}`)
    return [...(answer.status === status ? [] : [`must be ${status}`]), ...missed]
  }
  return { bodies, check }
}

/** Anything at all. */
export const anyBodies = (count: number): { bodies: Json[]; check: Check } => ({ bodies: fc.sample(wildBodies, { numRuns: count, seed: SEED }), check: () => [] })

/** `kept`: what was kept of it; of one that was refused it is not asked for. */
export const wrongAbout = (body: Json, answer: Answer, kept: Json): string[] =>
  answer.status < 300 ? keptOtherwise(body, kept).map((at) => `kept otherwise: ${at}`) : wronglyRefused(body, answer)

/** RFC 6901: what the pointer names, or that its last step is a member that is missing. */
function named(body: Json, pointer: string): 'there' | 'missing' | 'nowhere' {
  if (pointer === '') return 'there'
  if (!pointer.startsWith('/')) return 'nowhere'
  const names = pointer.slice(1).split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  let value: Json | undefined = body
  for (const [step, name] of names.entries()) {
    if (typeof value !== 'object' || value === null) return 'nowhere'
    if (!Object.hasOwn(value, name)) return step === names.length - 1 && !Array.isArray(value) ? 'missing' : 'nowhere'
    value = (value as { [name: string]: Json })[name]
  }
  return 'there'
}

/** Whatever is kept was sent, as it was sent; a postcode may be tidied. */
function keptOtherwise(sent: Json | undefined, kept: Json, at = ''): string[] {
  if (typeof kept !== 'object' || kept === null) return sent === kept || (at.endsWith('/postcode') && String(sent).replace(/\s/g, '').toUpperCase() === String(kept).replace(/\s/g, '')) ? [] : [at]
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent) !== Array.isArray(kept)) return [at]
  if (Array.isArray(kept) && (sent as Json[]).length !== kept.length) return [at]
  return Object.entries(kept).flatMap(([name, value]) => keptOtherwise(Object.hasOwn(sent, name) ? (sent as { [name: string]: Json })[name] : undefined, value, `${at}/${name}`))
}

function wronglyRefused(body: Json, answer: Answer): string[] {
  const { status } = answer
  if (status !== 400 && status !== 422) return [`answered ${status}`]
  const errors = faultsIn(answer)
  const misplaced = errors.flatMap(({ pointer, detail }) => {
    const is = named(body, pointer)
    return is === 'nowhere' || (is === 'missing') !== detail.startsWith('is missing') ? [`${pointer} is ${is}: ${detail}`] : []
  })
  return errors.length === 0 ? ['names nothing'] : misplaced
}
