// Why: how things are sealed is the vault library's business; what is sealed for whom, and which contacts are hashed, is ours.
import { keyedHash, type Vault } from '@kept-informed/vault'
import { type AdverseContacts, type PostalAddress, type VictimDetails, householdKeys, normalisedEmail, normalisedPhone, saidAloud, waysToSay } from '@kept-informed/victim'
import type { AdverseHash } from './adverse-contacts.js'

/** A victim's own key, in the clear: held for one decision, never stored. */
export type VictimKey = Buffer

export type Sealing = {
  newKey(): VictimKey
  /** Under the master key of that id. */
  wrap(key: VictimKey, victimId: string, masterId: string): string
  unwrap(wrapped: string, victimId: string): VictimKey
  /** Nothing that was ever sealed for this victim can be opened again, whatever a restored table says. */
  isDestroyed(victimId: string): boolean
  /** Bound to the victim: what is sealed for one cannot be opened as another's. */
  seal(key: VictimKey, victimId: string, text: string): string
  open(key: VictimKey, victimId: string, sealed: string): string
  /** Keyed hashes of every phone number, email and postal address (two: of the door and of the household), normalised. */
  hashesOf(details: Pick<VictimDetails, 'contacts'>): string[]
  /** Keyed hashes of the ways to say somebody's name. */
  nameHashesOf(name: VictimDetails['name']): string[]
  /** The hash under which a name, or a number, would be found as somebody says it. */
  hashOfSaid(kind: 'name' | 'phone', said: string): string
  /** The same hashes of those whom a message must never reach. */
  adverseHashesOf(adverse: AdverseContacts): AdverseHash[]
  /** Keyed hash of what must be known again and never read: a one-time code of that sign-in, or where somebody asks from. */
  hashOf(kind: 'code' | 'address', text: string): string
}
export type { AdverseHash }

/** `hashingKey` is one for good: whom a message must never reach is known by its hashes alone, and cannot be hashed again. */
export function makeSealing(vault: Vault, hashingKey: Buffer): Sealing {
  const hash = (kind: AdverseHash['kind'], normalised: string): AdverseHash => ({ kind, hash: keyedHash(hashingKey, kind, normalised) })
  const phone = (text: string): AdverseHash => hash('phone', normalisedPhone(text))
  const email = (text: string): AdverseHash => hash('email', normalisedEmail(text))
  const postal = (address: PostalAddress): AdverseHash[] => householdKeys(address).map((key) => hash('postal', key))
  const { newKey, isDestroyed, seal, open } = vault
  return {
    newKey, isDestroyed, seal, open,
    wrap: (key, victimId, masterId) => vault.wrap(key, { person: victimId }, masterId),
    unwrap: (wrapped, victimId) => vault.unwrap(wrapped, { person: victimId }),
    hashesOf: ({ contacts }) => {
      const hashes = contacts.flatMap((contact) => (contact.channel === 'sms' ? phone(contact.to) : contact.channel === 'email' ? email(contact.to) : postal(contact.to)))
      return [...new Set(hashes.map((one) => one.hash))]
    },
    nameHashesOf: (name) => waysToSay(name).map((way) => keyedHash(hashingKey, 'name', way)),
    hashOfSaid: (kind, said) => (kind === 'phone' ? phone(said).hash : keyedHash(hashingKey, 'name', saidAloud(said))),
    hashOf: (kind, text) => keyedHash(hashingKey, kind, text),
    adverseHashesOf: ({ phones, emails, postalAddresses }) => [...phones.map(phone), ...emails.map(email), ...postalAddresses.flatMap(postal)],
  }
}
