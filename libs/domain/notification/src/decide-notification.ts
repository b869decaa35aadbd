// Why: the one decision of this product that can hurt somebody: may this news leave now, to which contact, with how much in it; and if
// not, why not, when to look again, and what a person must do. It is pure, and taken again each time anything changes.
import { assertNever, type Instant, type LocalDate, nameUuid, parseInstant } from '@kept-informed/kernel'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import { type Contact, usableContacts } from '@kept-informed/victim'
import type { NotificationCircumstances, NotificationRules } from './circumstances.js'
import { hasDied, heldUntil, isChildAlone, isHomicide, isOfficerOnly, isSuspect, needsApproval } from './grounds.js'
import { leavingInstant } from './leaving-instant.js'
import type { Detail, Language, NotificationState, WithheldBecause } from './notification.js'
import { isRisky } from './risky-news.js'
import type { Task, TaskKind } from './task.js'

/** `tasks`: all that should be open for it; others of its tasks have lost their reason. */
export type NotificationDecision =
  | { do: 'send'; contact: Contact; detail: Detail; subjectDetail: Detail; language: Language; templateVersion: string; tasks: Task[] }
  | { do: 'wait' | 'withhold'; because: WithheldBecause | null; lookAgainAt: Instant | null; tasks: Task[] }
  | { do: 'end'; state: Extract<NotificationState, 'failed' | 'recalled' | 'superseded'>; tasks: Task[] }

type Decider = NotificationRules & { circumstances: NotificationCircumstances; now: Instant; open: readonly Obligation[]; dueBy: Instant | null }

export function decideNotification(circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant): NotificationDecision {
  const open = circumstances.obligations.filter(isOpen)
  const due = open.flatMap(({ dueBy }) => dueBy ?? [])
  const decider: Decider = { ...rules, circumstances, now, open, dueBy: due.length > 0 ? Math.min(...due) : null }
  if (circumstances.victim.erased || circumstances.recipient.erased) return withhold('erased')
  if (open.length === 0) return ended(circumstances.obligations)
  return forAPerson(decider) ?? forApproval(decider) ?? forItsContact(decider)
}

const withhold = (because: WithheldBecause, tasks: Task[] = [], lookAgainAt: Instant | null = null): NotificationDecision => ({ do: 'withhold', because, lookAgainAt, tasks })

/** Nothing of it is owed any more. What was excused stays withheld, for its reason; it may be owed again. */
function ended(obligations: readonly Obligation[]): NotificationDecision {
  const reasons = obligations.map(({ reason }) => reason)
  for (const because of ['erased', 'victim-died', 'opted-out'] as const) if (reasons.includes(because)) return withhold(because)
  return { do: 'end', state: reasons.length > 0 && reasons.every((reason) => reason === 'superseded') ? 'superseded' : 'recalled', tasks: [] }
}

/** Grounds on which nothing leaves at all: each ends at a person. */
function forAPerson(decider: Decider): NotificationDecision | null {
  const { circumstances, now } = decider
  if (hasDied(circumstances)) return withhold('victim-died')
  const call = (because: WithheldBecause, lookAgainAt: Instant | null = null): NotificationDecision => withhold(because, [task(decider, 'call', because)], lookAgainAt)
  if (isSuspect(circumstances)) return call('recipient-is-suspect')
  if (onlyAdverseLeft(decider)) return call('adverse-match')
  if (isHomicide(circumstances)) return call('homicide')
  if (isOfficerOnly(circumstances)) return call('officer-only')
  if (circumstances.context.restricted) return call('restricted')
  const until = heldUntil(circumstances, now)
  if (until !== null) return call('held', until)
  return isChildAlone(circumstances, decider, now) ? call('child') : null
}

function onlyAdverseLeft(decider: Decider): boolean {
  const all = contactsOf(decider, () => true)
  return all.length > 0 && all.every(({ contactId }) => decider.circumstances.adverse.has(contactId))
}

/** The contacts that may be used today, in order of preference, over channels that somebody carries. */
function contactsOf({ circumstances: { recipient }, calendar, channels, now }: Decider, which: (contact: Contact) => boolean): Contact[] {
  if (!recipient.details) return []
  return usableContacts(recipient.details, calendar.localDate(now)).usable.filter((contact) => channels.includes(contact.channel) && which(contact))
}

function forApproval(decider: Decider): NotificationDecision | null {
  if (!needsApproval(decider.circumstances)) return null
  const approval = task(decider, 'approve-message', 'needs-approval')
  const outcome = outcomeOf(decider, approval)
  if (outcome === 'approved') return null
  return withhold('needs-approval', outcome === 'refused' ? [task(decider, 'call', 'needs-approval')] : [approval])
}

const outcomeOf = ({ circumstances }: Decider, { taskId }: Task): Task['outcome'] => circumstances.tasks.find((known) => known.taskId === taskId && known.state === 'done')?.outcome ?? null

/** A message that may leave: over which contact, and when. */
function forItsContact(decider: Decider): NotificationDecision {
  const { circumstances: { recipient }, calendar, now } = decider
  if (!recipient.details) return withhold('no-details', [task(decider, 'find-details', 'no-details')])
  const { why } = usableContacts(recipient.details, calendar.localDate(now))
  if (why !== null) return withhold(why, [task(decider, why === 'contact-expired' ? 'check-contact' : 'call', why)])
  if (contactsOf(decider, () => true).length === 0) return withhold('no-safe-contact', [task(decider, 'call', 'no-safe-contact')])
  const language = recipient.details.language
  const wording = wordingFor(decider, language)
  if ('do' in wording) return wording
  const contacts = untried(decider)
  if (contacts.length === 0) return { do: 'end', state: 'failed', tasks: [task(decider, 'call', 'no-contact-left')] }
  const call = callFirst(decider)
  if (call.waits) return withhold('call-first', call.tasks, call.lookAgainAt)
  return atItsHour(decider, contacts, { language, templateVersion: wording.version, tasks: call.tasks })
}

function wordingFor(decider: Decider, language: Language): { version: string } | NotificationDecision {
  const { open, wordingOf, isWorded } = decider
  const templates = open.map(({ ruleId }) => ruleId)
  if (language !== 'en' && !templates.every((templateId) => isWorded(templateId, language))) return withhold('language-not-approved', [task(decider, 'translate', 'language-not-approved')])
  const versions = templates.map((templateId) => wordingOf(templateId, language))
  const [version] = versions
  return version != null && versions.every((each) => each !== null) ? { version } : withhold('wording-not-published', [task(decider, 'call', 'wording-not-published')])
}

/** Contacts that have not failed; one that was verified again since counts as new. */
function untried(decider: Decider): Contact[] {
  const { circumstances: { adverse, tried, again } } = decider
  const contacts = contactsOf(decider, ({ contactId, verifiedAt }) => !adverse.has(contactId) && !tried.some((one) => one.contactId === contactId && !(verifiedAt !== undefined && one.since < (parseInstant(verifiedAt) ?? 0))))
  const retried = contacts.find(({ contactId }) => contactId === again)
  return retried ? [retried] : contacts
}

/** Enhanced victims hear risky news from a person first, until that is done or half of the time is gone. Whoever approves a message has seen to that. */
function callFirst(decider: Decider): { waits: boolean; lookAgainAt: Instant | null; tasks: Task[] } {
  const { open, now, dueBy, circumstances: { context, victimId } } = decider
  const enhanced = context.victims.find((one) => one.victimId === victimId)?.entitlement === 'enhanced'
  const risky = open.filter((obligation) => isRisky(obligation) && (enhanced || obligation.entitlement === 'enhanced'))
  if (risky.length === 0 || needsApproval(decider.circumstances)) return { waits: false, lookAgainAt: null, tasks: [] }
  const received = Math.min(...risky.map(({ facts }) => facts.receivedAt))
  const half = dueBy === null ? null : received + Math.floor((dueBy - received) / 2)
  const wanted = { ...task(decider, 'call-first', 'call-first'), dueBy: half }
  if (outcomeOf(decider, wanted) !== null) return { waits: false, lookAgainAt: null, tasks: [wanted] }
  const waits = half === null || now < half
  return { waits, lookAgainAt: waits ? half : null, tasks: [wanted] }
}

type Ready = { language: Language; templateVersion: string; tasks: Task[] }

/** The first contact, by preference, over which it still leaves in time; when there is none, the one over which it leaves first, and a call. */
function atItsHour(decider: Decider, contacts: readonly Contact[], ready: Ready): NotificationDecision {
  const { now, calendar, dueBy, open } = decider
  const agreed = open.find(({ clock }) => clock === 'agreed')
  if (agreed && agreed.dueOn === null) return { do: 'wait', because: null, lookAgainAt: null, tasks: [...ready.tasks, task(decider, 'act', 'beyond-calendar')] }
  const leaving = { risky: open.some(isRisky), dueBy, arrivesOn: arrivalDay(open) }
  const timed = contacts.flatMap((contact) => {
    const at = leavingInstant(contact, leaving, now, calendar)
    return at === null ? [] : [{ contact, at }]
  })
  const inTime = timed.find(({ at }) => dueBy === null || at <= Math.max(now, dueBy))
  const best = inTime ?? timed.toSorted((a, b) => a.at - b.at)[0]
  if (!best) return withhold('outside-safe-hours', [...ready.tasks, task(decider, 'call', 'outside-safe-hours')])
  if (best.at > now) return withhold('outside-safe-hours', inTime ? ready.tasks : [...ready.tasks, task(decider, 'call', 'outside-safe-hours')], best.at)
  return send(decider, best.contact, ready)
}

/** The day on which an agreed update is to arrive, when there is nothing else in the message. */
function arrivalDay(open: readonly Obligation[]): LocalDate | null {
  const [first] = open
  return first && open.every(({ clock }) => clock === 'agreed') ? first.dueOn : null
}

function send(decider: Decider, contact: Contact, ready: Ready): NotificationDecision {
  const approved = needsApproval(decider.circumstances)
  return { do: 'send', contact, detail: detailFor(contact, approved), subjectDetail: approved || contact.detail === 'neutral' ? 'neutral' : 'full', ...ready }
}

function detailFor(contact: Contact, approved: boolean): Detail {
  switch (contact.channel) {
    case 'sms':
      return approved ? 'neutral' : contact.detail
    case 'email':
    case 'letter':
      return contact.detail
    default:
      return assertNever(contact)
  }
}

function task({ circumstances, open, dueBy }: Decider, kind: TaskKind, reason: string): Task {
  const { notificationId, caseId, victimId, context } = circumstances
  return {
    taskId: nameUuid('task', kind, notificationId), caseId, kind, for: `officer:${context.officer.officerId}`, victimId, obligationIds: open.map(({ obligationId }) => obligationId),
    notificationId, dueBy, state: 'open', outcome: null, reason,
  }
}
