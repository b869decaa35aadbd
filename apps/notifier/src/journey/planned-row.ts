// Why: what is owed begins as one row, the same for the hop that plans it and for whoever asks beforehand what would be planned.
import { priorityOf } from '@kept-informed/delivery'
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { guardKeyOf } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import type { NotificationRow } from './rows.js'
import { shardOf } from './shard.js'

export const notificationIdOf = (obligationId: string): string => nameUuid('notification', obligationId)

export const plannedRow = (obligation: Obligation, now: Instant): NotificationRow => {
  const { obligationId, caseId, victimId, recipientId, ruleId } = obligation
  return {
    notification_id: notificationIdOf(obligationId), shard: shardOf(caseId), case_id: caseId, obligation_ids: [obligationId], victim_id: victimId, recipient_id: recipientId, template_id: ruleId,
    template_version: '', language: 'en', state: 'planned', withheld_because: null, reasons: [], rungs: '[]', history: '[]', basis: '{}', kept_wordings: '{}', merged_into: null, recall: null, revision: 0,
    planned_at: now, priority: priorityOf([obligation], now), waits_for: '', next_at: now, look_by: null, guard_key: guardKeyOf(obligation), happened_at: obligation.facts.occurredAt, guard_id: null,
  }
}
