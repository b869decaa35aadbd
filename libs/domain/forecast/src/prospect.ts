// Why: whether a duty will be met hangs on three things: when it is due, by which ways its message may still come, and whether a person
// must act first. This is all that a forecast may look at, so that anybody can check it by hand.
import type { Instant } from '@kept-informed/kernel'
import type { NotificationState, WithheldBecause } from '@kept-informed/notification'
import type { ObligationState } from '@kept-informed/obligation'
import type { Channel } from '@kept-informed/victim'
import type { ObligationKind, ServiceProvider } from '@kept-informed/victims-code'

/** One way by which a message may still reach its recipient: when it may leave over it, and when it would count as arrived. */
export type Rung = { channel: Channel; leavesAt: Instant; arrivesAt: Instant }

export type PlannedMessage = {
  state: NotificationState
  withheldBecause: WithheldBecause | null
  /** Best first; empty: none is left; null: nobody has said. */
  rungs: readonly Rung[] | null
  /** What has left and was not yet heard of, and when it counts as arrived at the latest. */
  onItsWay: { channel: Channel; arrivesBy: Instant } | null
}

/** An open obligation with all that bears on whether it will be met. */
export type Prospect = {
  obligationId: string
  caseId: string
  victimId: string
  ruleId: string
  kind: ObligationKind
  owedBy: ServiceProvider
  officerId: string | null
  unit: string | null
  /** The police force whose case it is; null: not known. */
  force: string | null
  /** null: it lies past the list of bank holidays. */
  dueBy: Instant | null
  state: Extract<ObligationState, 'owed' | 'overdue'>
  /** null: none is planned (an act, or somebody else's duty). */
  message: PlannedMessage | null
  /** A person must do it, or the first step of it. */
  needsPerson: boolean
  /** A call is due: whoever makes it tells, whatever the message waits for. */
  callDue: boolean
}
