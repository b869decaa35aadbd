// Why: the whole of foresight, in rules that can be checked by hand: a message is in time if some way of it arrives in time; what a person
// must do is in time if the unit's pace brings its place in the queue up before it is due. No learned model.
import type { Instant } from '@kept-informed/kernel'
import { callingTimeBefore } from '@kept-informed/notification'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { arrivalByItself, arrivalOnceFreed, leavesByItself, leavesOnceFreed } from './arrival-of.js'
import { doneAt } from './done-at.js'
import type { Forecast, ForecastReason, Pace } from './forecast.js'
import type { Prospect } from './prospect.js'
import { byUrgency, placeBehind, queuesOf } from './queue-place.js'

export type PaceOf = (unit: string | null) => Pace | null
type Answer = Pick<Forecast, 'willBeMet' | 'reason' | 'expectedAt'>
type Asked = { place: number | null; pace: Pace | null; now: Instant; calendar: WorkingCalendar }
const HOUR = 3_600_000

/**
 * One forecast for each prospect, most urgent first. `paceOf`: null where nobody knows. Give all that is open: the queues are made from it.
 */
export function forecastObligations(prospects: readonly Prospect[], paceOf: PaceOf, now: Instant, calendar: WorkingCalendar): Forecast[] {
  const sorted = prospects.toSorted(byUrgency)
  const queues = queuesOf(sorted, (prospect) => isLate(prospect, now))
  return sorted.map((prospect) => {
    const { obligationId, caseId, victimId, ruleId, owedBy, officerId, unit, force, dueBy } = prospect
    const own = queues.own.get(prospect) ?? null
    const pace = own === null ? null : paceOf(unit)
    const place = own === null || isLate(prospect, now) ? own : placeBehind(queues.late.get(unit) ?? 0, own, pace ?? {})
    const { willBeMet, reason, expectedAt } = answerFor(prospect, { place, pace, now, calendar })
    const breach = willBeMet === false && reason !== 'overdue' && dueBy !== null
    const hoursBefore = breach ? Math.round(((dueBy - now) / HOUR) * 10) / 10 : null
    return { obligationId, caseId, victimId, ruleId, owedBy, officerId, unit, force, dueBy, willBeMet, reason, expectedAt, hoursBefore, place }
  })
}

function answerFor(prospect: Prospect, asked: Asked): Answer {
  const { dueBy } = prospect
  if (dueBy === null) return unknown('no-due-date')
  const hoped = byMachineOrPerson(prospect, dueBy, asked)
  return isLate(prospect, asked.now) ? missed('overdue', hoped.expectedAt) : hoped
}

const isLate = ({ state, dueBy }: Prospect, now: Instant): boolean => state === 'overdue' || (dueBy !== null && now > dueBy)
const unknown = (reason: ForecastReason): Answer => ({ willBeMet: null, reason, expectedAt: null })
const missed = (reason: ForecastReason, expectedAt: Instant | null): Answer => ({ willBeMet: false, reason, expectedAt })
const inTime = (at: Instant | null, dueBy: Instant): at is Instant => at !== null && at <= dueBy
const met = (expectedAt: Instant): Answer => ({ willBeMet: true, reason: null, expectedAt })

/** What comes first, the message by itself or the person; a person's work counts where the message alone is not in time. */
function byMachineOrPerson(prospect: Prospect, dueBy: Instant, asked: Asked): Answer {
  const { message, needsPerson } = prospect
  const arrival = message && arrivalByItself(message)
  // What should have come by now and was not heard of may come any moment, but not earlier.
  const alone = arrival === null ? null : Math.max(arrival, asked.now)
  if (inTime(alone, dueBy)) return met(alone)
  if (needsPerson) return withLate(alone, byPerson(prospect, dueBy, asked))
  if (message === null) return unknown('owed-by-another')
  if (message.rungs === null && leavesByItself(message)) return unknown('ways-not-known')
  return leavesByItself(message) || alone !== null ? missed(whyTooLate(message), alone) : unknown('withheld')
}

function byPerson({ message, callDue }: Prospect, dueBy: Instant, { place, pace, now, calendar }: Asked): Answer {
  const freed = message !== null && leavesOnceFreed(message) && !callDue ? message : null
  // Where the person only frees the message, and it would be too late even now, no pace helps.
  const atOnce = freed && arrivalOnceFreed(freed, now, calendar)
  if (freed && !inTime(atOnce, dueBy)) return missed(whyTooLate(freed), atOnce)
  // Without working hours no pace need be known.
  if (pace === null || place === null) return now <= dueBy && !hasWorkingTime(now, dueBy, calendar) ? missed('no-time-to-call', null) : unknown('unknown-pace')
  const done = doneAt(place, pace, now, calendar)
  const expectedAt = freed && done !== null ? arrivalOnceFreed(freed, done, calendar) : done
  if (inTime(expectedAt, dueBy)) return met(expectedAt)
  return missed(inTime(done, dueBy) ? 'waits-for-a-person' : 'queue-longer-than-pace', expectedAt)
}

/** Between now and then, at whatever pace. */
const hasWorkingTime = (now: Instant, dueBy: Instant, calendar: WorkingCalendar): boolean => now < callingTimeBefore(dueBy, 1, calendar)

/** A message that comes too late may still come before the person does. */
const withLate = (alone: Instant | null, answer: Answer): Answer =>
  answer.willBeMet === false && alone !== null ? { ...answer, expectedAt: Math.min(alone, answer.expectedAt ?? alone) } : answer

function whyTooLate({ rungs, onItsWay }: NonNullable<Prospect['message']>): ForecastReason {
  const ways = [...(rungs ?? []), ...(onItsWay === null ? [] : [onItsWay])]
  return ways.length > 0 && ways.every(({ channel }) => channel === 'letter') ? 'letter-misses-post' : 'no-rung-in-time'
}
