// Why: how things are sealed is the vault library's business; what is sealed for whom, and which contacts are hashed, is ours.
import { makeVault } from '@kept-informed/vault'
import { type AdverseContacts, type PostalAddress, type VictimDetails, normalisedEmail, normalisedPhone, normalisedPostal } from '@kept-informed/victim'
import type { AdverseHash } from './adverse-contacts.js'

/** A victim's own key, in the clear: held for one decision, never stored. */
export type VictimKey = Buffer

export type Sealing = {
  newKey(): VictimKey
  wrap(key: VictimKey): string
  unwrap(wrapped: string): VictimKey
  /** Bound to the victim: what is sealed for one cannot be opened as another's. */
  seal(key: VictimKey, victimId: string, text: string): string
  open(key: VictimKey, victimId: string, sealed: string): string
  /** Keyed hashes of every phone number, email and postal address, normalised. */
  hashesOf(details: VictimDetails): string[]
  /** The same hashes of those whom a message must never reach. */
  adverseHashesOf(adverse: AdverseContacts): AdverseHash[]
}
export type { AdverseHash }

/** Throws NonRetryable unless the master key is 32 bytes; so do `unwrap` and `open` for what was sealed otherwise, or altered. */
export function makeSealing(masterKey: Buffer): Sealing {
  const { newKey, wrap, unwrap, seal, open, keyedHash } = makeVault(masterKey)
  const phone = (text: string): AdverseHash => ({ kind: 'phone', hash: keyedHash('phone', normalisedPhone(text)) })
  const email = (text: string): AdverseHash => ({ kind: 'email', hash: keyedHash('email', normalisedEmail(text)) })
  const postal = (address: PostalAddress): AdverseHash => ({ kind: 'postal', hash: keyedHash('postal', normalisedPostal(address)) })
  return {
    newKey, wrap, unwrap, seal, open,
    hashesOf: ({ contacts }) => [...new Set(contacts.map((contact) => (contact.channel === 'sms' ? phone(contact.to) : contact.channel === 'email' ? email(contact.to) : postal(contact.to)).hash))],
    adverseHashesOf: ({ phones, emails, postalAddresses }) => [...phones.map(phone), ...emails.map(email), ...postalAddresses.map(postal)],
  }
}
