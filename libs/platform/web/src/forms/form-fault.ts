// Why: whoever filled in a form is told what to mend, each fault at its field, whether we or the door behind us found it.
import { ProblemError } from '@kept-informed/runtime'
import type { DoorAnswer } from '../doors/doors.js'
import type { Facts, Said } from '../language/catalogue.js'

/** `field`: the element to go to; `words`: a key, with its facts. */
export type FormFault = { field: string; words: string; facts?: Facts }

/** What a form sent under that name, without blanks around it; '' when nothing. */
export const textIn = (body: Readonly<Record<string, unknown>>, name: string): string => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return typeof value === 'string' ? value.trim() : ''
}

/** The doors' words are English on every page. */
export const asDoorsSay = (text: string): Said => ({ text, lang: 'en' })

const MENDABLE = [400, 409, 413, 422, 429]

/**
 * What a door refused of a form, for people to mend: each fault at the field that `fieldOf` gives for its pointer; when the door names none, its title at `whole`.
 * Throws what no form can mend.
 */
export function faultsOf(answer: Extract<DoorAnswer<unknown>, { ok: false }>, whole: string, fieldOf: (pointer: string) => string = () => whole): FormFault[] {
  if (!MENDABLE.includes(answer.status)) throw new ProblemError(answer.status, answer.title)
  const told = answer.errors.map(({ pointer, detail }): FormFault => ({ field: fieldOf(pointer), words: 'form.fault', facts: { detail: asDoorsSay(detail) } }))
  return told.length > 0 ? told : [{ field: whole, words: 'form.refused', facts: { title: asDoorsSay(answer.title) } }]
}
