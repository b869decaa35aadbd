// Why: what evidence's doors say, in their own names.
export type EventRef = { source: string; id: string }
export type Delivery = {
  deliveryId: string
  channel: 'sms' | 'email' | 'letter'
  contactId: string
  status: string
  attempts: { startedAt: string; outcome: string | null }[]
}
export type Message = {
  notificationId: string
  obligationIds: string[]
  victimId: string
  recipientId: string
  state: 'planned' | 'withheld' | 'sending' | 'told' | 'failed' | 'superseded' | 'recalled'
  withheldBecause: string | null
  deliveries: Delivery[]
}
export type TaskKind = 'call' | 'call-first' | 'approve-message' | 'hand-off' | 'find-details' | 'check-contact' | 'translate' | 'decide-unknown' | 'act'
export type Task = {
  taskId: string
  kind: TaskKind
  for: string
  victimId: string
  obligationIds: string[]
  notificationId: string | null
  dueBy: string | null
  state: 'open' | 'done' | 'cancelled'
  reason: string
}
export type Duty = {
  obligationId: string
  victimId: string
  recipientId: string
  ruleId: string
  kind: 'inform' | 'act'
  owedBy: string
  because: EventRef
  dueBy: string | null
  dueOn: string | null
  state: 'owed' | 'overdue' | 'met' | 'cancelled' | 'excused'
  metAt: string | null
  metBy: string | null
  endedAt: string | null
  /** The event that met or ended it, where one did. */
  endedBy?: Partial<EventRef> | null
  late: boolean
  reason: string | null
  entitlement: 'standard' | 'enhanced'
}
/** As `GET /obligations?with=telling` lists it. */
export type ListedDuty = Duty & { caseId: string; officerId: string | null; unit: string | null; notifications: Message[]; tasks: Task[] }
export type CaseEvent = EventRef & { type: string; occurredAt: string; receivedAt: string; retracted: boolean }
export type Timeline = { caseId: string; asOf: string; events: CaseEvent[]; obligations: Duty[]; notifications: Message[]; tasks: Task[] }
export type Foreseen = {
  obligationId: string
  willBeMet: boolean | null
  reason: string | null
  officerId: string | null
  unit: string | null
  dueBy: string
  caseId: string
  ruleId: string
  victimId: string
}
export type Listed<T> = { items: T[]; next: string | null }
export type Why = { obligationId: string; state: string; inWords: { en: string; cy: { text: string } }; row: { tell: string | null; source: string | null } }
