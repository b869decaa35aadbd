// Why: two texts at eight in the morning are one too many. News for one victim in one case that has waited and would leave now for the same
// contact leaves as one message; each obligation is cited, none is lost. What waits for a person's word is never merged, and nothing waits
// only to be merged.
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Decide } from './advance-notifications-sweep.js'
import type { Plan } from '../journey/apply-plan.js'
import { change, type Journey } from '../journey/journey.js'
import { type Circumstances, toldFor } from './load-circumstances.js'
import { hasWaited } from './take-due.js'

export type Decided = { journey: Journey; circumstances: Circumstances; plan: Exclude<Plan, { do: 'await-word' }>; /** The notification that carries its news from now on. */ into: string | null }

type Parts = { decide: Decide; onError: (error: unknown, notificationId: string) => void }

/**
 * Each of `decided` again, merged where that may be; from here on a carrier's row names all that it is about. What was to be looked at only
 * later, and is not merged, is left out: it keeps its time.
 */
export function mergeDecided(decided: readonly Decided[], parts: Parts, now: Instant): Decided[] {
  const groups = groupBy(decided.filter(mayJoin), ({ journey: { notification }, circumstances, plan }) =>
    JSON.stringify([notification.case_id, notification.victim_id, toldFor(circumstances.obligations), plan.do === 'send' && plan.contactId]))
  const merged = [...groups.values()].filter((group) => group.length > 1).flatMap((group) => mergeGroup(group, parts, now))
  const byId = new Map(merged.map((one) => [one.journey.notification.notification_id, one]))
  return decided.flatMap((one) => byId.get(idOf(one)) ?? (isEarly(one, now) ? [] : [one]))
}

const isEarly = ({ journey: { notification } }: Decided, now: Instant): boolean => notification.next_at !== null && notification.next_at > now
/** Nor what was recalled, or corrects what was: it is to be told apart from other news. */
const mayJoin = ({ journey: { notification }, plan }: Decided): boolean => plan.do === 'send' && plan.joins && notification.recall === null && hasWaited(notification)

const size = ({ journey }: Decided): number => journey.notification.obligation_ids.length
/** When the first of its news happened. */
export const happened = ({ circumstances }: Decided): Instant => Math.min(...circumstances.obligations.map(({ facts }) => facts.occurredAt))
const idOf = ({ journey }: Decided): string => journey.notification.notification_id

/** One that carries others already carries on; two that do stay apart. Else the news that happened first carries the rest. */
function mergeGroup(group: readonly Decided[], { decide, onError }: Parts, now: Instant): Decided[] {
  const [carrier, ...rest] = group.toSorted((a, b) => size(b) - size(a) || happened(a) - happened(b) || (idOf(a) < idOf(b) ? -1 : 1))
  const joining = rest.filter((one) => size(one) === 1)
  if (!carrier || joining.length === 0) return []
  const obligations = [carrier, ...joining].flatMap(({ circumstances }) => circumstances.obligations)
    .toSorted((a, b) => a.facts.occurredAt - b.facts.occurredAt || (a.obligationId < b.obligationId ? -1 : 1))
  const circumstances = { ...carrier.circumstances, obligations }
  const plan = decideTogether(carrier, () => decide(carrier.journey, circumstances, now), onError)
  if (plan?.do !== 'send' || carrier.plan.do !== 'send' || plan.contactId !== carrier.plan.contactId) return []
  const ids = obligations.map(({ obligationId }) => obligationId)
  const { notification } = carrier.journey
  change(carrier.journey, notification, { obligation_ids: [...notification.obligation_ids.filter((id) => !ids.includes(id)), ...ids] })
  return [{ journey: carrier.journey, circumstances, plan, into: null }, ...joining.map((one) => ({ ...one, into: idOf(carrier) }))]
}

/** What cannot be said together is said one by one. */
function decideTogether(carrier: Decided, decide: () => Plan, onError: Parts['onError']): Plan | null {
  try {
    return decide()
  } catch (error) {
    onError(error, idOf(carrier))
    return null
  }
}
