// Why: details that were put before names could be searched are found too: their hashes are made once, a hundred people at a time, after an upgrade.
import type { Database } from '@kept-informed/postgres'
import { alone, type DetailsParts, openDetails } from '../vault/details-row.js'

const AT_ONCE = 100

/** Until none is left without; resolves with how many were made. */
export async function makeNameHashes({ database, sealing }: Pick<DetailsParts, 'database' | 'sealing'>): Promise<number> {
  for (let made = 0, after = ''; ; ) {
    const rows = await without(database, after)
    for (const { victim_id: victimId } of rows) {
      await alone(database, victimId, async (q, row) => {
        const details = row && openDetails(sealing, row)
        if (details) await q.query('update victim_details set name_hashes = $2 where victim_id = $1', [victimId, sealing.nameHashesOf(details.name)])
      })
      made += 1
      after = victimId
    }
    if (rows.length < AT_ONCE) return made
  }
}

const without = (database: Database, after: string): Promise<{ victim_id: string }[]> =>
  database.query('select victim_id from victim_details where name_hashes is null and sealed is not null and victim_id > $1 order by victim_id limit $2', [after, AT_ONCE])
