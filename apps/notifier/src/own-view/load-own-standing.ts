// Why: whether she may look is asked anew each time, of all that is known now: her details, her cases, whom she must be kept from, what people stopped.
import type { Instant } from '@kept-informed/kernel'
import { type KnownPerson, type OwnStanding, ownStanding } from '@kept-informed/notification'
import type { CaseContext } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import type { Channel, VictimDetails } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { readStopped, stillStopped } from '../contacts/contacts-in-trouble.js'
import { standingStops } from '../stops/stop-rows.js'
import { adverseHashes } from '../vault/adverse-contacts.js'
import { type DetailsRow, isErased, openDetails } from '../vault/details-row.js'
import type { Sealing } from '../vault/sealing.js'

export type OwnParts = { sealing: Sealing; calendar: WorkingCalendar; childDirectFrom: number; channels: readonly Channel[] }
/** `version`: of her details. */
export type Own = { details: VictimDetails; version: number; standing: OwnStanding; contexts: readonly CaseContext[] }

/** null: she is not let in. */
export async function loadOwnStanding(q: Query, { sealing, ...rules }: OwnParts, victimId: string, now: Instant): Promise<Own | null> {
  const rows = await q.query<{ context: string | null }>('select c.context from case_victim v join case_context c using (case_id) where v.victim_id = $1 order by v.case_id', [victimId])
  const contexts = rows.flatMap(({ context }) => (context === null ? [] : [JSON.parse(context) as CaseContext]))
  const others = contexts.flatMap(({ victims }) => victims.flatMap((one) => (one.victimId === victimId && one.actsFor !== null ? [one.actsFor] : [])))
  const details = await q.query<DetailsRow>('select * from victim_details where victim_id = any($1)', [[...new Set([victimId, ...others])]])
  const people = new Map(details.map((row): [string, KnownPerson] => [row.victim_id, { details: isErased(sealing, row.victim_id, row) ? null : openDetails(sealing, row), erased: isErased(sealing, row.victim_id, row), contactHashes: row.hashes }]))
  const hers = people.get(victimId)?.details
  if (!hers) return null
  const hashes = new Set([...(await adverseHashes(q, contexts.map(({ caseId }) => caseId))).values()].flatMap((some) => [...some]))
  const adverse = new Set(hers.contacts.filter((contact) => sealing.hashesOf({ contacts: [contact] }).some((hash) => hashes.has(hash))).map(({ contactId }) => contactId))
  const stopped = new Set(stillStopped((await readStopped(q, [victimId])).get(victimId) ?? [], hers, now).map(({ contactId }) => contactId))
  const standing = ownStanding({ victimId, people, contexts, adverse, stopped, stops: await standingStops(q, now) }, rules, now)
  return standing && { details: hers, version: details.find(({ victim_id }) => victim_id === victimId)?.version ?? 0, standing, contexts }
}
