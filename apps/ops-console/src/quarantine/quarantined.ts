// Why: what the door of rules says of a record that was set aside, in its own names.

/** Why a record is set aside (the contract's fixed words). */
export const REASONS = [
  'not-json',
  'not-cloudevents',
  'unknown-type',
  'bad-subject',
  'bad-time',
  'bad-data',
  'key-mismatch',
  'too-large',
  'unknown-case',
  'unknown-victim',
  'after-erasure',
  'beyond-calendar',
] as const

export type Quarantined = {
  quarantineId: string; state: 'waiting' | 'parked'; caseId: string | null; reasons: { reason: string; pointers?: string[] }[]
  topic: string; partition: number; offset: number; key: string | null; headers: Record<string, string>
  /** Base64. */
  value: string
  event: Record<string, unknown> | null; receivedAt: string
}
export type QuarantineCounts = { waiting: number; parked: number; oldestReceivedAt: string | null; byReason: { reason: string; count: number }[] }

export const reasonWords = (reason: string): string => (REASONS.some((known) => known === reason) ? `quarantine.reason.${reason}` : 'quarantine.reason.other')
