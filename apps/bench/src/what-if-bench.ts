// Why: a new Code is weighed over everything that is stored; that must be a matter of seconds, or nobody asks, and of no more memory for
// more cases, or it fails where it matters.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseCloudEvent } from '@kept-informed/case-event'
import { openRulesDatabase } from '@kept-informed/app-rules'
import type { Database } from '@kept-informed/postgres'
import { type BenchEvent, eventsOfCases } from './events-of-cases.js'
import type { WhatIfAnswer, WhatIfOrder } from './what-if-process.js'

export type WhatIfReport = {
  whatIfFacts: number
  /** Another limit for one rule. */
  whatIfSeconds: number
  /** Another limit for every rule of the Code that has one. */
  whatIfEveryRowSeconds: number
  /** The most memory held, over a quarter of the facts and over all. */
  whatIfMb: { quarter: number; all: number }
}

const AT_ONCE = 50_000
const EVENTS_A_CASE = 5

/** Another pack over so many stored facts (a multiple of 20). */
export async function whatIfBench(databaseUrl: string, facts: number): Promise<WhatIfReport> {
  const now = Date.now()
  const database = await openRulesDatabase(databaseUrl)
  const cases = casesOf(eventsOfCases(facts, now))
  const quarter = Math.floor(cases.length / 4)
  const asked = (draft: WhatIfOrder['draft'], expected: number): Promise<WhatIfAnswer> => ask({ databaseUrl, draft, now }, expected)
  await store(database, cases.slice(0, quarter).flat(), now)
  const ofQuarter = await asked('limit', quarter * EVENTS_A_CASE)
  await store(database, cases.slice(quarter).flat(), now)
  await database.close()
  const ofAll = await asked('limit', facts)
  const everyRow = await asked('every row', facts)
  return { whatIfFacts: facts, whatIfSeconds: ofAll.seconds, whatIfEveryRowSeconds: everyRow.seconds, whatIfMb: { quarter: ofQuarter.mostMb, all: ofAll.mostMb } }
}

function casesOf(events: readonly BenchEvent[]): BenchEvent[][] {
  const byCase = new Map<string, BenchEvent[]>()
  for (const event of events) byCase.set(event.key, [...(byCase.get(event.key) ?? []), event])
  return [...byCase.values()]
}

async function store(database: Database, events: readonly BenchEvent[], now: number): Promise<void> {
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
  await database.query(`insert into case_state (case_id, version, published) select distinct case_id, 1, '{}' from case_event on conflict do nothing`)
  await database.query('analyze case_event')
}

const ask = (order: WhatIfOrder, expected: number): Promise<WhatIfAnswer> =>
  new Promise((resolve, reject) => {
    const asking = fork(fileURLToPath(new URL('./what-if-process.js', import.meta.url)))
    asking.once('message', (answer: WhatIfAnswer) => (answer.facts === expected ? resolve(answer) : reject(new Error(`${answer.facts} of ${expected} facts were looked at`))))
    asking.once('error', reject)
    asking.once('exit', (code) => reject(new Error(`what if ended with ${code}`)))
    asking.send(order)
  })
