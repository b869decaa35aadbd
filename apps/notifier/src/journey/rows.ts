// Why: the rows as they are in the schema `notifier`, spelled as the columns are, so that a batch goes to and from Postgres as one
// JSON value and no mapping can drift.
import type { Instant } from '@kept-informed/kernel'
import type { AttemptOutcome, DeliveryStatus, Priority } from '@kept-informed/delivery'
import type { Detail, Language, NotificationState, TaskKind, TaskOutcome, TaskState, WithheldBecause } from '@kept-informed/notification'
import type { Channel } from '@kept-informed/victim'

export type NotificationRow = {
  notification_id: string
  shard: number
  case_id: string
  obligation_ids: string[]
  victim_id: string
  recipient_id: string
  template_id: string
  template_version: string
  language: Language
  state: NotificationState
  withheld_because: WithheldBecause | null
  reasons: WithheldBecause[]
  /** JSON of `Rung[]`, `NotificationChange[]`, `DecisionBasis` and `KeptWordings`: written and read whole. */
  rungs: string
  history: string
  basis: string
  kept_wordings: string
  /** The notification that carries this one's news now; null: it speaks for itself. */
  merged_into: string | null
  /** JSON of `RecallMark`; null: it was not recalled, and corrects nothing. */
  recall: string | null
  revision: number
  planned_at: Instant
  /** The most urgent first. */
  priority: Priority
  /** The channel that must be carried again before it is looked at, unless something wakes it; empty: none. */
  waits_for: Channel | ''
  /** When it must be looked at next; null: something else must happen first. */
  next_at: Instant | null
  /** When time alone may change what was decided, whatever it waits for; null: it will not. */
  look_by: Instant | null
  /** With what its news is counted, and when that happened; null: it is not watched. */
  guard_key: string | null
  happened_at: Instant | null
  /** The guard under whose word it falls; null: nobody has spoken about it. */
  guard_id: string | null
}

export type DeliveryRow = {
  delivery_id: string
  notification_id: string
  n: number
  channel: Channel
  contact_id: string
  fallback_of: string | null
  /** What it is about; empty: all that its notification is about. */
  obligation_ids: string[]
  /** What it was made of, such as `suspect-arrested/en/1`. */
  texts: string[]
  status: DeliveryStatus
  created_at: Instant
  status_at: Instant
  /** When the next way has its turn, unless this one has told; null: no day presses. */
  hand_over_by: Instant | null
  /** Until then a word about it is waited for; from then on it counts as silent. Null: it is not waited for. */
  wait_until: Instant | null
}

export type AttemptRow = {
  attempt_id: string
  shard: number
  delivery_id: string
  notification_id: string
  n: number
  provider: string
  started_at: Instant
  /** Until then whoever made the attempt is trusted to record its outcome. */
  lease_until: Instant
  outcome: AttemptOutcome | null
  provider_reference: string | null
  code: string | null
  ended_at: Instant | null
  /** When an unknown outcome is to be asked about next. */
  look_at: Instant | null
}

export type RenderedRow = { delivery_id: string; notification_id: string; channel: Channel; detail: Detail; sha256: string }
export type WordingRow = RenderedRow & { victim_id: string; sealed: string }

/** `of_delivery`: on whose word it rests; null: that of `delivery_id`, which else is only its name. */
export type TellingRow = { delivery_id: string; notification_id: string; telling: string; undone_at: Instant | null; of_delivery: string | null }
export type TellingDueRow = { delivery_id: string; shard: number; notification_id: string; due_at: Instant }

export type TaskRow = {
  task_id: string
  case_id: string
  kind: TaskKind
  for_whom: string
  victim_id: string
  obligation_ids: string[]
  notification_id: string | null
  due_by: Instant | null
  state: TaskState
  outcome: TaskOutcome | null
  reason: string
  revision: number
  opened_at: Instant
  ended_at: Instant | null
  note: string | null
}
