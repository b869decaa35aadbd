// Why: whoever sends a person's details must learn everything that is wrong with them at once, each by its own pointer. So reading
// collects faults instead of stopping, and a reader gives undefined for what it could not take.
import { type Fault, parseInstant } from '@kept-informed/kernel'

/** `shape`: not what the contract describes. `meaning`: a right shape that cannot be so. */
export type FaultKind = 'shape' | 'meaning'
export type Refusal<Kind extends FaultKind = FaultKind> = { ok: false; kind: Kind; faults: Fault[] }

export class Reading {
  readonly faults: Fault[] = []
  #shape = false

  wrong(pointer: string, detail: string): undefined {
    this.#shape = true
    this.faults.push({ pointer, detail })
    return undefined
  }

  impossible(pointer: string, detail: string): void {
    this.faults.push({ pointer, detail })
  }

  get kind(): FaultKind {
    return this.#shape ? 'shape' : 'meaning'
  }
}

export type Members = Record<string, unknown>
/** Called only for a member that is there; `undefined` after a fault was named. */
export type Read<T> = (reading: Reading, pointer: string, value: unknown) => T | undefined

export const object: Read<Members> = (reading, pointer, value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : reading.wrong(pointer, 'must be an object')

export function required<T>(reading: Reading, at: string, members: Members, name: string, read: Read<T>): T | undefined {
  return Object.hasOwn(members, name) ? read(reading, `${at}/${name}`, members[name]) : reading.wrong(`${at}/${name}`, 'is missing')
}

/** An object with the member, or without it when it is absent; so that what is absent stays absent. */
export function optional<Name extends string, T>(reading: Reading, at: string, members: Members, name: Name, read: Read<T>): { [key in Name]?: T } {
  const value = Object.hasOwn(members, name) ? read(reading, `${at}/${name}`, members[name]) : undefined
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: T })
}

export const list = <T>(item: Read<T>, { least = 0, most }: { least?: number; most: number }): Read<T[]> => (reading, pointer, value) => {
  if (!Array.isArray(value)) return reading.wrong(pointer, 'must be a list')
  if (value.length < least) return reading.wrong(pointer, `must hold at least ${least}`)
  if (value.length > most) return reading.wrong(pointer, `must hold at most ${most}`)
  return value.flatMap((one: unknown, i) => item(reading, `${pointer}/${i}`, one) ?? [])
}

/** Half a surrogate pair is no character: it cannot be stored or sent as it came. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

/** One line of text: not blank, no control characters or line feeds, at most `most` characters. */
export const line = (most: number): Read<string> => (reading, pointer, value) => {
  if (typeof value !== 'string') return reading.wrong(pointer, 'must be text')
  if (value.trim() === '') return reading.wrong(pointer, 'must not be blank')
  if (value.length > most) return reading.wrong(pointer, `must be at most ${most} characters`)
  return CONTROL.test(value) ? reading.wrong(pointer, 'must not hold control characters, line feeds or halves of characters') : value
}

export const yesOrNo: Read<boolean> = (reading, pointer, value) => (typeof value === 'boolean' ? value : reading.wrong(pointer, 'must be true or false'))

export const oneOf = <Word extends string>(...words: readonly Word[]): Read<Word> => (reading, pointer, value) =>
  words.find((word) => word === value) ?? reading.wrong(pointer, `must be one of ${words.join(', ')}`)

/** A real day, `YYYY-MM-DD`. */
export const day: Read<string> = (reading, pointer, value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseInstant(`${value}T00:00:00Z`) !== undefined ? value : reading.wrong(pointer, 'must be a day, YYYY-MM-DD')

/** RFC 3339 with an offset. */
export const moment: Read<string> = (reading, pointer, value) =>
  typeof value === 'string' && parseInstant(value) !== undefined ? value : reading.wrong(pointer, 'must be a date-time with an offset (RFC 3339)')

/** A text that a rule of its own says is one of its kind. */
export const textThat = (is: (text: string) => boolean, detail: string): Read<string> => (reading, pointer, value) =>
  typeof value === 'string' && is(value) ? value : reading.wrong(pointer, detail)
