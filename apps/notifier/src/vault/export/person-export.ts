// Why: a person may ask what is held about them (Data Protection Act 2018 section 45; UK GDPR Article 15) and must understand the answer:
// plain names, RFC 3339 times, the words that were really said, and in plain words what others hold.
import type { VictimDetails } from '@kept-informed/victim'

/** Every time is RFC 3339 in UTC. */
export type PersonExport = {
  victimId: string
  exportedAt: string
  /** null: none were ever put. Only the present version is kept. */
  details: VictimDetails | null
  detailsVersion: number
  cases: ExportedCase[]
  /** All that was sent, or tried to be, to this person; also for somebody else whom they are told for. */
  messages: ExportedMessage[]
  /** What is to be said about what is owed to this person, and whether it was. */
  notifications: ExportedNotification[]
  tasks: ExportedTask[]
  /** Who put, read or exported the details, and why. */
  uses: ExportedUse[]
  /** Each time that somebody asked to be let into the victim view by a reference of theirs. */
  signIns: ExportedSignIn[]
  wantedCalls: { caseId: string; from: string; until: string; askedAt: string; openedAt: string | null }[]
  /** What they wished about how often they hear, and whom they named as a trusted person, in their own words. */
  wishes: { caseId: string; kind: string; askedAt: string; said: Record<string, unknown> }[]
  /** New numbers and addresses that they gave; what these are stands in the details. */
  offeredContacts: { contactId: string; offeredAt: string }[]
  /** That they answered; what they answered is kept without them. */
  surveysAnswered: { caseId: string }[]
  /** Each time that a caller was taken for them, or might have been. */
  callerChecks: { at: string; by: string; outcome: string }[]
  elsewhere: { where: string; what: string }[]
}

export type ExportedCase = {
  caseId: string
  role: string | null
  actsFor: string | null
  entitlement: string | null
  under18: boolean | null
  safetyFlags: string[]
  optedOutOf: string[]
  restricted: boolean
  holds: { reason: string; until: string }[]
}
export type ExportedMessage = {
  caseId: string
  notificationId: string
  deliveryId: string
  channel: string
  contactId: string
  status: string
  statusAt: string
  /** What was said and to which address, as last sent. */
  said: Record<string, unknown>
  attempts: { startedAt: string; provider: string; outcome: string | null }[]
}
export type ExportedNotification = { notificationId: string; caseId: string; about: string; recipientId: string; state: string; withheldBecause: string | null; plannedAt: string }
export type ExportedTask = { taskId: string; caseId: string; kind: string; for: string; reason: string; state: string; outcome: string | null; openedAt: string; dueBy: string | null; endedAt: string | null; note: string | null }
export type ExportedUse = { at: string; by: string; kind: string; reason: string | null; caseIds: string[] }
export type ExportedSignIn = {
  askedAt: string
  /** null: no contact was safe. */
  contactId: string | null
  sight: string | null
  wrongCodes: number
  letInAt: string | null
  codes: { startedAt: string; contactId: string; channel: string; provider: string; outcome: string | null }[]
}
