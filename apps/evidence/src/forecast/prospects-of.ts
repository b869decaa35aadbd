// Why: the stored snapshots know obligations, messages and tasks each for itself; a forecast asks of each obligation what all three say
// together. Purely put together here: what only a person can do, which ways are left, and what is already on its way.
import type { Delivery } from '@kept-informed/delivery'
import type { PlannedMessage, Prospect } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import { letterArrivesBy, type NotificationState, type Posting, postTimes, type TaskKind } from '@kept-informed/notification'
import type { ServiceProvider, WorkingCalendar } from '@kept-informed/victims-code'
import type { OpenDuty, OpenWork, StoredMessage } from './open-work.query.js'

export type Foresees = { actsFor: readonly ServiceProvider[]; posting: Posting; now: Instant; calendar: WorkingCalendar }

/** A network that has said nothing for so long will not: the pauses between tries end before, too. */
export const RECEIPT_WITHIN_MS = 4 * 3_600_000

/** Ended by somebody's work. Not `call-first`: its message leaves by itself after half of the time. Not `hand-off`: the work is another's. */
export const STEPS: readonly TaskKind[] = ['call', 'approve-message', 'find-details', 'check-contact', 'translate', 'decide-unknown', 'act']

/** When several messages name an obligation, the one that is furthest counts. */
const FURTHEST: readonly NotificationState[] = ['sending', 'planned', 'withheld', 'failed']

export function prospectsOf({ duties, messages, tasks }: OpenWork, foresees: Foresees): Prospect[] {
  const messageOf = new Map<string, StoredMessage>()
  for (const message of messages) {
    for (const id of message.obligationIds) messageOf.set(id, further(messageOf.get(id), message))
  }
  const askedTo = (kinds: readonly TaskKind[]) => new Set(tasks.filter(({ kind }) => kinds.includes(kind)).flatMap(({ obligationIds }) => obligationIds))
  const [forPeople, called] = [askedTo(STEPS), askedTo(['call'])]
  return duties.map((duty): Prospect => {
    const { obligationId, caseId, victimId, ruleId, kind, owedBy, officerId, unit, force, dueBy, state } = duty
    const own = foresees.actsFor.includes(owedBy)
    const message = own ? plannedFor(duty, messageOf.get(obligationId), foresees) : null
    const needsPerson = own && (kind === 'act' || forPeople.has(obligationId))
    return { obligationId, caseId, victimId, ruleId, kind, owedBy, officerId, unit, force, dueBy, state, message, needsPerson, callDue: own && called.has(obligationId) }
  })
}

const further = (one: StoredMessage | undefined, other: StoredMessage): StoredMessage => (one && FURTHEST.indexOf(one.state) <= FURTHEST.indexOf(other.state) ? one : other)

/** An act has no message; news that has none yet will have one, and nobody has said by which way. While something is under way, nothing else is tried. */
function plannedFor({ kind }: OpenDuty, message: StoredMessage | undefined, foresees: Foresees): PlannedMessage | null {
  if (!message) return kind === 'act' ? null : { state: 'planned', withheldBecause: null, rungs: null, onItsWay: null }
  const { state, withheldBecause, underWay } = message
  return { state, withheldBecause, rungs: underWay === null ? message.rungs : [], onItsWay: underWay === null ? null : onItsWay(underWay, message.saidAt, foresees) }
}

/** The first of what has left that may still arrive. */
function onItsWay(underWay: readonly Delivery[], saidAt: Instant | null, foresees: Foresees): PlannedMessage['onItsWay'] {
  const coming = underWay.flatMap((delivery) => {
    const arrivesBy = arrivesByOf(delivery, saidAt, foresees)
    return arrivesBy === null || arrivesBy < foresees.now ? [] : [{ channel: delivery.channel, arrivesBy }]
  })
  return coming.sort((a, b) => a.arrivesBy - b.arrivesBy)[0] ?? null
}

/** `saidAt`: for a posted letter, when that was heard. */
function arrivesByOf({ channel, status, attempts }: Delivery, saidAt: Instant | null, { posting, calendar }: Foresees): Instant | null {
  const left = attempts.at(-1)?.startedAt
  if (channel === 'letter' && status === 'dispatched' && saidAt !== null) return letterArrivesBy(saidAt, posting, calendar)
  if (left === undefined) return null
  return channel === 'letter' ? postTimes(left, posting, calendar).arrivesBy : left + RECEIPT_WITHIN_MS
}
