// Why: "why that person, and why with those rights" is answered by how the victim stands in the case: who acts for them, and on what
// ground their rights are enhanced. Ids and fixed words only.
import type { OffenceCategory } from '@kept-informed/case-event'
import type { CaseContext, CaseVictim } from './case-context.js'
import { entitlementAt, type Person } from './case-people.js'
import type { EntitlementGround, ObligationSnapshot, PersonWhy } from './explain-why.js'

export function explainPerson(obligation: ObligationSnapshot, context: CaseContext | null): PersonWhy {
  const { victimId, recipientId, entitlement } = obligation
  const victim = context?.victims.find((one) => one.victimId === victimId)
  const person: PersonWhy = { victimId, recipientId, entitlement, grounds: grounds(obligation, context, victim) }
  if (recipientId === victimId) return person
  const recipient = context?.victims.find((one) => one.victimId === recipientId && one.actsFor === victimId)
  const role = recipient?.role
  return { ...person, toldFor: role === 'parent-or-guardian' || role === 'family-spokesperson' ? role : 'acts-for-victim' }
}

function grounds(obligation: ObligationSnapshot, context: CaseContext | null, victim: CaseVictim | undefined): EntitlementGround[] {
  const became = obligation.history.find(({ what, to }) => what === 'entitlement' && to === 'enhanced')
  // An assessment is an event; that a date of birth became known is none.
  if (became) return [became.because === null ? 'under-18' : 'assessed']
  if (!context || !victim) return []
  const presumed: EntitlementGround[] = []
  if (victim.under18) presumed.push('under-18')
  if (victim.role === 'bereaved-relative') presumed.push('bereaved-relative')
  if (presumes(context.offenceCategory)) presumed.push('offence-category')
  if (obligation.entitlement === 'enhanced') return presumed.length > 0 ? presumed : ['assessed']
  // What would be presumed enhanced and is not was assessed so; of a child it was not yet known.
  return presumed.some((ground) => ground !== 'under-18') ? ['assessed'] : []
}

/** A victim of whom nothing is known but the offence. */
const ANYBODY: Person = {
  victimId: '', role: 'victim', actsFor: null, under18: false, childOfCase: false, childSince: null, toldDirectly: true, stays: [], assessments: [], optings: [], schemeOptings: [], witnessFor: new Set(), died: null, erasedAt: null,
}
const presumes = (category: OffenceCategory): boolean => entitlementAt(ANYBODY, category, 0, 0) === 'enhanced'
