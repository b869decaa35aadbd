// Why: the fixed words of case events, in one place, as types and as lists.

export const OFFENCE_CATEGORIES = [
  'burglary-dwelling', 'burglary-other', 'domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage',
  'trafficking', 'hate-crime', 'homicide', 'violence', 'robbery', 'theft', 'vehicle', 'criminal-damage', 'fraud', 'arson', 'terrorism', 'kidnap', 'other',
] as const
export type OffenceCategory = (typeof OFFENCE_CATEGORIES)[number]

export const VICTIM_ROLES = ['victim', 'bereaved-relative', 'family-spokesperson', 'parent-or-guardian', 'business-contact'] as const
export type VictimRole = (typeof VICTIM_ROLES)[number]

export const SAFETY_FLAGS = [
  'domestic-abuse', 'stalking', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'sexual-offence', 'child', 'homicide', 'officer-must-approve',
] as const
export type SafetyFlag = (typeof SAFETY_FLAGS)[number]

/** Why a record is set aside; the words of the quarantine. */
export const QUARANTINE_REASONS = [
  'not-json', 'not-cloudevents', 'unknown-type', 'bad-subject', 'bad-time', 'bad-data', 'key-mismatch', 'too-large', 'unknown-case', 'unknown-victim',
  'after-erasure', 'beyond-calendar',
] as const
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number]
