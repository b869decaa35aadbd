// Why: what a role may ask of which door is said once: the local issuer gives tokens by it, a force sets its own issuer up by it, and the views'
// tables of who may do what are held against it.

export const STAFF_ROLES = ['officer', 'supervisor', 'call-handler', 'operator', 'approver', 'data-protection', 'inspector'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

const READS = ['timeline:read'] as const
/** Of who watches what others do; to act needs the scopes that end in `write`. */
const WATCHES = ['guards:read', 'stops:read', 'recalls:read', 'providers:read'] as const

/** The scopes of the doors (RFC 8707: of our audience) that the issuer grants to who has the role. */
export const ROLE_SCOPES: Record<StaffRole, readonly string[]> = {
  officer: [...READS, 'case-events:write', 'tasks:write', 'previews:read', 'victims:read', 'victims:write'],
  supervisor: [...READS, ...WATCHES, 'case-events:write', 'tasks:write', 'previews:read', 'victims:read', 'victims:write', 'directory:write', 'evidence:read', 'quarantine:restricted'],
  'call-handler': [...READS, 'case-events:write', 'references:read', 'callers:check'],
  operator: [
    ...READS, ...WATCHES, 'quarantine:write', 'quarantine:restricted', 'tasks:write', 'providers:write', 'stops:write', 'guards:write', 'recalls:write', 'wordings:read', 'what-if:read',
  ],
  approver: [...READS, ...WATCHES, 'guards:write', 'recalls:write', 'stops:write', 'wordings:read', 'wordings:publish', 'what-if:read'],
  'data-protection': [...READS, 'victims:erase', 'victims:export', 'audit:read', 'evidence:read', 'restricted:read', 'quarantine:restricted'],
  inspector: [...READS, ...WATCHES, 'evidence:read', 'audit:read', 'wordings:read', 'restricted:read'],
}

/** Every scope that any role may have, once. */
export const STAFF_SCOPES: readonly string[] = [...new Set(Object.values(ROLE_SCOPES).flat())]

export const scopesOf = (roles: readonly StaffRole[]): string[] => STAFF_SCOPES.filter((scope) => roles.some((role) => ROLE_SCOPES[role].includes(scope)))

/** The roles that a claim names; words that are no role of ours (issuers put every group in it) are passed over. */
export function rolesIn(claim: unknown): StaffRole[] {
  const words = Array.isArray(claim) ? claim : [claim]
  return STAFF_ROLES.filter((role) => words.includes(role))
}
