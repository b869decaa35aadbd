// Why: the one decision of this product that can hurt somebody: may this news leave now, to which contact, with how much in it; and if
// not, why not, when to look again, and what a person must do. It is pure, and taken again each time anything changes.
import { assertNever, type Instant } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import type { Contact } from '@kept-informed/victim'
import { officerTurn, supervisorTurn, timeIsShort } from './ask-people.js'
import type { NotificationCircumstances, NotificationRules } from './circumstances.js'
import { type Decider, deciderFor, taskFor } from './decider.js'
import { findReasons, type Reason } from './grounds/find-reasons.js'
import { isErased, needsApproval } from './grounds/safety.js'
import { callFirstTask, isBeyondCalendar } from './grounds/timing-grounds.js'
import { versionsOf } from './grounds/wording-grounds.js'
import type { Detail, Language, NotificationState, WithheldBecause } from './notification.js'
import type { Task } from './task.js'
import { peopleBy } from './timing/ladder.js'
import type { Rung } from './timing/rung.js'
import { lastChance, mayWait, rungsFrom, turnAfter, turnOfNext } from './timing/rungs-from.js'
import { isInTime } from './timing/work-out-rungs.js'

/**
 * `tasks`: all that should be open for it; others of its tasks have lost their reason. `rungs`: what can be tried, best first; empty when nothing
 * can. `lookAgainAt`: when time alone may change the answer; null: it will not.
 */
export type NotificationDecision = { tasks: Task[]; rungs: Rung[]; lookAgainAt: Instant | null } & (
  /** `joins`: it may be one message with others; never what waits or waited for a person's word. `handOverBy`: when the next rung has its turn, unless it has told; null: no day presses. */
  | { do: 'send'; joins: boolean; contact: Contact; detail: Detail; subjectDetail: Detail; language: Language; templateVersion: string; handOverBy: Instant | null }
  /** `reasons`: all that fit, the one that wins first. */
  | { do: 'withhold'; reasons: [WithheldBecause, ...WithheldBecause[]] }
  | { do: 'wait' }
  /** It has left, and its word is waited for. `tasks` come to those that are open. */
  | { do: 'await-word'; handOverBy: Instant | null }
  | { do: 'end'; state: Extract<NotificationState, 'failed' | 'recalled' | 'superseded'> }
)

export function decideNotification(circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant): NotificationDecision {
  const decider = deciderFor(circumstances, rules, now)
  if (circumstances.inHand !== null) return awaitWord(decider, circumstances.inHand)
  const decision = decide(decider)
  return withSupervisor(decider, decision, decision.tasks)
}

function decide(decider: Decider): NotificationDecision {
  const { circumstances } = decider
  if (isErased(circumstances)) return nothingMore('erased')
  if (decider.open.length === 0) return ended(circumstances.obligations)
  const [first, ...rest] = findReasons(decider)
  if (first) return withheld(decider, first, rest)
  if (isBeyondCalendar(decider)) return { do: 'wait', tasks: [...callFirstTasks(decider), taskFor(decider, 'act', 'beyond-calendar')], rungs: [], lookAgainAt: null }
  return send(decider)
}

const nothingMore = (because: WithheldBecause): NotificationDecision => ({ do: 'withhold', reasons: [because], lookAgainAt: null, tasks: [], rungs: [] })

/** Nothing of it is owed any more. What was excused stays withheld, for its reason; it may be owed again. */
function ended(obligations: readonly Obligation[]): NotificationDecision {
  const reasons = obligations.map(({ reason }) => reason)
  const excused = obligations.flatMap(({ state, reason }) => (state === 'excused' ? [reason] : []))
  for (const because of ['erased', 'victim-died', 'opted-out'] as const) if (excused.includes(because)) return nothingMore(because)
  return { do: 'end', state: reasons.length > 0 && reasons.every((reason) => reason === 'superseded') ? 'superseded' : 'recalled', tasks: [], rungs: [], lookAgainAt: null }
}

/** What of the reasons can be foreseen to end is reckoned with: when it would be too late by then, a person calls at once. */
function withheld(decider: Decider, first: Reason, rest: readonly Reason[]): NotificationDecision {
  const { now } = decider
  const reasons: [WithheldBecause, ...WithheldBecause[]] = [first.because, ...rest.map(({ because }) => because)]
  const from = endOf([first, ...rest], now)
  const standing = first.because === 'outside-safe-hours' ? callFirstTasks(decider) : []
  const turn = officerTurn(decider, first.because)
  const rungs = from === null || isBeyondCalendar(decider) ? [] : rungsFrom(decider, from)
  const asked = [...standing, ...first.tasks, ...(from === null ? [] : callWhenLate(decider, rungs, from))]
  const short = turn !== null && turn <= now && !asked.some(({ kind }) => kind === 'call' || kind === 'call-first') ? [timeIsShort(decider)] : []
  return {
    do: 'withhold', reasons, rungs, tasks: once([...asked, ...short]),
    lookAgainAt: earliest(first.lookAgainAt ?? (from === null ? null : lastChance(decider, from)), turn !== null && turn > now ? turn : null),
  }
}

const earliest = (...instants: readonly (Instant | null)[]): Instant | null => {
  const known = instants.flatMap((instant) => instant ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

/** From when nothing stands in its way; null: nobody can foresee it. */
function endOf(reasons: readonly Reason[], now: Instant): Instant | null {
  const ends = reasons.flatMap(({ endsAt }) => endsAt ?? [])
  return ends.length < reasons.length ? null : Math.max(now, ...ends)
}

const once = (tasks: Task[]): Task[] => [...new Map(tasks.map((task) => [task.taskId, task])).values()]

/** Whoever is to call first keeps that task while the message goes its way. */
const callFirstTasks = (decider: Decider): Task[] => [callFirstTask(decider)].flatMap((task) => task ?? [])

/** A call at once, when there are contacts and none of them can be reached in time from then on. */
function callWhenLate(decider: Decider, rungs: readonly Rung[], from: Instant): Task[] {
  const { dueBy } = decider
  const inTime = rungs.filter((rung) => isInTime(rung, dueBy, from))
  if (decider.contacts.left.length === 0 || isBeyondCalendar(decider) || inTime.some((rung) => mayWait(decider, rung))) return []
  if (inTime.length > 0) return [taskFor(decider, 'call', 'nobody-carries')]
  const leaves = rungs.some(({ leavesAt }) => dueBy === null || leavesAt <= Math.max(dueBy, from))
  return [taskFor(decider, 'call', leaves ? 'arrives-too-late' : 'outside-safe-hours')]
}

function send(decider: Decider): NotificationDecision {
  const { circumstances: { recipient }, now } = decider
  const rungs = rungsFrom(decider, now)
  const contact = decider.contacts.left.find(({ contactId }) => contactId === rungs[0]?.contactId)
  if (!contact || !recipient.details) return { do: 'end', state: 'failed', tasks: [taskFor(decider, 'call', 'no-contact-left')], rungs: [], lookAgainAt: null }
  const { language } = recipient.details
  const templateVersion = versionsOf(decider, language)[0]
  if (templateVersion == null) throw new Error('a message that may leave has wording')
  const approved = needsApproval(decider.circumstances)
  const handOverBy = decider.dueBy === null ? null : turnOfNext(decider, contact.contactId)
  const waitsUntil = handOverBy !== null && decider.down.has(contact.channel) ? turnAfter(decider, contact.contactId) : handOverBy
  const late = callWhenLate(decider, rungs, now)
  return {
    do: 'send', joins: !approved && callFirstTask(decider) === null, contact, language, templateVersion, rungs, handOverBy,
    detail: detailFor(contact, approved),
    subjectDetail: approved || contact.detail === 'neutral' ? 'neutral' : 'full',
    tasks: [...callFirstTasks(decider), ...(late.length > 0 ? late : secondTryIsLate(decider))],
    lookAgainAt: waitsUntil !== null && waitsUntil > now ? waitsUntil : null,
  }
}

/** What is tried again, or over another contact, in the officer's time goes on while the officer calls. */
function secondTryIsLate(decider: Decider): Task[] {
  const { circumstances: { tried, again }, dueBy, now, calendar } = decider
  if ((tried.length === 0 && again === null) || dueBy === null || dueBy < now) return []
  return peopleBy(dueBy, calendar).officerBy <= now ? [timeIsShort(decider)] : []
}

/** A call that is open stays open, and is seen to. */
function awaitWord(decider: Decider, contactId: string): NotificationDecision {
  const handOverBy = decider.dueBy === null ? null : turnAfter(decider, contactId)
  const call = timeIsShort(decider)
  const isOpen = decider.circumstances.tasks.some(({ taskId, state }) => taskId === call.taskId && state === 'open')
  return withSupervisor(decider, { do: 'await-word', tasks: [], rungs: [], lookAgainAt: null, handOverBy }, isOpen ? [call] : [])
}

/** Who is set over the officer is asked too, once a call has been waiting until there is just time for theirs. */
function withSupervisor(decider: Decider, decision: NotificationDecision, asked: readonly Task[]): NotificationDecision {
  const turn = supervisorTurn(decider, asked)
  if (turn === null) return decision
  return decider.now < turn.at ? { ...decision, lookAgainAt: earliest(decision.lookAgainAt, turn.at) } : { ...decision, tasks: [...decision.tasks, turn.task] }
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
