// Why: the pace of a unit and the load that is to come are read from whole days that are over. That is much to read and hardly changes.
import type { CrimesOfDay, DutiesOfDay, Pace } from '@kept-informed/forecast'
import type { LocalDate } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { readCrimes, readDutiesArisen, readFirstReceived } from './load-history.query.js'
import { knownSince, loadDays, type LookedBack, paceDays } from './looked-back.js'
import { readPaces } from './pace.query.js'
import type { Foresees } from './prospects-of.js'

export type Past = {
  pace: { lookedBack: LookedBack; ofUnit: ReadonlyMap<string | null, Pace> }
  /** null: nothing is known of any whole day yet. */
  load: { since: LocalDate; crimes: CrimesOfDay[]; duties: DutiesOfDay[] } | null
}

export async function readPast(database: Database, { actsFor, now, calendar }: Foresees): Promise<Past> {
  const since = knownSince(await readFirstReceived(database), calendar)
  const lookedBack = paceDays(since, now, calendar)
  if (since === null) return { pace: { lookedBack, ofUnit: new Map() }, load: null }
  const { from, to } = loadDays(since, now, calendar)
  const [ofUnit, crimes, duties] = await Promise.all([
    readPaces(database, actsFor, lookedBack), readCrimes(database, from, to), readDutiesArisen(database, actsFor, from, to),
  ])
  return { pace: { lookedBack, ofUnit }, load: { since, crimes, duties } }
}
