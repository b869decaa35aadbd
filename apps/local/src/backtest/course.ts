// Why: what becomes of one duty in the simulated world: a message that leaves by itself, a message that waits for a person, or a person's work.
import { type PlannedMessage, type Prospect, WORK_MINUTES, workOf } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import type { Duty } from './arrivals.js'
import { HOUR } from './calendar.js'
import { aroundOne } from './chance.js'
import { messageAt, type Recipient, recipientOf, rungsFrom, triesFrom, type Try } from './simulated-message.js'
import type { WorkItem } from './work-queue.js'
import { GIVEN_UP_AFTER_DAYS, STEP_MINUTES } from './world-assumptions.js'

export type Course = {
  duty: Duty
  /** null: an act. `tries` null: it waits for a person. */
  message: { recipient: Recipient; tries: Try[] | null } | null
  /** When it is met as things stand, perhaps later than now; null: nothing has met it, and no message will. */
  metAt: Instant | null
}

export type Begun = { course: Course; item: WorkItem | null }

/** How a duty begins, and what a person must do for it: at once, when no way is in time, or once every way has failed. */
export function begin(duty: Duty): Begun {
  if (duty.kind === 'act') return { course: { duty, message: null, metAt: null }, item: itemOf(duty, 'duty', duty.arisesAt) }
  const recipient = recipientOf(duty)
  if (recipient.because === null) return leave({ duty, message: { recipient, tries: null }, metAt: null }, recipient, duty.arisesAt)
  return { course: { duty, message: { recipient, tries: null }, metAt: null }, item: itemOf(duty, recipient.because === 'needs-approval' ? 'step' : 'duty', duty.arisesAt) }
}

/** A person's step frees the message; what a person does herself meets the duty, if nothing did before. */
export function carryOut(course: Course, { does }: WorkItem, at: Instant): Begun {
  if (does === 'step' && course.message) return leave(course, course.message.recipient, at)
  return { course: { ...course, metAt: Math.min(at, course.metAt ?? at) }, item: null }
}

function leave({ duty }: Course, recipient: Recipient, from: Instant): Begun {
  const tries = triesFrom(duty, recipient, from)
  const last = tries.at(-1)
  const course: Course = { duty, message: { recipient, tries }, metAt: last?.came ? last.rung.arrivesAt : null }
  const hopeless = rungsFrom(recipient, 0, from).every(({ arrivesAt }) => arrivesAt > duty.dueBy)
  if (hopeless) return { course, item: itemOf(duty, 'duty', from, course.metAt) }
  return { course, item: last?.came ? null : itemOf(duty, 'duty', last?.heardAt ?? from) }
}

function itemOf(duty: Duty, does: WorkItem['does'], waitsSince: Instant, lapsesAt: Instant | null = null): WorkItem {
  const minutes = does === 'step' ? STEP_MINUTES : workOf(duty.ruleId, duty.kind, WORK_MINUTES).minutes
  return { id: duty.obligationId, dueBy: duty.dueBy, does, waitsSince, lapsesAt: Math.min(givenUpAt(duty), lapsesAt ?? Number.POSITIVE_INFINITY), minutesLeft: minutes * aroundOne(duty.obligationId, does) }
}

const givenUpAt = ({ dueBy }: Duty): Instant => dueBy + GIVEN_UP_AFTER_DAYS * 24 * HOUR
export const isOpenAt = ({ duty, metAt }: Course, now: Instant): boolean => (metAt === null || metAt > now) && now < givenUpAt(duty)

/** What is known of it that morning. */
export function prospectAt({ duty, message }: Course, needsPerson: boolean, now: Instant): Prospect {
  const { arisesAt: _, ...known } = duty
  return { ...known, officerId: null, force: null, state: duty.dueBy < now ? 'overdue' : 'owed', message: message && plannedAt(message, now), needsPerson, callDue: false }
}

function plannedAt({ recipient, tries }: NonNullable<Course['message']>, now: Instant): PlannedMessage {
  if (tries !== null) return messageAt(recipient, tries, now)
  return { state: 'withheld', withheldBecause: recipient.because, rungs: recipient.because === 'needs-approval' ? rungsFrom(recipient, 0, now) : [], onItsWay: null }
}
