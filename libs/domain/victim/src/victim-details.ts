// Why: how a victim may be reached is what she and her officer agreed, dated and marked safe; what is unknown is not contacted.
// This is the body of `PUT /victims/{victimId}`.
import type { SafetyFlag } from '@kept-informed/case-event'
import type { LocalDate } from '@kept-informed/kernel'

export type Channel = 'sms' | 'email' | 'letter'
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Wall-clock times `HH:MM`, Europe/London; `24:00` is the end of the day. */
export type SafeHours = { days: Weekday[]; from: string; to: string }
export type PostalAddress = { lines: string[]; postcode: string }

type Reachable = {
  contactId: string
  /** RFC 3339 with an offset; needed where `safe` is true. */
  verifiedAt?: string
  /** Only a contact marked true is ever used. */
  safe: boolean
  /** `neutral`: no case facts at all. */
  detail: 'neutral' | 'full'
  /** Absent: 08:00 to 20:00 every day; an empty list: never. Letters ignore it. */
  safeHours?: SafeHours[]
  expiresOn?: LocalDate
}
export type Contact =
  | (Reachable & { channel: 'sms'; /** E.164. */ to: string })
  | (Reachable & { channel: 'email'; to: string })
  | (Reachable & { channel: 'letter'; to: PostalAddress; plainEnvelope?: boolean })

export type VictimDetails = {
  name: { salutation?: string; given?: string; family: string }
  dateOfBirth?: LocalDate
  language: 'en' | 'cy'
  formats?: string[]
  contacts: Contact[]
  prefers: Channel[]
  officerOnly?: boolean
  safetyFlags?: SafetyFlag[]
  codePhrase?: string
  surveyConsent?: boolean
}
