// Why: her details change by the same door as everybody's: whole, only while they are those that she saw, written down as put by her. A new number or
// address is noted as offered, and becomes a task for the officer of each of her cases.
import { randomUUID } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import { type Contact, changeOwnDetails, isThere, masked, type OwnChange, type VictimDetails } from '@kept-informed/victim'
import type { Database, Query } from '@kept-informed/postgres'
import { type DetailsParts } from '../vault/details-row.js'
import { type Put, putDetails } from '../vault/put-details.js'
import type { PassHolder } from './pass-holder.js'

export const byHer = (victimId: string): string => `victim:${victimId}`

/** As she may see it: which contact is meant, not what it is. `waits`: an officer has not checked it with her yet. */
export function contactJson({ details, standing, contexts, victimId }: Pick<PassHolder, 'details' | 'standing' | 'contexts' | 'victimId'>, offered: ReadonlySet<string>): object {
  const { language, formats = [], prefers, contacts } = details
  const usable = new Set(standing.contacts.map(({ contact }) => contact.contactId))
  const shown = (contact: Contact): object => ({
    contactId: contact.contactId, channel: contact.channel, shown: masked(contact), safe: contact.safe, detail: contact.detail, expiresOn: contact.expiresOn ?? null,
    safeHours: contact.channel === 'letter' ? null : (contact.safeHours ?? null), waits: !contact.safe && offered.has(contact.contactId), usable: contact.channel === 'letter' ? contact.safe : usable.has(contact.contactId),
  })
  const paused = contexts.flatMap(({ victims }) => victims.filter((one) => one.victimId === victimId)).some(({ optedOutOf }) => optedOutOf.includes('all'))
  return { language, formats, prefers, contacts: contacts.map(shown), paused }
}

export async function offeredBy(q: Query, victimIds: readonly string[]): Promise<{ victimId: string; contactId: string; offeredAt: Instant }[]> {
  const rows = await q.query<{ victim_id: string; contact_id: string; offered_at: Instant }>('select * from contact_offered where victim_id = any($1) order by contact_id', [victimIds])
  return rows.map((row) => ({ victimId: row.victim_id, contactId: row.contact_id, offeredAt: row.offered_at }))
}

type Changing = { victimId: string; details: VictimDetails; version: number; change: OwnChange; now: Instant }

export async function changeOwnContact(parts: DetailsParts & { database: Database }, { victimId, details, version, change, now }: Changing): Promise<Put> {
  const contactId = `own-${randomUUID()}`
  const offers = change.add !== undefined && !isThere(details, change.add)
  if (offers) await parts.database.query('insert into contact_offered values ($1, $2, $3)', [victimId, contactId, now])
  return putDetails(parts, victimId, changeOwnDetails(details, change, contactId), { ifMatch: [version], by: byHer(victimId), now })
}
