// Why: a list of ids helps nobody who must call a person. Names, and contacts by their ends, are read with the cases they are needed for; that
// is a reading of personal data, written down once a day for each reader and person. In a restricted case a name is shown only to who has
// read the person's details that day and said why.
import { isErased, keyOf, type DetailsParts, type DetailsRow, detailsWith } from '../vault/details-row.js'
import { type Reading, readDetails } from '../vault/read-details.js'
import type { Query } from '@kept-informed/postgres'
import type { VictimDetails } from '@kept-informed/victim'
import { masked } from './masked.js'

export type NotNamed = 'restricted' | 'erased' | 'never-put'
export type PersonInCase = {
  name: VictimDetails['name'] | null
  notNamedBecause: NotNamed | null
  language: 'en' | 'cy' | null
  /** Of the details, beside those of the case. */
  safetyFlags: readonly string[]
  contacts: { contactId: string; channel: string; masked: string; safe: boolean; detail: string; verifiedAt: string | null; expiresOn: string | null }[]
}
/** `restricted`: whether every case that is asked for and names the person is. */
export type Asked = { victimId: string; restricted: boolean }

const DAY_MS = 86_400_000
const unnamed = (notNamedBecause: NotNamed): PersonInCase => ({ name: null, notNamedBecause, language: null, safetyFlags: [], contacts: [] })

export async function peopleOf(parts: DetailsParts, asked: readonly Asked[], reading: Reading): Promise<Map<string, PersonInCase>> {
  const ids = asked.map(({ victimId }) => victimId)
  const rows = new Map((await parts.database.query<DetailsRow>('select * from victim_details where victim_id = any($1)', [ids])).map((row) => [row.victim_id, row]))
  const lately = await readLately(parts.database, ids, reading)
  const people = new Map<string, PersonInCase>()
  for (const { victimId, restricted } of asked) people.set(victimId, await personOf(parts, { victimId, restricted, row: rows.get(victimId), seen: lately.has(victimId) }, reading))
  return people
}

type One = Asked & { row: DetailsRow | undefined; seen: boolean }

async function personOf(parts: DetailsParts, { victimId, restricted, row, seen }: One, reading: Reading): Promise<PersonInCase> {
  if (isErased(parts.sealing, victimId, row)) return unnamed('erased')
  const details = row && detailsWith(parts.sealing, keyOf(parts.sealing, row), row)
  if (!details) return unnamed('never-put')
  if (seen) return shown(details)
  if (restricted) return unnamed('restricted')
  const got = await readDetails(parts, victimId, reading)
  return typeof got === 'string' ? unnamed(got === 'erased' ? 'erased' : 'restricted') : shown(got.details)
}

const shown = ({ name, language, safetyFlags, contacts }: VictimDetails): PersonInCase => ({
  name, language, notNamedBecause: null, safetyFlags: safetyFlags ?? [],
  contacts: contacts.map((contact) => ({
    contactId: contact.contactId, channel: contact.channel, masked: masked(contact), safe: contact.safe, detail: contact.detail, verifiedAt: contact.verifiedAt ?? null, expiresOn: contact.expiresOn ?? null,
  })),
})

async function readLately(q: Query, victimIds: readonly string[], { by, now }: Reading): Promise<Set<string>> {
  const rows = await q.query<{ victim_id: string }>(`select distinct victim_id from details_use where by_whom = $1 and victim_id = any($2) and kind = 'read' and at > $3`, [by, victimIds, now - DAY_MS])
  return new Set(rows.map(({ victim_id }) => victim_id))
}
