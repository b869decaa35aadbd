// Why: what must hold, as statements that anybody can read and check against the law: who is never written to, why a message does not leave,
// and what is true of each that does.
import { REASONS_IN_WORDS, WITHHELD_BECAUSE, type WithheldBecause } from '@kept-informed/notification'
import type { Plan } from '../../journey/apply-plan.js'
import { isQuiet, quietEnds, wallClock } from './london-clock.js'
import {
  anyAdverse, answered, approvalWords, callFirstUntil, contactsLeft, dangers, detailsOf, dueBy, firstByCall, hasFailed, inCase, isAdverse, isChildNotToTell, isErased, isExpired, isRisky, isSafeHour, openOnes,
  safeContacts, usableContacts, wordingsNeeded,
} from './what-is-true.js'
import type { World } from './world.js'
import type { Contact } from '@kept-informed/victim'

/** Whether each word is true of this world; null: it may or may not be said. */
export const TRUE_BECAUSE: Record<WithheldBecause, (world: World) => boolean | null> = {
  erased: isErased,
  'victim-died': (world) => inCase(world).some(({ died }) => died),
  'recipient-is-suspect': (world) => world.context.suspectRefs.includes(world.recipientId) || (world.recipientId !== world.victimId && anyAdverse(world)),
  'adverse-match': (world) => usableContacts(world).length > 0 && usableContacts(world).every((contact) => isAdverse(world, contact)),
  homicide: (world) => dangers(world).includes('homicide'),
  'officer-only': (world) => [world.victimId, world.recipientId].some((id) => world.people[id]?.details?.officerOnly === true),
  restricted: ({ context }) => context.restricted,
  held: ({ context, now, victimId, recipientId }) => context.holds.some((hold) => now < hold.until && (hold.victimId === null || hold.victimId === victimId || hold.victimId === recipientId)),
  stopped: () => false,
  guard: () => false,
  'opted-out': () => false,
  child: isChildNotToTell,
  'needs-approval': (world) => approvalWords(world).length > 0 && !answered(world, 'approved'),
  'no-details': (world) => detailsOf(world) === null,
  'no-safe-contact': (world) => detailsOf(world) !== null && (safeContacts(world).length === 0 || (safeContacts(world).some((contact) => !isExpired(world, contact)) && usableContacts(world).length === 0)),
  'contact-expired': (world) => safeContacts(world).length > 0 && safeContacts(world).every((contact) => isExpired(world, contact)),
  'language-not-approved': (world) => detailsOf(world)?.language === 'cy',
  'wording-not-published': (world) => detailsOf(world) !== null && (detailsOf(world)?.language === 'cy' || wordingsNeeded(world).some((id) => world.unpublished.includes(id))),
  'call-first': (world) => contactsLeft(world).length > 0 && world.now < (callFirstUntil(world) ?? 0),
  'outside-safe-hours': (world) => {
    const may = contactsLeft(world).map((contact) => mayLeaveNow(world, contact))
    const sure = may.every(Boolean) && !contactsLeft(world).some(({ channel }) => channel === 'letter' && arrivesLater(world))
    return may.length > 0 && (sure ? false : may.some(Boolean) ? null : true)
  },
}

/** Safe hour, good time, and for an agreed update not before its day. */
function mayLeaveNow(world: World, contact: Contact): boolean {
  const due = dueBy(world)
  const quiet = openOnes(world).some(isRisky) && isQuiet(world.now) && !(due !== null && due <= quietEnds(world.now))
  return isSafeHour(world, contact) && !quiet && !isTooEarly(world, contact)
}

/** Letters leave before the day by as much as they take; at most ten days. */
const isTooEarly = (world: World, { channel }: Contact): boolean => arrivesLater(world, channel === 'letter' ? 10 : 0)

/** All of it is to arrive on a day that is more than so many days ahead. */
function arrivesLater(world: World, days = 0): boolean {
  const arrives = openOnes(world).every(({ clock }) => clock === 'agreed') ? openOnes(world)[0]?.dueOn : null
  return arrives != null && wallClock(world.now + days * 86_400_000).day < arrives
}

type Sent = Extract<Plan, { do: 'send' }>
const FORBIDDEN = /police|court|crim|offence|arrest|bail|suspect|victim|prison|sentence|verdict|guilty|interview|charge|hearing|Zvonimir|Perpetua|Leeds|York|Example|01TW|s-1/i
const contactOf = (world: World, { contactId }: Sent): Contact | undefined => detailsOf(world)?.contacts.find((one) => one.contactId === contactId)
/** All that she reads; the name in an address is needed by the post. */
const wordsOf = ({ message }: Sent): string => JSON.stringify({ ...message, to: null, letter: { ...(message['letter'] as object | undefined), addressLines: null, postcode: null, returnAddress: null } })

/** Of every message that leaves. */
export const OF_A_MESSAGE: [string, (world: World, sent: Sent, contact: Contact) => boolean][] = [
  ['goes to the address that she has given today', (_, sent, contact) => JSON.stringify(sent.message.to) === JSON.stringify(contact.to)],
  ['goes only to a contact marked safe, and verified', (_, __, contact) => contact.safe && contact.verifiedAt !== undefined],
  ['not past the day on which the contact expires', (world, _, contact) => !isExpired(world, contact)],
  ['not outside safe hours', (world, _, contact) => isSafeHour(world, contact)],
  ['not in a quiet time, nor before its agreed day', (world, _, contact) => mayLeaveNow(world, contact)],
  ['to nobody who must not be reached', (world, _, contact) => !isAdverse(world, contact)],
  ['over a channel that somebody carries', (world, sent, contact) => contact.channel === sent.channel && world.channels.includes(sent.channel)],
  ['not to a contact that has failed', (world, _, contact) => !hasFailed(world, contact)],
  ['in her language', (world, sent) => sent.language === detailsOf(world)?.language],
  ['about all that is owed and nothing else', (world, sent) => [...sent.obligationIds].sort().join() === openOnes(world).map(({ obligationId }) => obligationId).sort().join() && sent.obligationIds.length > 0],
  ['nothing of the case to a neutral contact', (_, sent, contact) => contact.detail === 'full' || (sent.detail === 'neutral' && !FORBIDDEN.test(wordsOf(sent)))],
  ['where it may hurt, nothing of the case by text or in a subject', (world, sent) => approvalWords(world).length === 0 || ((sent.channel !== 'sms' || !FORBIDDEN.test(wordsOf(sent))) && !FORBIDDEN.test(String(sent.message['subject'] ?? '')))],
  ['what waited for a person is never merged', (world, sent) => !sent.joins || (approvalWords(world).length === 0 && firstByCall(world).length === 0)],
]

/** Who must act, where a message cannot leave by itself. */
const ASKED: Partial<Record<WithheldBecause, readonly string[]>> = {
  'recipient-is-suspect': ['call'], 'adverse-match': ['call'], homicide: ['call'], 'officer-only': ['call'], restricted: ['call'], held: ['call'], child: ['call'], 'needs-approval': ['approve-message', 'call'],
  'no-details': ['find-details'], 'no-safe-contact': ['call'], 'contact-expired': ['check-contact'], 'language-not-approved': ['translate'], 'wording-not-published': ['call'], 'call-first': ['call-first'],
}

/** The first thing that is wrong with what was decided; null: nothing is. */
export function complaintAbout(world: World, plan: Plan): string | null {
  if (plan.do === 'send') return complaintAboutMessage(world, plan)
  if (openOnes(world).length === 0) return plan.do === 'withhold' && !isErased(world) && !world.obligations.some(({ state }) => state === 'excused') ? 'withheld though nothing is owed' : null
  if (plan.do === 'withhold') return complaintAboutReasons(world, plan)
  const anyReason = WITHHELD_BECAUSE.find((word) => TRUE_BECAUSE[word](world) === true)
  if (anyReason) return `${plan.do} without its reason: ${anyReason}`
  if (plan.do === 'end') return contactsLeft(world).length > 0 ? 'ended with contacts left' : plan.tasks.some(({ kind }) => kind === 'call') ? null : 'ended without a call'
  return null
}

function complaintAboutMessage(world: World, sent: Sent): string | null {
  const reason = WITHHELD_BECAUSE.find((word) => TRUE_BECAUSE[word](world) === true)
  if (reason) return `sent though ${reason}`
  const contact = contactOf(world, sent)
  if (!contact) return 'sent to a contact that she has not'
  return OF_A_MESSAGE.find(([, holds]) => !holds(world, sent, contact))?.[0] ?? null
}

function complaintAboutReasons(world: World, { reasons, tasks, lookAgainAt, rungs }: Extract<Plan, { do: 'withhold' }>): string | null {
  const wrong = reasons.find((word) => TRUE_BECAUSE[word](world) === false || REASONS_IN_WORDS[word] === undefined)
  if (wrong) return `withheld for a reason that is not true: ${wrong}`
  const missing = isErased(world) ? undefined : WITHHELD_BECAUSE.find((word) => TRUE_BECAUSE[word](world) === true && !reasons.includes(word))
  if (missing) return `a reason is not said: ${missing}`
  const order = reasons.map((word) => WITHHELD_BECAUSE.indexOf(word))
  if (order.some((place, i) => i > 0 && place <= (order[i - 1] ?? 0))) return 'the reasons are not in their order'
  const asked = ASKED[reasons[0]]
  if (asked && !tasks.some(({ kind }) => asked.includes(kind))) return `nobody is asked: ${reasons[0]}`
  const due = dueBy(world)
  if (reasons[0] === 'outside-safe-hours' && due !== null && (lookAgainAt ?? Infinity) > Math.max(due, world.now) && rungs.every(({ arrivesAt }) => arrivesAt > Math.max(due, world.now)) && !tasks.some(({ kind }) => kind === 'call')) return 'too late, and nobody is asked to call'
  return (lookAgainAt ?? Infinity) <= world.now ? 'to be looked at again at once, for ever' : null
}
