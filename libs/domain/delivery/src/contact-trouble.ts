// Why: a number that is dead for one message is dead for the next. A contact that cannot be reached stops for every message, until somebody
// asked or it works again. It says nothing about what the person wants: it is never an opt-out.
import type { Instant } from '@kept-informed/kernel'
import type { Channel } from '@kept-informed/victim'
import type { DeliveryStatus } from './delivery.js'

export const CONTACT_TROUBLES = ['dead-number', 'no-such-mailbox', 'full-mailbox', 'gone-away'] as const
export type ContactTrouble = (typeof CONTACT_TROUBLES)[number]

/** What a failure says of the contact and not of the message, us or the way: by the provider's code. First row that fits. */
const SAYS: readonly { channel: Channel; code: RegExp; trouble: ContactTrouble }[] = [
  { channel: 'sms', code: /^(30005|30006|21211|21214|21265|21421|21614|21635|not-a-number)$/, trouble: 'dead-number' },
  { channel: 'email', code: /^([45]\.2\.2|552)$/, trouble: 'full-mailbox' },
  { channel: 'email', code: /^(5\.1\.(0|1|2|3|6|10)|5\.2\.1|5\.0\.0|550|553|not-an-address)$/, trouble: 'no-such-mailbox' },
  { channel: 'letter', code: /./, trouble: 'gone-away' },
]
/** A failure without a code, of a provider that has none (GOV.UK Notify's `permanent-failure`: there is no such number, or address). */
const WITHOUT_CODE: Record<Channel, ContactTrouble> = { sms: 'dead-number', email: 'no-such-mailbox', letter: 'gone-away' }

/** null: it says nothing of the contact. `status`: what the delivery has become. */
export function contactTrouble(channel: Channel, status: DeliveryStatus, code: string | null): ContactTrouble | null {
  if (channel === 'letter') return status === 'returned' ? 'gone-away' : null
  if (status !== 'permanent-failure' && !(status === 'technical-failure' && code === '4.2.2')) return null
  if (code === null) return WITHOUT_CODE[channel]
  return SAYS.find((row) => row.channel === channel && row.code.test(code))?.trouble ?? null
}

const WEEK_MS = 7 * 24 * 3_600_000

/** Until when it stops by itself; null: until somebody verified it again, or something arrived. A mailbox may be emptied. */
export const stopsUntil = (trouble: ContactTrouble, since: Instant): Instant | null => (trouble === 'full-mailbox' ? since + WEEK_MS : null)
