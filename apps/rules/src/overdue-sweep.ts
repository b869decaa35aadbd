// Why: some things become true by time alone: an obligation becomes overdue, a hold ends. Each case says when that next happens to it,
// and is derived again then.
import { HopWrite } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { decideAll } from './decide-all.js'
import { decidingNow, undecided } from './deciding.js'
import { readCases } from './read-cases.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'
import { writeCases } from './write-cases.js'

const AT_ONCE = 200
/** A case that cannot be decided does not hold up the others. */
const AFTER_ERROR_MS = 3_600_000

export const overdueSweep = (parts: RulesParts, published: () => void): Sweep => ({
  name: 'overdue',
  everyMs: 1_000,
  nextDueAt: async () => (await parts.database.query<{ due: number | null }>('select min(wake_at) as due from case_state where wake_at is not null'))[0]?.due ?? null,
  run: async (now) => {
    const due = await parts.database.query<{ case_id: string }>('select case_id from case_state where wake_at <= $1 order by wake_at, case_id limit $2', [now, AT_ONCE])
    if (due.length === 0) return 0
    const cases = await readCases(parts.database, due.map(({ case_id }) => case_id))
    const deciding = { ...decidingNow(parts), now }
    const { decisions, failed } = await decideAll(parts.database, cases.values(), { deciding, cameIn: () => ({}), onError: undecided(parts) })
    const hop = new HopWrite({ group: RULES_GROUP, pseudo: '~overdue', shard: 0 })
    writeCases(hop, decisions, [], now)
    if (failed.length > 0) hop.add('later', `update case_state set wake_at = ${hop.param(now + AFTER_ERROR_MS)} where case_id = any(${hop.param(failed)}) and ${hop.fenced}`)
    await hop.run(parts.database)
    published()
    return due.length
  },
})
