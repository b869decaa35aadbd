// Why: a new Code is weighed over everything that is stored; that must be a matter of seconds, or nobody asks.
import { parseCloudEvent } from '@kept-informed/case-event'
import { openRulesDatabase, runWhatIf } from '@kept-informed/app-rules'
import { type CodePack, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { eventsOfCases } from './events-of-cases.js'

const AT_ONCE = 50_000

/** Seconds for another pack over so many stored facts. */
export async function whatIfBench(databaseUrl: string, facts: number): Promise<number> {
  const now = Date.now()
  const database = await openRulesDatabase(databaseUrl)
  const events = eventsOfCases(facts, now)
  for (let i = 0; i < events.length; i += AT_ONCE) {
    const parsed = events.slice(i, i + AT_ONCE).flatMap(({ value }) => {
      const read = parseCloudEvent(JSON.parse(value), now)
      return read.ok ? [read.event] : []
    })
    await database.query(
      `insert into case_event (source, id, case_id, type, occurred_at, received_at, event)
       select source, id, "caseId", type, "occurredAt", "receivedAt", event::text
         from json_to_recordset($1::json) as r(source text, id text, "caseId" text, type text, "occurredAt" bigint, "receivedAt" bigint, event json)`,
      [JSON.stringify(parsed.map((event) => ({ ...event, event })))],
    )
  }
  await database.query(`insert into case_state (case_id, version, published) select distinct case_id, 1, '{}' from case_event`)
  await database.query('analyze case_event')
  await database.close()
  const began = performance.now()
  const report = await runWhatIf(databaseUrl, { packs: SHIPPED_PACKS, draft: soonerArrests(), from: null, to: null, now })
  if (report.facts !== facts) throw new Error(`${report.facts} of ${facts} facts were looked at`)
  return Math.round((performance.now() - began) / 100) / 10
}

function soonerArrests(): CodePack {
  const code = SHIPPED_PACKS.find(({ pack }) => pack === 'victims-code')
  if (!code) throw new Error('the Code is shipped')
  return { ...code, version: 'bench', rows: code.rows.map((row) => (row.ruleId === 'suspect-arrested' ? { ...row, limits: { standard: 3, enhanced: 1 } } : row)) }
}
