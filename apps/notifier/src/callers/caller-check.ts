// Why: a call handler must not be able to find out by asking: not whether somebody is a victim, not whether a phrase was nearly right. What
// is heard on the phone is compared here, the answer is yes or no, and the tries are counted for what was asked and for who asked.
import { accepted, type Fault, type Instant, refused, type Result } from '@kept-informed/kernel'
import { saidAloud } from '@kept-informed/victim'

/** As the caller says it; at least one of the first three. */
export type CallerSays = { reference: string | null; name: string | null; number: string | null; codePhrase: string }
/** `not-confirmed`: nobody fits, or more than one does, or the phrase is another. */
export type CallerOutcome = 'confirmed' | 'not-confirmed'

/** A caller may forget; who guesses must not get far. Failed tries within an hour. */
export const MOST_TRIES = { forWhatWasAsked: 3, forWhoAsks: 10 } as const
export const TRIES_COUNT_FOR_MS = 3_600_000
export const CHECK_HOLDS_MS = 30 * 60_000
const MOST_LETTERS = 200

export function readCallerSays(body: unknown): Result<CallerSays> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const given = body as Record<string, unknown>
  const faults: Fault[] = []
  const text = (name: string): string | null => {
    const value = given[name]
    if (value === undefined || value === null || value === '') return null
    if (typeof value === 'string' && value.length <= MOST_LETTERS && !value.includes('\0')) return value.trim() === '' ? null : value.trim()
    faults.push({ pointer: `/${name}`, detail: `must be a text of at most ${MOST_LETTERS} characters` })
    return null
  }
  const says = { reference: text('reference'), name: text('name'), number: text('number'), codePhrase: text('codePhrase') ?? '' }
  if (faults.length === 0 && says.reference === null && says.name === null && says.number === null) faults.push({ pointer: '/reference', detail: 'must be given, or `name`, or `number`' })
  if (faults.length === 0 && saidAloud(says.codePhrase) === '') faults.push({ pointer: '/codePhrase', detail: 'must be given' })
  return faults.length > 0 ? refused(faults) : accepted(says)
}

/** Real seconds until the next try, by the instants of those that failed, newest last; null: now. */
export function waitsFor(failed: readonly Instant[], most: number, now: Instant): number | null {
  const counted = failed.filter((at) => at > now - TRIES_COUNT_FOR_MS).sort((a, b) => a - b)
  const first = counted.at(-most)
  return counted.length < most || first === undefined ? null : Math.max(1, Math.ceil((first + TRIES_COUNT_FOR_MS - now) / 1_000))
}
