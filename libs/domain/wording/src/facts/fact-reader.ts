// Why: event data is `unknown` by the time it is told: each fact is read once, by name and kind; anything else is as if it were absent.
// A reader names its member in its type, so that asking an event for what it has not got does not compile.
import { parseInstant } from '@kept-informed/kernel'
import type { Language } from '../language.js'
import { type DateAndTime, inLondon } from './in-london.js'
import { plainText, plainTexts } from './plain-text.js'

export type FactReader<Field extends string, Fact> = { field: Field; read: (value: unknown, language: Language) => Fact }

/** One clean line without a full stop at its end; null: not known. */
export const text = <Field extends string>(field: Field): FactReader<Field, string | null> => ({ field, read: (value) => plainText(value) })

/** Characters; no court has a longer name, and a text message must hold it whole. */
const LONGEST_COURT = 70

export const court = <Field extends string>(field: Field): FactReader<Field, string | null> => ({ field, read: (value) => plainText(value, LONGEST_COURT) })

export const texts = <Field extends string>(field: Field): FactReader<Field, string[]> => ({ field, read: plainTexts })

/** Those in the police's or the court's own words. */
export const conditions = <Field extends string>(field: Field): FactReader<Field, string[]> => ({ field, read: (value) => conditionTexts(value) })

/** A licence condition that is marked as protecting nobody is the offender's own business. */
export const protectiveConditions = <Field extends string>(field: Field): FactReader<Field, string[]> => ({
  field,
  read: (value) => conditionTexts(value, ({ safeguards }) => !Array.isArray(safeguards) || safeguards.length > 0),
})

export const moment = <Field extends string>(field: Field): FactReader<Field, DateAndTime | null> => ({ field, read: momentOf })

/** A day, such as `Monday 21 December 2026`. Noon is the same day in London all year round. */
export const day = <Field extends string>(field: Field): FactReader<Field, string | null> => ({
  field,
  read: (value, language) => (typeof value === 'string' ? (momentOf(`${value}T12:00:00Z`, language)?.date ?? null) : null),
})

export type Hearing = { at: DateAndTime | null; court: string | null }

export const hearing = <Field extends string>(field: Field): FactReader<Field, Hearing> => ({
  field,
  read: (value, language) => (isRecord(value) ? { at: momentOf(value.at, language), court: plainText(value.court, LONGEST_COURT) } : { at: null, court: null }),
})

/** True only where it says so. */
export const flag = <Field extends string>(field: Field): FactReader<Field, boolean> => ({ field, read: (value) => value === true })

export const amount = <Field extends string>(field: Field): FactReader<Field, number | null> => ({ field, read: (value) => (typeof value === 'number' ? value : null) })

export const oneOf = <Field extends string, const Word extends string>(field: Field, words: readonly Word[]): FactReader<Field, Word | null> => ({
  field,
  read: (value) => words.find((word) => word === value) ?? null,
})

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const conditionTexts = (value: unknown, keep: (condition: Record<string, unknown>) => boolean = () => true): string[] =>
  plainTexts((Array.isArray(value) ? value : []).filter(isRecord).filter(keep).map((condition) => condition.text))

function momentOf(value: unknown, language: Language): DateAndTime | null {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  return instant === undefined ? null : inLondon(instant, language)
}
