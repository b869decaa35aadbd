// Why: what is shown is what she would read, and no address: a contact is named by its id.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import { type Ladder, REASONS_IN_WORDS, type Task } from '@kept-informed/notification'
import type { MessageBody, Plan } from '../journey/apply-plan.js'
import type { Journey } from '../journey/journey.js'
import { toldFor } from '../deciding/load-circumstances.js'
import type { Outlook } from './live-ahead.js'

/** One message, or why there is none. `all`: the outlooks that it is one of. `ladder`: its last moments; null: no day presses. */
export function messageJson({ journey, circumstances, first, opens, leaves }: Outlook, all: readonly Outlook[], ladder: Ladder | null): object {
  const { notification_id: notificationId } = journey.notification
  // Until somebody approves it nothing can be tried; what could be then is what is asked about.
  const rungs = first.rungs.length > 0 ? first.rungs : (leaves?.sending.rungs ?? [])
  return {
    notificationId,
    obligationIds: leaves?.sending.obligationIds ?? circumstances.obligations.map(({ obligationId }) => obligationId),
    insteadOf: all.filter(({ into }) => into === notificationId).map(({ journey: { notification } }) => notification.notification_id),
    recipientId: toldFor(circumstances.obligations) ?? null,
    atOnce: stateAfter(first, journey),
    reasons: first.do === 'withhold' ? first.reasons.map((because) => ({ because, sentence: REASONS_IN_WORDS[because] })) : [],
    tasks: opens.map(taskJson),
    leavesAt: leaves && isoInstant(leaves.at),
    onApproval: leaves?.onApproval ?? false,
    message: leaves && sendingJson(leaves.sending),
    rungs: rungs.map(({ leavesAt, arrivesAt, ...rung }) => ({
      ...rung, leavesAt: isoInstant(leavesAt), arrivesAt: isoInstant(arrivesAt), startBy: orNull(ladder?.steps.find(({ contactId }) => contactId === rung.contactId)?.startBy),
    })),
    officerBy: orNull(ladder?.officerBy),
    supervisorBy: orNull(ladder?.supervisorBy),
  }
}

const orNull = (instant: Instant | undefined): string | null => (instant === undefined ? null : isoInstant(instant))

/** The state that it would have at once. */
function stateAfter(first: Plan, { deliveries }: Journey): string {
  if (first.do === 'withhold') return 'withheld'
  if (first.do === 'end') return first.state
  return first.do === 'send' || deliveries.length > 0 ? 'sending' : 'planned'
}

/** Without its id: that may rest on when the event comes in. */
export const taskJson = ({ kind, for: forWhom, dueBy, reason }: Task): object => ({ kind, for: forWhom, dueBy: dueBy === null ? null : isoInstant(dueBy), reason })

const sendingJson = ({ channel, contactId, language, detail, templateId, templateVersion, message }: NonNullable<Outlook['leaves']>['sending']): object =>
  ({ channel, contactId, language, detail, templateId, templateVersion, ...wordsOf(message) })

function wordsOf({ to: _, letter, ...words }: MessageBody): object {
  if (typeof letter !== 'object' || letter === null) return words
  const { addressLines: __, postcode: ___, ...text } = letter as Record<string, unknown>
  return { ...words, letter: text }
}
