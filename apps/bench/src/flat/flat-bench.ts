// Why: a force never forgets what it owes, so each day must cost what the first day did: the same journeys, beside nothing and beside a million
// obligations that are still open.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { caseOf, reportedIdOf, victimOf } from '../journey/bench-case.js'
import { beginCases, startBenchCopy } from '../journey/bench-copy.js'
import { capacityOf, warmCapacityOf } from '../journey/capacity.js'
import type { Services } from '../services.js'
import { cloneCase } from './clone-case.js'

export type FlatReport = { open: number; emptyPerSecond: number; besideOpenPerSecond: number; ratio: number }

const ORIGINAL = 9_000_000
/** What it has been told meets what it was owed; the rest stays open. */
const SETTLES_MS = 5_000

export async function flatBench(services: Services, { journeys, open }: { journeys: number; open: number }, say: (line: string) => void): Promise<FlatReport> {
  const bench = await startBenchCopy(services, 'kafka')
  const client = new pg.Client({ connectionString: bench.databaseUrl })
  try {
    await client.connect()
    const emptyPerSecond = await warmCapacityOf(bench, { from: 0, journeys })
    await beginCases(bench, [ORIGINAL])
    await sleep(SETTLES_MS)
    const each = await openObligations(client)
    say(`${emptyPerSecond} journeys/s beside nothing; a case has ${each} open obligations`)
    await cloneCase(client, [caseOf(ORIGINAL), victimOf(ORIGINAL), reportedIdOf(ORIGINAL)], Math.ceil(open / each))
    await client.query('vacuum analyze')
    const found = await openObligations(client)
    const besideOpenPerSecond = await capacityOf(bench, { from: 2 * journeys, journeys })
    return { open: found, emptyPerSecond, besideOpenPerSecond, ratio: Math.round((besideOpenPerSecond / emptyPerSecond) * 100) / 100 }
  } finally {
    await client.end()
    await bench.close()
  }
}

/** Of the original and its copies. */
async function openObligations(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from notifier.obligation where state = 'owed' and case_id like $1`, [`${caseOf(ORIGINAL)}%`])
  return rows[0]?.n ?? 0
}
