// Why: a restricted case is not there for who has no business in it. Who has is said once, and each door that knows cases asks here.
import type { Caller } from './token-verifier.js'

/** Officers and units that somebody is set over, by the force's own directory. */
export type Supervised = { officers: readonly string[]; units: readonly string[] }
/** Of whom a door must know which cases are there for them. Null: all are. */
export type CaseReader = ({ subject: string } & Supervised) | null
export type CaseAccess = { restricted: boolean; officer: { officerId: string; unit: string | null } }

export const RESTRICTED_SCOPE = 'restricted:read'
export const NOBODY_SUPERVISED: Supervised = { officers: [], units: [] }

/**
 * A system that speaks for itself (RFC 9068 section 5: its subject is its client) holds the cases already, and who answers for the whole force
 * (inspector, data protection) has the scope. Everybody else is asked about case by case.
 */
export const readsEveryCase = ({ subject, clientId, scopes }: Caller): boolean => (subject !== '' && subject === clientId) || scopes.includes(RESTRICTED_SCOPE)

/** Restricted: the officer in the case, and who is set over them or their unit. */
export function mayReadCase(reader: CaseReader, { restricted, officer: { officerId, unit } }: CaseAccess): boolean {
  if (reader === null || !restricted) return true
  return reader.subject === officerId || reader.officers.includes(officerId) || (unit !== null && reader.units.includes(unit))
}
