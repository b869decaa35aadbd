// Why: what may leave without a person is decided by who the victim is, what the case is about and what is known of them. Each ground
// is one question; the strictest wins (CONTRACT section 4).
import type { OffenceCategory, SafetyFlag } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { CaseVictim } from '@kept-informed/obligation'
import type { KnownPerson, NotificationCircumstances, NotificationRules } from '../circumstances.js'

const NEEDS_APPROVAL: ReadonlySet<SafetyFlag | OffenceCategory> = new Set<SafetyFlag | OffenceCategory>([
  'domestic-abuse', 'stalking', 'stalking-harassment', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'sexual-offence', 'officer-must-approve',
])

/** Of whom and of which case a ground speaks. */
export type About = Pick<NotificationCircumstances, 'context' | 'victimId' | 'recipientId' | 'victim' | 'recipient'>

const inCase = ({ context }: Pick<About, 'context'>, victimId: string): CaseVictim | undefined => context.victims.find((one) => one.victimId === victimId)

/** Of the victim and of whoever is told for them: by their details and by their assessments. */
function flagsOf(circumstances: About): SafetyFlag[] {
  const { victim, recipient, victimId, recipientId } = circumstances
  return [victim, recipient].flatMap(({ details }) => details?.safetyFlags ?? []).concat([victimId, recipientId].flatMap((id) => inCase(circumstances, id)?.safetyFlags ?? []))
}

export const needsApproval = (circumstances: About): boolean => approvalGrounds(circumstances).length > 0

/** Each once, sorted. */
export const approvalGrounds = (circumstances: About): string[] =>
  [...new Set([circumstances.context.offenceCategory, ...flagsOf(circumstances)].filter((one) => NEEDS_APPROVAL.has(one)))].sort()

/** By the vault, or by the case where it heard of it first. */
export const isErased = (circumstances: About): boolean =>
  circumstances.victim.erased || circumstances.recipient.erased || [circumstances.victimId, circumstances.recipientId].some((id) => inCase(circumstances, id)?.erased === true)

export const isHomicide = (circumstances: About): boolean =>
  circumstances.context.offenceCategory === 'homicide' || flagsOf(circumstances).includes('homicide')

export const isOfficerOnly = ({ victim, recipient }: About): boolean => [victim, recipient].some(({ details }) => details?.officerOnly === true)

export const hasDied = (circumstances: About): boolean =>
  [circumstances.victimId, circumstances.recipientId].some((id) => inCase(circumstances, id)?.died === true)

/** Somebody who is told for another must not be a suspect, nor share a contact with one. */
export const isSuspect = ({ context, victimId, recipientId, adverse }: About & Pick<NotificationCircumstances, 'adverse'>): boolean =>
  context.suspectRefs.includes(recipientId) || (recipientId !== victimId && adverse.size > 0)

/** When the last hold on telling this victim ends; null when there is none. */
export function heldUntil({ context, victimId, recipientId }: About, now: Instant): Instant | null {
  const ends = context.holds.filter((hold) => (hold.victimId === null || hold.victimId === victimId || hold.victimId === recipientId) && now < hold.until).map(({ until }) => until)
  return ends.length > 0 ? Math.max(...ends) : null
}

/** A child with nobody to be told for it, and not old enough to be told directly. Where only `under18` is known, it counts as below that age. */
export function isChildAlone(circumstances: About, { childDirectFrom, calendar }: Pick<NotificationRules, 'childDirectFrom' | 'calendar'>, now: Instant): boolean {
  const { recipient, recipientId } = circumstances
  const age = ageOf(recipient, calendar.localDate(now))
  const known = inCase(circumstances, recipientId)
  const flagged = recipient.details?.safetyFlags?.includes('child') === true || known?.safetyFlags.includes('child') === true
  const child = flagged || known?.under18 === true || (age !== null && age < 18)
  const direct = age !== null && age < 18 && age >= childDirectFrom
  return child && !direct
}

/** In whole years on that day. Born on 29 February, one is a year older on 1 March where there is none. */
function ageOf({ details }: KnownPerson, today: string): number | null {
  const born = details?.dateOfBirth
  if (born === undefined) return null
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}
