// Why: the timeline is what officers, call handlers and inspectors read, so its shape is fixed to the letter (CONTRACT section 5):
// instants as RFC 3339, ids only, nothing personal. Purely made from the newest snapshots.
import type { NotificationSnapshot } from '@kept-informed/delivery'
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { RecordedEvent } from '@kept-informed/obligation'
import type { ObligationRow } from './project-facts.js'

export type TimelineParts = {
  caseId: string
  asOf: Instant
  codeVersion: string
  events: RecordedEvent[]
  obligations: ObligationRow[]
  notifications: NotificationSnapshot[]
  tasks: Task[]
}

const iso = (instant: Instant | null): string | null => (instant === null ? null : isoInstant(instant))
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const NEVER = Number.POSITIVE_INFINITY

export const timelineJson = (parts: TimelineParts) => ({
  caseId: parts.caseId,
  asOf: isoInstant(parts.asOf),
  codeVersion: parts.codeVersion,
  events: [...parts.events]
    .sort((a, b) => a.occurredAt - b.occurredAt || byText(a.source, b.source) || byText(a.id, b.id))
    .map(({ source, id, type, occurredAt, receivedAt, retracted }) => ({
      source, id, type: `case.${type}.v1`, occurredAt: isoInstant(occurredAt), receivedAt: isoInstant(receivedAt), retracted,
    })),
  obligations: [...parts.obligations]
    .sort((a, b) => (a.dueBy ?? NEVER) - (b.dueBy ?? NEVER) || byText(a.obligationId, b.obligationId))
    .map(obligationJson),
  notifications: [...parts.notifications].sort((a, b) => byText(a.notificationId, b.notificationId)).map(notificationJson),
  tasks: [...parts.tasks].sort((a, b) => (a.dueBy ?? NEVER) - (b.dueBy ?? NEVER) || byText(a.taskId, b.taskId)).map(taskJson),
})

export const obligationJson = (o: ObligationRow) => ({
  obligationId: o.obligationId, victimId: o.victimId, ruleId: o.ruleId, right: o.right, kind: o.kind, owedBy: o.owedBy, basis: o.basis,
  recipientId: o.recipientId, mustTell: o.mustTell, entitlement: o.entitlement, because: o.because, corrects: o.corrects,
  clock: o.clock, clockStartedAt: isoInstant(o.clockStartedAt), assumedClock: o.assumedClock,
  dueOn: o.dueOn, dueBy: iso(o.dueBy), state: o.state, metAt: iso(o.metAt), metBy: o.metBy, late: o.late, reason: o.reason,
  // What an earlier release said of an end named neither.
  endedAt: iso(o.endedAt ?? o.metAt), endedBy: o.endedBy ?? null,
  pack: o.pack, codeVersion: o.codeVersion, confidence: o.confidence,
  history: o.history.map((change) => ({ ...change, at: isoInstant(change.at) })),
})

export const notificationJson = (n: NotificationSnapshot) => ({
  notificationId: n.notificationId, obligationIds: n.obligationIds, victimId: n.victimId, recipientId: n.recipientId,
  templateId: n.templateId, templateVersion: n.templateVersion, language: n.language, state: n.state, withheldBecause: n.withheldBecause,
  // Which recall, and which messages it corrects; only where there was one.
  ...(n.recall && { recall: n.recall }),
  deliveries: n.deliveries.map((d) => ({
    deliveryId: d.deliveryId, channel: d.channel, contactId: d.contactId, fallbackOf: d.fallbackOf, status: d.status,
    attempts: d.attempts.map((a) => ({ ...a, startedAt: isoInstant(a.startedAt) })),
  })),
})

export const taskJson = (t: Task) => ({
  taskId: t.taskId, kind: t.kind, for: t.for, victimId: t.victimId, obligationIds: t.obligationIds, notificationId: t.notificationId,
  dueBy: iso(t.dueBy), state: t.state, reason: t.reason,
})
