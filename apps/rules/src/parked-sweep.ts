// Why: an event that has waited long enough for its case is shown to a person; it still goes on by itself when the case comes.
import { HopWrite } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { itemFrom, mirrorOf, QUARANTINE_COLUMNS, type QuarantineRow } from './quarantine-item.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'

const AT_ONCE = 500

export const parkedSweep = ({ database }: RulesParts, published: () => void): Sweep => ({
  name: 'parked',
  nextDueAt: async () => (await database.query<{ due: number | null }>(`select min(release_at) as due from quarantine where state = 'parked'`))[0]?.due ?? null,
  run: async (now) => {
    const rows = await database.query<QuarantineRow>(`select ${QUARANTINE_COLUMNS} from quarantine where state = 'parked' and release_at <= $1 order by release_at, quarantine_id limit $2`, [now, AT_ONCE])
    if (rows.length === 0) return 0
    const hop = new HopWrite({ group: RULES_GROUP, pseudo: '~parked', shard: 0 })
    hop.add(
      'waits_for_a_person',
      `update quarantine set state = 'waiting', release_at = null where quarantine_id = any(${hop.param(rows.map((row) => row.quarantine_id))}::uuid[]) and state = 'parked' and ${hop.fenced} returning 1`,
      { rows: rows.length },
    )
    hop.forward(rows.map((row) => mirrorOf(itemFrom(row))))
    await hop.run(database)
    published()
    return rows.length
  },
})
