// Why: lawyers read conditions as sentences. A field that has no words yet is shown by its own name, so that the page never leaves a condition out.
import type { Condition } from '../code-row.js'

const STANDING: Record<Extract<Condition, { victim: string }>['victim'], string> = {
  'safeguarded-by-a-condition': 'one of the conditions is there to protect the victim',
  'has-safety-flags': 'the victim’s needs assessment gave a safety flag',
  'opted-in-to-victim-contact-scheme': 'the victim has opted in to the Victim Contact Scheme',
}

const FIELDS: Record<string, string> = {
  'offence.category': 'the offence is',
  decidedBy: 'it was decided by',
  specifiedOffence: 'the offence is one specified for the Victim Contact Scheme',
  custodyMonths: 'months in custody are',
}

export function conditionInWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(within).join(', and ')
  if ('any' in condition) return condition.any.map(within).join(', or ')
  if ('victim' in condition) return STANDING[condition.victim]
  const field = FIELDS[condition.field] ?? `\`${condition.field}\` is`
  if ('atLeast' in condition) return `${field} ${condition.atLeast} or more`
  const [only, ...others] = condition.in
  return only === true && others.length === 0 ? field : `${field} ${oneOf(condition.in.map(String))}`
}

/** Brackets, so that nobody has to guess what an "or" within an "and" belongs to. */
const within = (condition: Condition): string => ('all' in condition || 'any' in condition ? `(${conditionInWords(condition)})` : conditionInWords(condition))

/** `a, b or c`, with hyphens as spaces. */
export function oneOf(ids: readonly string[]): string {
  const words = ids.map(inPlainWords)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

const WORDS: Record<string, string> = { cps: 'the CPS', police: 'the police', 'burglary-dwelling': 'burglary of a home', 'victim-told': 'a person having told the victim' }

const inPlainWords = (id: string): string => WORDS[id] ?? id.replaceAll('-', ' ')
