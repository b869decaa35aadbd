// Why: what evidence's door says of a case (CONTRACT section 5), as far as this view reads it, in the door's own names.

export type TimelineEvent = { source: string; id: string; type: string; occurredAt: string; receivedAt: string; retracted: boolean }
export type TimelineObligation = {
  obligationId: string
  victimId: string
  ruleId: string
  right: number | null
  kind: 'inform' | 'act'
  owedBy: string
  clockStartedAt: string
  dueBy: string | null
  state: 'owed' | 'overdue' | 'met' | 'cancelled' | 'excused'
  metAt: string | null
  metBy: string | null
  late: boolean
  reason: string | null
  endedAt: string | null
}
export type TimelineAttempt = { attemptId: string; n: number; provider: string; startedAt: string; outcome: 'accepted' | 'refused' | 'unavailable' | 'unknown' | null }
export type TimelineDelivery = { deliveryId: string; channel: 'sms' | 'email' | 'letter'; fallbackOf: string | null; status: string; attempts: TimelineAttempt[] }
export type TimelineNotification = {
  notificationId: string; obligationIds: string[]; victimId: string; templateId: string; templateVersion: string; language: 'en' | 'cy'
  state: string; withheldBecause: string | null; recall?: { recallId: string; corrects: string[] }; deliveries: TimelineDelivery[]
}
export type TimelineTask = { taskId: string; kind: string; for: string; victimId: string; dueBy: string | null; state: string; reason: string }
export type Timeline = {
  caseId: string; asOf: string; codeVersion: string; events: TimelineEvent[]; obligations: TimelineObligation[]; notifications: TimelineNotification[]; tasks: TimelineTask[]
}
export type ListedObligation = TimelineObligation & { caseId: string; officerId: string | null; unit: string | null }
