// Why: what leaves the rules for a message is a whitelist: what the schema of the event names, and of that never the officer's own
// notes, who recorded it, or the list of the case's victims.
import { Kind, type TArray, type TObject, type TSchema } from '@sinclair/typebox'
import type { CaseEvent } from './case-event.js'
import { CASE_EVENT_TYPES, type CaseEventType, DATA_SCHEMAS } from './case-event-types.js'

const NEVER = new Set(['note', 'recordedBy', 'victims'])

type Whitelist = (value: unknown) => unknown

/** Known members only, at every depth; read from the schema once, for every event asks. */
function whitelistOf(schema: TSchema): Whitelist {
  if (schema[Kind] === 'Array') {
    const item = whitelistOf((schema as TArray).items)
    return (value) => (Array.isArray(value) ? value.map(item) : value)
  }
  if (schema[Kind] !== 'Object') return (value) => value
  const members = Object.entries((schema as TObject).properties).flatMap(([name, member]) => (NEVER.has(name) ? [] : [{ name, known: whitelistOf(member) }]))
  return (value) => {
    if (typeof value !== 'object' || value === null) return value
    const given = value as Record<string, unknown>
    const said: Record<string, unknown> = {}
    for (const { name, known } of members) if (Object.hasOwn(given, name)) said[name] = known(given[name])
    return said
  }
}

const WHITELISTS = new Map<CaseEventType, Whitelist>(CASE_EVENT_TYPES.map((type) => [type, whitelistOf(DATA_SCHEMAS[type])]))

/** The case facts of an event that a message may use. */
export const messageFactsData = (event: CaseEvent): Record<string, unknown> => WHITELISTS.get(event.type)?.(event.data) as Record<string, unknown>
