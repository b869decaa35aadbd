// Why: what leaves the rules for a message is a whitelist: what the schema of the event names, and of that never the officer's own
// notes, who recorded it, or the list of the case's victims.
import { Kind, type TArray, type TObject, type TSchema } from '@sinclair/typebox'
import type { CaseEvent } from './case-event.js'
import { DATA_SCHEMAS } from './case-event-types.js'

const NEVER = new Set(['note', 'recordedBy', 'victims'])

/** The case facts of an event that a message may use: known members only, at every depth. */
export const messageFactsData = (event: CaseEvent): Record<string, unknown> => known(DATA_SCHEMAS[event.type], event.data) as Record<string, unknown>

function known(schema: TSchema, value: unknown): unknown {
  if (schema[Kind] === 'Array' && Array.isArray(value)) return value.map((item) => known((schema as TArray).items, item))
  if (schema[Kind] !== 'Object' || typeof value !== 'object' || value === null) return value
  const members = value as Record<string, unknown>
  const said: Record<string, unknown> = {}
  const { properties } = schema as TObject
  for (const [name, member] of Object.entries(properties)) if (!NEVER.has(name) && Object.hasOwn(members, name)) said[name] = known(member, members[name])
  return said
}
