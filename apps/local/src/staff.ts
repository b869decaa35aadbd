// Why: people of an example force who may sign in at the local issuer: one for each role, and two operators, because what needs two people needs two.
import { STAFF_SCOPES, scopesOf, type StaffRole } from '@kept-informed/identity'

export type StaffAccount = { subject: string; name: string; roles: StaffRole[] }

export const STAFF: readonly StaffAccount[] = [
  { subject: 'op-1', name: 'Olwen Parry', roles: ['operator'] },
  { subject: 'op-2', name: 'Omar Price', roles: ['operator'] },
  { subject: 'ap-1', name: 'Anwen Pugh', roles: ['approver'] },
  { subject: 'PC-1234', name: 'Priya Chandra', roles: ['officer'] },
  { subject: 'PS-77', name: 'Sam Stone', roles: ['officer', 'supervisor'] },
  { subject: 'ch-1', name: 'Cai Hughes', roles: ['call-handler'] },
  { subject: 'dp-1', name: 'Dilys Prosser', roles: ['data-protection'] },
  { subject: 'in-1', name: 'Ian North', roles: ['inspector'] },
]

export const accountOf = (subject: string): StaffAccount | undefined => STAFF.find((one) => one.subject === subject)

/** What the issuer grants to that person of all that a view may ask for. */
export const grantedTo = (subject: string): { granted: string[]; refused: string[] } => {
  const granted = scopesOf(accountOf(subject)?.roles ?? [])
  return { granted, refused: STAFF_SCOPES.filter((scope) => !granted.includes(scope)) }
}
