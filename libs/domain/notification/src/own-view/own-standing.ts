// Why: whether somebody may look at her own case on a screen, where nobody sees who looks, is decided by the same grounds as a message: where no
// machine writes to her, no machine lets her in; and a page tells her nothing that a message to the contact she proved might not have told.
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import { type Channel, type Contact, usableContacts } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { KnownPerson } from '../circumstances.js'
import { type About, hasDied, heldUntil, isChildAlone, isErased, isHomicide, isOfficerOnly, isSuspect, needsApproval } from '../grounds/safety.js'
import { type Stop, stands } from '../stops/stop.js'

/** `neutral`: she learns that there is news and whom to call, as from a neutral message, and nothing of the case. */
export type Sight = 'full' | 'neutral'
export type OwnContact = { contact: Exclude<Contact, { channel: 'letter' }>; sight: Sight }

export type OwnCircumstances = {
  victimId: string
  /** She, and those for whom she is told. */
  people: ReadonlyMap<string, KnownPerson>
  /** Every case that names her. */
  contexts: readonly CaseContext[]
  /** Ids of her contacts that reach somebody who must not be reached, in any of them. */
  adverse: ReadonlySet<string>
  /** Ids of her contacts that could not be reached. */
  stopped: ReadonlySet<string>
  stops: readonly Stop[]
}
export type OwnRules = { calendar: WorkingCalendar; childDirectFrom: number; /** Those that somebody carries. */ channels: readonly Channel[] }

/** `cases`: those that she may look at. `contacts`: that she may be sent a code to at some hour, as she prefers them. */
export type OwnStanding = { cases: CaseContext[]; contacts: OwnContact[]; /** An officer must approve each message to her. */ sensitive: boolean }

const NOBODY: KnownPerson = { details: null, erased: false, contactHashes: [] }

/** null: she is not let in at all, and is not told why. Fails closed: what bars her in one case bars her. */
export function ownStanding(circumstances: OwnCircumstances, rules: OwnRules, now: Instant): OwnStanding | null {
  const { victimId, people, adverse, stopped } = circumstances
  const details = people.get(victimId)?.details
  const stops = circumstances.stops.filter((stop) => stands(stop, now))
  if (!details || stops.some(({ kind }) => kind === 'system')) return null
  const contexts = circumstances.contexts.filter((context) => context.victims.some((one) => one.victimId === victimId && one.inCase))
  const told = contexts.flatMap((context) => toldFor(context, victimId).map((id): About => ({ context, victimId: id, recipientId: victimId, victim: people.get(id) ?? NOBODY, recipient: people.get(victimId) ?? NOBODY })))
  const barred = (about: About): boolean =>
    isErased(about) || hasDied(about) || isHomicide(about) || isOfficerOnly(about) || isSuspect({ ...about, adverse }) || isChildAlone(about, rules, now) || heldUntil(about, now) !== null
  if (told.some(barred)) return null
  const cases = contexts.filter(({ caseId, restricted }) => !restricted && !stops.some(({ kind, value }) => kind === 'case' && value === caseId))
  if (cases.length === 0) return null
  const approval = told.some(needsApproval)
  const { usable } = usableContacts(details, rules.calendar.localDate(now))
  const contacts = usable.flatMap((contact): OwnContact[] => {
    const closed = adverse.has(contact.contactId) || stopped.has(contact.contactId) || stops.some(({ kind, value }) => kind === 'channel' && value === contact.channel)
    return contact.channel === 'letter' || closed || !rules.channels.includes(contact.channel) ? [] : [{ contact, sight: sightBy(contact, approval) }]
  })
  return { cases, contacts, sensitive: approval }
}

/** She herself, and those for whom the case says that she is told. */
const toldFor = ({ victims }: CaseContext, victimId: string): string[] =>
  [victimId, ...victims.flatMap((one) => (one.victimId === victimId && one.actsFor !== null ? [one.actsFor] : []))]

/** As the body of a message there (CONTRACT section 4): where an officer must approve each, a text is neutral whatever the contact says. */
const sightBy = ({ channel, detail }: Contact, approval: boolean): Sight => (detail === 'full' && !(approval && channel === 'sms') ? 'full' : 'neutral')
