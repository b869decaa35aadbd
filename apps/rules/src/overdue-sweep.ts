// Why: some things become true by time alone: an obligation becomes overdue, a hold ends. Each case says when that next happens to it,
// and is derived again then.
import { HopWrite } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { decideAll } from './decide-all.js'
import { decidingNow } from './deciding.js'
import { readCases } from './read-cases.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'
import { writeCases } from './write-cases.js'

const AT_ONCE = 200

export const overdueSweep = (parts: RulesParts, published: () => void): Sweep => ({
  name: 'overdue',
  nextDueAt: async () => (await parts.database.query<{ due: number | null }>('select min(wake_at) as due from case_state where wake_at is not null'))[0]?.due ?? null,
  run: async (now) => {
    const due = await parts.database.query<{ case_id: string }>('select case_id from case_state where wake_at <= $1 order by wake_at, case_id limit $2', [now, AT_ONCE])
    if (due.length === 0) return 0
    const cases = await readCases(parts.database, due.map(({ case_id }) => case_id))
    const deciding = { ...decidingNow(parts), now }
    const decisions = await decideAll(parts.database, cases.values(), () => ({}), deciding)
    const hop = new HopWrite({ group: RULES_GROUP, pseudo: '~overdue', shard: 0 })
    writeCases(hop, decisions, [], now)
    await hop.run(parts.database)
    published()
    return due.length
  },
})
