// Why: only what changed is said, and each change by its name; readers keep the snapshot with the highest revision.
import type { CaseEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext } from './case-context.js'
import type { Derived } from './case-facts.js'
import { refKey } from './order-facts.js'
import { isOpen, type Obligation } from './obligation.js'
import { obligationTexts } from './obligation-text.js'
import type { CaseContextMessage, CaseEventMessage, ObligationMessage, ObligationMessageType, ObligationsTopicMessage } from './obligations-topic.js'

/** What was said of a case so far, as digests: enough to know what changed, and small enough to be kept with each change. */
export type Published = {
  obligations: readonly PublishedObligation[]
  /** Digest of the context; null: none was said. */
  context: string | null
  recorded: readonly { source: string; id: string; retracted: boolean }[]
}
export type PublishedObligation = { obligationId: string; state: Obligation['state']; digest: string }
export const NOTHING_PUBLISHED: Published = { obligations: [], context: null, recorded: [] }

export type Saying = {
  revision: number
  at: Instant
  /** Looked up for newly recorded events only. */
  event: (ref: { source: string; id: string }) => CaseEvent
  sha256: (event: CaseEvent) => string
  /** Of a text: the same for the same text only. */
  digest: (text: string) => string
  /** As last said; looked up only for what no fact supports any more. Undefined: not at hand. */
  snapshot: (obligationId: string) => Obligation | undefined
}

/** `missing`: ids whose snapshot is needed and was not at hand; with any, the diff is not whole and must be made again. */
export type Diff = { messages: ObligationsTopicMessage[]; published: Published; missing: string[] }

export function diffObligations(before: Published, after: Pick<Derived, 'obligations' | 'context' | 'recorded'>, saying: Saying): Diff {
  const context = after.context === null ? null : saying.digest(JSON.stringify(after.context))
  const { messages, obligations, missing } = obligationMessages(before, after, saying)
  const contextMessages = after.context !== null && context !== before.context ? [contextMessage(after.context, saying)] : []
  return { messages: [...recordedMessages(before, after, saying), ...contextMessages, ...messages], published: { obligations, context, recorded: after.recorded }, missing }
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

const contextMessage = (context: CaseContext, { revision, at }: Saying): CaseContextMessage => ({ type: 'case-context-changed.v1', caseId: context.caseId, at, data: { revision, context } })

function obligationMessages(before: Published, after: Pick<Derived, 'obligations'>, { revision, at, digest, snapshot }: Saying): { messages: ObligationMessage[]; obligations: PublishedObligation[]; missing: string[] } {
  const old = new Map(before.obligations.map((published) => [published.obligationId, published]))
  const said = (type: ObligationMessageType, obligation: Obligation): ObligationMessage => ({ type, caseId: obligation.caseId, at, data: { revision, obligation } })
  const textOf = obligationTexts()
  const messages: ObligationMessage[] = []
  const obligations = after.obligations.map((obligation): PublishedObligation => {
    const { obligationId, state } = obligation
    const published = { obligationId, state, digest: digest(textOf(obligation)) }
    const type = nameOf(old.get(obligationId), published)
    if (type !== null) messages.push(said(type, obligation))
    old.delete(obligationId)
    return published
  })
  const missing: string[] = []
  // What no fact supports any more (somebody had left before, a pack changed) ends for whoever heard of it, as if it had never been.
  for (const obligationId of old.keys()) {
    const last = snapshot(obligationId)
    if (last) messages.push(said(BY_STATE.cancelled, { ...last, state: 'cancelled', reason: 'superseded', metAt: null, metBy: null, late: false, endedAt: null, endedBy: null, unfounded: true }))
    else missing.push(obligationId)
  }
  return { messages, obligations, missing }
}

const BY_STATE: Record<Obligation['state'], ObligationMessageType> = {
  owed: 'obligation-owed.v1',
  overdue: 'obligation-became-overdue.v1',
  met: 'obligation-met.v1',
  cancelled: 'obligation-cancelled.v1',
  excused: 'obligation-excused.v1',
}

function nameOf(before: PublishedObligation | undefined, after: PublishedObligation): ObligationMessageType | null {
  if (!before) return BY_STATE[after.state]
  if (before.digest === after.digest) return null
  if (before.state === after.state) return 'obligation-changed.v1'
  return isOpen(after) && !isOpen(before) ? 'obligation-reopened.v1' : BY_STATE[after.state]
}
