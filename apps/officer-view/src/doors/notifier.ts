// Why: what the notifier's doors say, in their own names.
import type { Task } from './evidence.js'

export type Name = { salutation?: string; given?: string; family: string }
export type ContactInCase = {
  contactId: string
  channel: 'sms' | 'email' | 'letter'
  masked: string
  safe: boolean
  detail: 'neutral' | 'full'
  verifiedAt: string | null
  expiresOn: string | null
}
export type Person = {
  victimId: string
  role: string
  actsFor: string | null
  entitlement: string
  safetyFlags: string[]
  under18: boolean
  died: boolean
  name?: Name | null
  notNamedBecause?: 'restricted' | 'erased' | 'never-put' | null
  language?: string | null
  contacts?: ContactInCase[]
}
export type Case = {
  caseId: string
  crimeReference: string
  offenceCategory: string
  restricted: boolean
  closed: boolean
  officer: { officerId: string; unit: string | null; name: string | null; rank: string | null; phone: string | null; unitName: string | null }
  holds: { victimId: string | null; reason: string; until: string }[]
  victims: Person[]
}
/** `byReference`: so many of the first; of the others only those people are named who bear the name that was asked for. */
export type FoundCases = { items: Case[]; byReference: number; more: boolean }
export type NotifierTask = Task & { caseId: string; outcome: string | null; openedAt: string; /** null: it is open. */ endedAt: string | null }
/** What a victim wished: how often to hear, or whom else we may tell, in her own words. */
export type TaskWish = { kind: 'rhythm' | 'trusted-person'; every?: string; words?: string }
export type Paragraphs = { heading: string | null; paragraphs: unknown[] }
export type Words = {
  channel: 'sms' | 'email' | 'letter'
  contactId: string
  language: 'en' | 'cy'
  detail: 'neutral' | 'full'
  text?: string
  subject?: string
  letter?: { parts: { language: string; salutation: string; sections: Paragraphs[]; senderName: string; senderContact: string }[] }
}
/** `startBy`: the last moment at which it may begin; null: no day presses, or it is none of the ways in time. */
export type RungAhead = { channel: Words['channel']; contactId: string; leavesAt: string; startBy: string | null }
export type MessageAhead = {
  notificationId: string
  recipientId: string | null
  atOnce: string
  reasons: { because: string; sentence: string }[]
  tasks: { kind: string; for: string; dueBy: string | null; reason: string }[]
  leavesAt: string | null
  onApproval: boolean
  message: Words | null
  /** What could be tried, best first. */
  rungs: RungAhead[]
  /** When people are asked to call at the latest; null: no day presses. */
  officerBy: string | null
  supervisorBy: string | null
}
export type PreviewedVictim = {
  victimId: string
  obligations: { obligationId: string; ruleId: string; kind: string; owedBy: string; dueBy: string | null; state: string; reason: string | null }[]
  messages: MessageAhead[]
  handOffs: { kind: string; for: string }[]
}
export type Preview = { caseId: string; asOf: string; victims: PreviewedVictim[] }
export type Supervised = { officers: { officerId: string; name: string; rank?: string; unit?: string }[]; units: { unit: string; name: string }[] }
/** `at` null: never; `endedAs` null: it is still to leave, at `at`. */
export type LastNudge = { officerId: string; hasAddress: boolean; at: string | null; endedAs: 'sent' | 'unknown' | 'not-sent' | null }
/** `on` false: nobody can be nudged from here. */
export type Nudges = { items: LastNudge[]; on: boolean }
export type CheckedCaller = {
  checkId: string
  victimId: string
  until: string
  name: Name
  language: string
  formats: string[]
  officerOnly: boolean
  safetyFlags: string[]
  cases: Case[]
  support: { name: string; phone: string | null; web: string | null; about: { en: string; cy: string } }[]
}
export type Details = {
  name: Name
  contacts: {
    contactId: string
    channel: 'sms' | 'email' | 'letter'
    to: string | { lines: string[]; postcode: string }
    safe: boolean
    verifiedAt?: string
    expiresOn?: string
    detail: string
    safeHours?: unknown[]
    plainEnvelope?: boolean
  }[]
  [more: string]: unknown
}
