// Why: a bounce comes from anywhere and says what it likes; only the address it comes to can be trusted, and only when nobody but us can
// make one. So the address of each attempt (the envelope's sender) carries a keyed check.
import { createHmac, timingSafeEqual } from 'node:crypto'

export type BounceAddresses = {
  of(attemptId: string): string
  /** The attempt; null: not an address of ours. */
  read(address: string): string | null
}

const ADDRESS = /^b-([0-9a-f]{32})-([0-9a-f]{20})@(.+)$/
const UUID = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/

/** `key`: BOUNCE_KEY. `domain`: BOUNCE_DOMAIN, whose mail comes to us. Attempts are UUIDs. */
export function bounceAddresses(key: string, domain: string): BounceAddresses {
  const check = (attempt: string): string => createHmac('sha256', key).update(`bounce of ${attempt}`).digest('hex').slice(0, 20)
  return {
    of: (attemptId) => {
      const attempt = attemptId.replaceAll('-', '').toLowerCase()
      return `b-${attempt}-${check(attempt)}@${domain}`
    },
    read: (address) => {
      const [, attempt, given, at] = ADDRESS.exec(address.trim().toLowerCase()) ?? []
      if (attempt === undefined || given === undefined || at !== domain.toLowerCase()) return null
      return timingSafeEqual(Buffer.from(check(attempt)), Buffer.from(given)) ? attempt.replace(UUID, '$1-$2-$3-$4-$5') : null
    },
  }
}
