// Why: after a change of the rules every case is decided again, a million of them too, while new events go on coming: some at a time, in order
// of their references, and then a rest as long as the work was, so that at least half of the processor is left to what is new.
import { setTimeout as rest } from 'node:timers/promises'
import { HopWrite, LostRace } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import { decideAll } from './decide-all.js'
import { decidingNow, undecided } from './deciding.js'
import { readCases } from './read-cases.js'
import { digestOf } from './rules-in-use.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'
import { writeCases } from './write-cases.js'

const AT_ONCE = 100

export function changedRulesSweep(parts: RulesParts, published: () => void): Sweep {
  const { database, clock } = parts
  const digest = digestOf(parts)
  /** Null: all are done, or another process has newer rules and does it. */
  const reached = async (): Promise<string | null> => (await database.query<{ after: string | null }>('select redecide_after as after from rules_in_use where digest = $1', [digest]))[0]?.after ?? null
  return {
    name: 'changed rules',
    everyMs: 1_000,
    nextDueAt: async () => ((await reached()) === null ? null : clock.now()),
    run: async (now) => {
      const after = await reached()
      if (after === null) return 0
      const began = performance.now()
      const due = await database.query<{ case_id: string }>('select case_id from case_state where case_id > $1 order by case_id limit $2', [after, AT_ONCE])
      const cases = await readCases(database, due.map(({ case_id }) => case_id))
      const { decisions } = await decideAll(database, cases.values(), { deciding: { ...decidingNow(parts), now }, cameIn: () => ({}), onError: undecided(parts) })
      const hop = new HopWrite({ group: RULES_GROUP, pseudo: '~rules', shard: 0 })
      writeCases(hop, decisions, [], now)
      const next = due.length < AT_ONCE ? null : (due.at(-1)?.case_id ?? null)
      hop.add('reached', `update rules_in_use set redecide_after = ${hop.param(next)} where digest = ${hop.param(digest)} and redecide_after = ${hop.param(after)} and ${hop.fenced} returning 1`, { rows: 1 })
      const won = await hop.run(database).then(() => true, (error: unknown) => (error instanceof LostRace ? false : Promise.reject(error instanceof Error ? error : new Error(String(error)))))
      if (won) published()
      await rest(performance.now() - began)
      // A race lost to an event of one of these cases, or to another process: looked at again.
      return Math.max(due.length, won ? 0 : 1)
    },
  }
}
