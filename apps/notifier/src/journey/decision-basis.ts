// Why: a message is decided on again until it leaves; when the answer is another one than before, what had changed in between is kept as
// the reason. For that the last decision's grounds are remembered by hash, part by part; nothing personal can be read from one.
import { createHash } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import { DECISION_PARTS, type DecisionPart, type NotificationChange } from '@kept-informed/notification'
import { isOpen } from '@kept-informed/obligation'
import type { Circumstances } from '../deciding/load-circumstances.js'
import { change, type Journey } from './journey.js'
import type { NotificationRow } from './rows.js'

/** A hash, or a version, for each part but time. */
export type DecisionBasis = Partial<Record<DecisionPart, string>>

const MOST_REMEMBERED = 50
/** A change of these makes it another message, or another person's to answer for, though the answer be the same. */
const OF_THE_MESSAGE: ReadonlySet<DecisionPart> = new Set<DecisionPart>(['obligation', 'details', 'adverse-contacts', 'wording', 'guard'])

export function basisOf({ tasks, deliveries }: Journey, { obligations, context, recipient, victim, adverse, stops, recalled, guard }: Circumstances, versions: readonly (string | null)[]): DecisionBasis {
  const short = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)
  return {
    obligation: short(obligations.filter(isOpen).map(({ obligationId, recipientId, ruleId, dueBy, facts }) => ({ obligationId, recipientId, ruleId, dueBy, facts }))),
    case: short(context),
    details: `${recipient.version}/${victim.version}`,
    'adverse-contacts': short([...adverse].sort()),
    wording: short(versions),
    task: short(tasks.filter(({ state }) => state === 'done').map(({ task_id, outcome }) => ({ task_id, outcome }))),
    ...(stops.length + recalled.size > 0 && { stop: short([...stops.map(({ stopId }) => stopId), ...[...recalled].sort()]) }),
    ...(guard.is !== 'free' && { guard: guard.is }),
    delivery: short([...deliveries.map(({ delivery_id, status }) => ({ delivery_id, status })), ...recipient.stopped]),
  }
}

const answerOf = ({ withheld_because, state }: Pick<NotificationRow, 'withheld_because' | 'state'>): NotificationChange['from'] => withheld_because ?? state

/** Call it once the rows say what was decided now; `before`: what they said. True: there was something to remember. */
export function rememberChange(journey: Journey, before: Pick<NotificationRow, 'withheld_because' | 'state' | 'revision'>, basis: DecisionBasis, now: Instant): boolean {
  const { notification } = journey
  const last = JSON.parse(notification.basis) as DecisionBasis
  const [from, to] = [answerOf(before), answerOf(notification)]
  const parts = DECISION_PARTS.filter((part) => last[part] !== basis[part])
  change(journey, notification, { basis: JSON.stringify(basis) })
  if (before.revision === 0 || (from === to && !parts.some((part) => OF_THE_MESSAGE.has(part)))) return false
  const entry: NotificationChange = { at: now, from, to, changed: parts.length > 0 ? parts : ['time'] }
  const history = [...(JSON.parse(notification.history) as NotificationChange[]), entry].slice(-MOST_REMEMBERED)
  change(journey, notification, { history: JSON.stringify(history) })
  return true
}
