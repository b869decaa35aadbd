// Why: a record that we cannot take is set aside with every reason at once, in fixed words that operators filter by.

/** Why a record waits in quarantine. The first eight are found by reading the record alone, the others by the rules. */
export type QuarantineReason =
  | 'not-json' | 'not-cloudevents' | 'unknown-type' | 'bad-subject' | 'bad-time' | 'bad-data' | 'key-mismatch' | 'too-large'
  | 'unknown-case' | 'unknown-victim' | 'after-erasure' | 'beyond-calendar'

export const QUARANTINE_REASONS: readonly QuarantineReason[] = [
  'not-json', 'not-cloudevents', 'unknown-type', 'bad-subject', 'bad-time', 'bad-data', 'key-mismatch', 'too-large',
  'unknown-case', 'unknown-victim', 'after-erasure', 'beyond-calendar',
]

/** `pointers`: RFC 6901, from the root of the structured event, such as `/data/suspectRef`. */
export type Rejection = { reason: QuarantineReason; pointers?: string[] }
