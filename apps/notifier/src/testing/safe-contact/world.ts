// Why: one life as it is true at an instant: the people, the case, what is owed, whom a message must not reach, what officers have said.
// The decision is shown it in its own shape; the oracle reads it as it stands.
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext, Obligation } from '@kept-informed/obligation'
import { type Channel, householdKeys, normalisedEmail, normalisedPhone, type VictimDetails } from '@kept-informed/victim'
import type { Standing } from '@kept-informed/wording'
import { type Journey, newJourney } from '../../journey/journey.js'
import type { DeliveryRow, NotificationRow, TaskRow } from '../../journey/rows.js'
import type { Circumstances, Person } from '../../deciding/load-circumstances.js'

export type Somebody = { details: VictimDetails | null; erased: boolean; version: number }
/** As a suspect's contact was written, and what it is. */
export type Adverse = { kind: 'phone' | 'email' | 'postal'; written: string | { lines: string[]; postcode: string }; /** The contact that it is the same as; null: nobody's here. */ is: string | null }
export type World = {
  now: Instant
  victimId: string
  recipientId: string
  people: Record<string, Somebody>
  context: CaseContext
  obligations: Obligation[]
  adverse: Adverse[]
  tasks: TaskRow[]
  deliveries: DeliveryRow[]
  /** Wordings that may not be used. */
  unpublished: string[]
  channels: Channel[]
  childDirectFrom: number
  /** What an officer was shown with each task that asks for an approval. */
  shown: Record<string, string>
}

export const NOTIFICATION = '5b0d1a1e-0000-5000-8000-000000000001'

const phones = new Map<string, string>()
/** There are few numbers here, and reading one takes long. */
function phone(text: string): string {
  const known = phones.get(text) ?? normalisedPhone(text)
  phones.set(text, known)
  return known
}

/** As by the vault, without the cost of a keyed hash: what is equal there is equal here. */
export const plainSealing = {
  hashesOf: ({ contacts }: Pick<VictimDetails, 'contacts'>): string[] =>
    contacts.flatMap((contact) => (contact.channel === 'sms' ? [phone(contact.to)] : contact.channel === 'email' ? [normalisedEmail(contact.to)] : householdKeys(contact.to))),
}

const hashesOfAdverse = ({ kind, written }: Adverse): string[] => (typeof written !== 'string' ? householdKeys(written) : [kind === 'phone' ? phone(written) : normalisedEmail(written)])

const personOf = ({ details, erased, version }: Somebody): Person => ({ details, erased, version, key: null, stopped: [], contactHashes: details ? plainSealing.hashesOf(details) : [] })
const NOBODY: Somebody = { details: null, erased: false, version: 0 }

export const circumstancesOf = (world: World): Circumstances => ({
  obligations: world.obligations,
  context: world.context,
  recipient: personOf(world.people[world.recipientId] ?? NOBODY),
  victim: personOf(world.people[world.victimId] ?? NOBODY),
  adverse: new Set(world.adverse.flatMap(hashesOfAdverse)),
  directory: { officers: new Map(), units: new Map() },
  stops: [],
  guard: { is: 'free' },
  recalled: new Set(), recalledBy: null, own: null,
  // No Welsh is live here, whatever is shipped.
  standings: { of: ({ wordingId, language }) => ({ state: language === 'cy' || world.unpublished.includes(wordingId) ? 'withdrawn' : 'published' }) as Standing },
})

export function journeyOf(world: World): Journey {
  const notification: NotificationRow = {
    notification_id: NOTIFICATION, shard: 0, case_id: world.context.caseId, obligation_ids: world.obligations.map(({ obligationId }) => obligationId), victim_id: world.victimId,
    recipient_id: world.recipientId, template_id: '', template_version: '', language: 'en', state: 'planned', withheld_because: null, reasons: [], rungs: '[]', history: '[]',
    basis: '{}', kept_wordings: '{}', merged_into: null, recall: null, revision: 0, planned_at: world.now, priority: 1, waits_for: '', next_at: world.now, look_by: null, guard_key: null, happened_at: null, guard_id: null,
  }
  return { ...newJourney(notification), deliveries: world.deliveries, tasks: world.tasks }
}
