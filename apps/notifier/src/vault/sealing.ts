// Why: how things are sealed is the vault library's business; what is sealed for whom, and which contacts are hashed, is ours.
import type { VictimDetails } from '@kept-informed/victim'
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
}
export type { AdverseHash }
