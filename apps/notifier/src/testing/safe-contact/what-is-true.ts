// Why: the oracle's eyes. Simple readings of a world as it stands, written without any of the product's own decisions, so that the two
// cannot be wrong in the same way.
import type { Instant } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import type { Contact, VictimDetails } from '@kept-informed/victim'
import { wallClock } from './london-clock.js'
import type { World } from './world.js'

const APPROVAL = ['domestic-abuse', 'stalking', 'stalking-harassment', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'sexual-offence', 'officer-must-approve']
const RISKY = ['suspect-released', 'suspect-bailed', 'suspect-released-under-investigation', 'bail-conditions-changed', 'bail-cancelled', 'no-further-action', 'prosecution-stopped', 'sentence-passed', 'offender-released']

export const openOnes = ({ obligations }: World): Obligation[] => obligations.filter(({ state }) => state === 'owed' || state === 'overdue')
export const detailsOf = (world: World): VictimDetails | null => world.people[world.recipientId]?.details ?? null
const both = ({ victimId, recipientId }: World): string[] => [victimId, recipientId]
export const inCase = (world: World) => world.context.victims.filter(({ victimId }) => both(world).includes(victimId))

/** Every word that says of her, or of whoever is told for her, that there is danger; and what the case is about. */
export const dangers = (world: World): string[] =>
  [world.context.offenceCategory, ...both(world).flatMap((id) => world.people[id]?.details?.safetyFlags ?? []), ...inCase(world).flatMap(({ safetyFlags }) => safetyFlags)]
export const approvalWords = (world: World): string[] => [...new Set(dangers(world).filter((word) => APPROVAL.includes(word)))].sort()
export const isErased = (world: World): boolean => both(world).some((id) => world.people[id]?.erased) || inCase(world).some(({ erased }) => erased)

export const isAdverse = ({ adverse }: World, { to }: Contact): boolean => adverse.some(({ is }) => is === (typeof to === 'string' ? to : JSON.stringify(to)))
export const anyAdverse = (world: World): boolean => (detailsOf(world)?.contacts ?? []).some((contact) => isAdverse(world, contact))

/** Marked safe, and at some hour. */
export const safeContacts = (world: World): Contact[] => (detailsOf(world)?.contacts ?? []).filter((contact) => contact.safe && (contact.channel === 'letter' || contact.safeHours?.length !== 0))
export const isExpired = (world: World, { expiresOn }: Contact): boolean => expiresOn !== undefined && wallClock(world.now).day > expiresOn
export const usableContacts = (world: World): Contact[] => safeContacts(world).filter((contact) => !isExpired(world, contact) && world.channels.includes(contact.channel))
/** It failed for good, and was not verified since. */
export const hasFailed = ({ deliveries, now }: World, { contactId, verifiedAt }: Contact): boolean =>
  deliveries.some((row) => row.contact_id === contactId && (['permanent-failure', 'technical-failure', 'returned'].includes(row.status) || isGivenUp(row, now)) && !(verifiedAt !== undefined && Date.parse(verifiedAt) > row.created_at))

const QUARTER_OF_AN_HOUR = 900_000
/** It failed for now, had a quarter of an hour, and the next way had its turn. */
const isGivenUp = ({ status, hand_over_by, created_at }: World['deliveries'][number], now: number): boolean =>
  status === 'temporary-failure' && hand_over_by !== null && now >= hand_over_by && now >= created_at + QUARTER_OF_AN_HOUR
export const contactsLeft = (world: World): Contact[] => usableContacts(world).filter((contact) => !isAdverse(world, contact) && !hasFailed(world, contact))

export const isSafeHour = ({ now }: World, contact: Contact): boolean => {
  if (contact.channel === 'letter') return true
  const { weekday, time } = wallClock(now)
  const hours = contact.safeHours ?? [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:00', to: '20:00' }]
  return hours.some(({ days, from, to }) => (days as string[]).includes(weekday) && from <= time && time < to)
}

export const isRisky = ({ facts }: Obligation): boolean => RISKY.includes(facts.eventType) || (facts.eventType === 'verdict-given' && facts.data['verdict'] === 'not-guilty')
export const dueBy = (world: World): Instant | null => openOnes(world).reduce<Instant | null>((first, one) => (one.dueBy === null ? first : first === null ? one.dueBy : Math.min(first, one.dueBy)), null)

const yearsOn = (born: string, day: string): number => Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)

/** Told though a child: by a date of birth that is old enough, or not at all. */
export function isChildNotToTell(world: World): boolean {
  const details = detailsOf(world)
  const known = world.context.victims.find(({ victimId }) => victimId === world.recipientId)
  const age = details?.dateOfBirth === undefined ? null : yearsOn(details.dateOfBirth, wallClock(world.now).day)
  const child = known?.under18 === true || known?.safetyFlags.includes('child') === true || details?.safetyFlags?.includes('child') === true || (age !== null && age < 18)
  return child && !(age !== null && age < 18 && age >= world.childDirectFrom)
}

/** News that an enhanced victim hears from a person first. */
export function firstByCall(world: World): Obligation[] {
  const her = world.context.victims.find(({ victimId }) => victimId === world.victimId)
  return approvalWords(world).length > 0 ? [] : openOnes(world).filter((one) => isRisky(one) && (one.entitlement === 'enhanced' || her?.entitlement === 'enhanced'))
}

/** Until when a person is to call first; null: no call comes before it. Infinity: as long as nobody has. */
export function callFirstUntil(world: World): Instant | null {
  const risky = firstByCall(world)
  if (risky.length === 0 || world.tasks.some(({ kind, state }) => kind === 'call-first' && state === 'done')) return null
  const [received, due] = [Math.min(...risky.map(({ facts }) => facts.receivedAt)), dueBy(world)]
  return due === null ? Infinity : received + Math.floor((due - received) / 2)
}

/** Of each piece of news, and of the wording without case facts where it may be needed. */
export const wordingsNeeded = (world: World): string[] =>
  [...openOnes(world).map(({ ruleId }) => ruleId), ...(approvalWords(world).length > 0 || usableContacts(world).some(({ detail }) => detail === 'neutral') ? ['neutral'] : [])]

/** All that an officer decides about: the news, to whom, at which contacts, in which wording, with which dangers known. */
export const messageToApprove = (world: World): string =>
  JSON.stringify([world.recipientId, openOnes(world).map(({ ruleId, facts }) => [ruleId, facts]), (detailsOf(world)?.contacts ?? []).map(({ to }) => JSON.stringify(to)).sort(), detailsOf(world)?.language,
    approvalWords(world), wordingsNeeded(world).map((id) => detailsOf(world)?.language !== 'cy' && !world.unpublished.includes(id))])

export const answered = (world: World, outcome: 'approved' | 'refused'): boolean =>
  world.tasks.some((row) => row.kind === 'approve-message' && row.state === 'done' && row.outcome === outcome && world.shown[row.task_id] === messageToApprove(world))
