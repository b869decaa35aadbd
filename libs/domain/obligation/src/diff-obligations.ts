// Why: only what changed is said, and each change by its name; readers keep the snapshot with the highest revision.
import type { CaseEvent } from '@kept-informed/case-event'
import { canonicalJson, type Instant } from '@kept-informed/kernel'
import type { CaseContext } from './case-context.js'
import type { Derived } from './case-facts.js'
import { refKey } from './order-facts.js'
import type { Obligation } from './obligation.js'
import type { CaseContextMessage, CaseEventMessage, ObligationMessage, ObligationMessageType, ObligationsTopicMessage } from './obligations-topic.js'

/** What was said of a case so far. */
export type Published = { obligations: readonly Obligation[]; context: CaseContext | null; recorded: readonly { source: string; id: string; retracted: boolean }[] }
export const NOTHING_PUBLISHED: Published = { obligations: [], context: null, recorded: [] }

/** `event` and `sha256`: looked up for newly recorded events only. */
export type Saying = { revision: number; at: Instant; event: (ref: { source: string; id: string }) => CaseEvent; sha256: (event: CaseEvent) => string }

export function diffObligations(before: Published, after: Pick<Derived, 'obligations' | 'context' | 'recorded'>, saying: Saying): ObligationsTopicMessage[] {
  return [...recordedMessages(before, after, saying), ...contextMessages(before, after, saying), ...obligationMessages(before, after, saying)]
}

function recordedMessages(before: Published, after: Pick<Derived, 'recorded'>, { revision, at, event, sha256 }: Saying): CaseEventMessage[] {
  const said = new Map(before.recorded.map((one) => [refKey(one), one.retracted]))
  return after.recorded
    .filter((one) => said.get(refKey(one)) !== one.retracted)
    .map((one) => {
      const { source, id, type, occurredAt, receivedAt, caseId } = event(one)
      const recorded = { source, id, type, occurredAt, receivedAt, retracted: one.retracted, sha256: sha256(event(one)) }
      return { type: one.retracted ? 'case-event-retracted.v1' : 'case-event-recorded.v1', caseId, at, data: { revision, event: recorded } }
    })
}

function contextMessages(before: Published, { context }: Pick<Derived, 'context'>, { revision, at }: Saying): CaseContextMessage[] {
  if (!context || same(before.context, context)) return []
  return [{ type: 'case-context-changed.v1', caseId: context.caseId, at, data: { revision, context } }]
}

function obligationMessages(before: Published, after: Pick<Derived, 'obligations'>, { revision, at }: Saying): ObligationMessage[] {
  const old = new Map(before.obligations.map((obligation) => [obligation.obligationId, obligation]))
  const kept = new Set(after.obligations.map(({ obligationId }) => obligationId))
  // What no fact supports any more (somebody had left before, a pack changed) ends for whoever heard of it, as if it had never been.
  const gone = before.obligations
    .filter(({ obligationId, unfounded }) => !kept.has(obligationId) && !unfounded)
    .map((obligation): Obligation => ({ ...obligation, state: 'cancelled', reason: 'superseded', metAt: null, metBy: null, late: false, unfounded: true }))
  const said = (type: ObligationMessageType, obligation: Obligation): ObligationMessage => ({ type, caseId: obligation.caseId, at, data: { revision, obligation } })
  const changed = after.obligations.flatMap((obligation) => {
    const type = nameOf(old.get(obligation.obligationId), obligation)
    return type === null ? [] : [said(type, obligation)]
  })
  return [...changed, ...gone.map((obligation) => said(BY_STATE.cancelled, obligation))]
}

const BY_STATE: Record<Obligation['state'], ObligationMessageType> = {
  owed: 'obligation-owed.v1',
  overdue: 'obligation-became-overdue.v1',
  met: 'obligation-met.v1',
  cancelled: 'obligation-cancelled.v1',
  excused: 'obligation-excused.v1',
}

const isOpen = ({ state }: Obligation): boolean => state === 'owed' || state === 'overdue'

function nameOf(before: Obligation | undefined, after: Obligation): ObligationMessageType | null {
  if (!before) return BY_STATE[after.state]
  if (same(before, after)) return null
  if (before.state === after.state) return 'obligation-changed.v1'
  return isOpen(after) && !isOpen(before) ? 'obligation-reopened.v1' : BY_STATE[after.state]
}

/** What was stored may come back with its members in another order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b)
