// Why: a message that is shown is written with somebody's details; showing it is a reading of them, refused and recorded as any other.
import { toldFor } from '../deciding/load-circumstances.js'
import type { DetailsParts } from '../vault/details-row.js'
import { type Reading, readDetails } from '../vault/read-details.js'
import { casesOf } from '../vault/record-use.js'
import type { Outlook } from './live-ahead.js'

/** `restricted`: how many of them are in a restricted case. `changed`: somebody was erased meanwhile. Nobody is recorded when somebody's needs a reason. */
export type Readings = { restricted: number } | 'needs-reason' | 'changed'

export async function writeDownReadings(parts: DetailsParts, outlooks: readonly Outlook[], reading: Reading): Promise<Readings> {
  const people = [...new Set(outlooks.flatMap(({ leaves, circumstances }) => (leaves ? (toldFor(circumstances.obligations) ?? []) : [])))].sort()
  for (const victimId of people) if (reading.reason === null && (await casesOf(parts.database, victimId)).some(({ restricted }) => restricted)) return 'needs-reason'
  let restricted = 0
  for (const victimId of people) {
    const got = await readDetails(parts, victimId, reading)
    if (got === 'needs-reason') return got
    if (typeof got === 'string') return 'changed'
    if (got.restricted) restricted++
  }
  return { restricted }
}
