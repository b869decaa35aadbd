// Why: a proclaimed holiday or a corrected pack must reach what is open, with its earlier day on record, and leave alone what had ended.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { supervisedOver } from '@kept-informed/identity'
import type { Instant } from '@kept-informed/kernel'
import type { ObligationChange } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase } from '@kept-informed/testing'
import { BANK_HOLIDAYS, type CodePack, inSuccession, SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { changedRulesSweep } from './changed-rules-sweep.js'
import { useRules } from './rules-in-use.js'
import type { RulesParts } from './rules-parts.js'
import { openRulesDatabase, type RunningRules, startRules } from './start-rules.js'
import { inTheBackground } from './what-if/in-the-background.js'

const TOPICS = ['case-events.v1', 'deliveries.v1', 'obligations.v1', 'case-events.v1.dead-letter', 'deliveries.v1.dead-letter']
const MONDAY = '2026-11-23T10:00:00Z'
const PROCLAIMED = '2026-11-24T12:00:00Z'
const CORRECTED = '2026-11-25T12:00:00Z'
let now: Instant = Date.parse(MONDAY)

type Said = { type: string; data: { revision: number; obligation?: { ruleId: string; state: string; dueOn: string; codeVersion: string; history: ObligationChange[] } } }
type Word = [type: string, state: string, dueOn: string, version: string, dues: string[]]

const event = (caseId: string, type: string, time: string, data: object) => ({
  specversion: '1.0', id: `${caseId} ${type}`, source: 'urn:test', type: `case.${type}.v1`, subject: caseId, time, datacontenttype: 'application/json', data,
})
const victim = (caseId: string): string => `v-${caseId}`
const crime = (caseId: string) => event(caseId, 'crime-reported', MONDAY, {
  crimeReference: caseId, offence: { category: 'theft' }, victims: [{ victimId: victim(caseId), role: 'victim' }], officer: { officerId: 'PC1', unit: 'north' }, force: 'met',
})
const arrest = (caseId: string) => event(caseId, 'suspect-arrested', MONDAY, { suspectRef: 's1' })
const told = (caseId: string, time: string) => event(caseId, 'victim-told', time, { victimId: victim(caseId), by: 'o1', how: 'phone', about: [{ source: 'urn:test', id: `${caseId} suspect-arrested` }] })

const proclaimed = workingCalendar([...BANK_HOLIDAYS, '2026-11-27'].sort())
const again = workingCalendar([...BANK_HOLIDAYS, '2026-11-26'].sort())
const corrected = inSuccession([...SHIPPED_PACKS, ...SHIPPED_PACKS.filter(({ pack }) => pack === 'victims-code').map((pack): CodePack => ({
  ...pack, version: 'corrected', effectiveFrom: '2026-11-01', rows: pack.rows.map((row) => (row.ruleId === 'suspect-arrested' ? { ...row, limits: { standard: 3, enhanced: 1 } } : row)),
}))])

describe('other rules at the next start', () => {
  let log: EventLog
  let database: Database
  let running: RunningRules
  let parts: RulesParts
  let url: string
  let drop: () => Promise<void>

  const start = async (rules: Pick<RulesParts, 'packs' | 'calendar'>): Promise<void> => {
    database = await openRulesDatabase(url)
    const logger = createLogger({ level: 'silent', name: 'rules' })
    parts = {
      ...rules, clock: { now: () => now, arrivedAt: () => now }, database, eventLog: log, auth: { verify: async () => null }, logger, metrics: new Metrics('rules'), whatIf: inTheBackground(url), supervised: supervisedOver(undefined), settings: { PARK_UNKNOWN_CASE_HOURS: 24 },
    }
    running = await startRules(parts, { port: 0, host: '127.0.0.1', logger, sweeps: false })
  }
  const restart = async (at: string, rules: Pick<RulesParts, 'packs' | 'calendar'>): Promise<void> => {
    await running.close()
    now = Date.parse(at)
    await start(rules)
  }
  const settled = async (): Promise<void> => {
    for (let tries = 0; (await running.handle.lag()) > 0; tries++) {
      if (tries > 400) throw new Error('rules does not catch up')
      await new Promise((done) => setTimeout(done, 25))
    }
  }
  const send = async (...events: { subject: string }[]): Promise<void> => {
    await log.produce(events.map((one) => ({ topic: 'case-events.v1', key: one.subject, headers: { 'content-type': 'application/cloudevents+json' }, value: JSON.stringify(one) })))
    await settled()
  }
  const words = async (caseId: string): Promise<Word[]> => {
    const rows = await database.query<{ value: Buffer }>(`select value from event_log.log_record where topic = 'obligations.v1' and key = $1 order by partition, "offset"`, [caseId])
    return rows.map(({ value }) => JSON.parse(value.toString()) as Said).flatMap(({ type, data: { obligation } }): Word[] =>
      obligation?.ruleId === 'suspect-arrested' ? [[type, obligation.state, obligation.dueOn, obligation.codeVersion, obligation.history.filter(({ what }) => what === 'due').map(({ from, to, because }) => `${from?.slice(0, 10)} → ${to?.slice(0, 10)}, ${because === null ? 'by no event' : 'by an event'}`)]] : [])
  }
  const sweepAll = async (): Promise<void> => {
    await running.handle.sweeps.runDue(now)
    await settled()
  }

  beforeAll(async () => {
    const test = await testDatabase('changed_rules')
    url = test.url
    drop = test.drop
    log = await embeddedEventLog({ url, topicPrefix: '' })
    await log.ensureTopics(TOPICS.map((name) => ({ name, partitions: 2 })))
    await start({ packs: SHIPPED_PACKS, calendar: workingCalendar() })
    await send(...['open', 'met'].flatMap((caseId) => [crime(caseId), arrest(caseId)]))
    now = Date.parse('2026-11-24T11:00:00Z')
    await send(told('met', '2026-11-24T10:00:00Z'))
  })
  afterAll(async () => {
    await running.close()
    await log.close()
    await drop()
  })

  const OPEN: Word[] = [['obligation-owed.v1', 'owed', '2026-11-30', '2021', []]]
  const MET: Word[] = [['obligation-owed.v1', 'owed', '2026-11-30', '2021', []], ['obligation-met.v1', 'met', '2026-11-30', '2021', []]]
  const AFTER_HOLIDAY: Word = ['obligation-changed.v1', 'owed', '2026-12-01', '2021', ['2026-11-30 → 2026-12-01, by no event']]
  const AFTER_PACK: Word = ['obligation-changed.v1', 'owed', '2026-11-26', 'corrected', ['2026-11-30 → 2026-12-01, by no event', '2026-12-01 → 2026-11-26, by no event']]

  it('the same ones say nothing', async () => {
    await restart('2026-11-24T11:30:00Z', { packs: SHIPPED_PACKS, calendar: workingCalendar() })
    await sweepAll()
    expect([await words('open'), await words('met')]).toEqual([OPEN, MET])
  })

  it('a proclaimed holiday moves what is open, which is said with its earlier day, and nothing that had ended', async () => {
    await restart(PROCLAIMED, { packs: SHIPPED_PACKS, calendar: proclaimed })
    await sweepAll()
    expect([await words('open'), await words('met')]).toEqual([[...OPEN, AFTER_HOLIDAY], MET])
  })

  it('and a restart remembers it', async () => {
    await restart('2026-11-24T13:00:00Z', { packs: SHIPPED_PACKS, calendar: proclaimed })
    await send(event('open', 'officer-attended', '2026-11-24T12:30:00Z', {}))
    await sweepAll()
    expect([await words('open'), await words('met')]).toEqual([[...OPEN, AFTER_HOLIDAY], MET])
  })

  it('a corrected pack moves what is open, and nothing that had ended', async () => {
    await restart(CORRECTED, { packs: corrected, calendar: proclaimed })
    await sweepAll()
    expect([await words('open'), await words('met')]).toEqual([[...OPEN, AFTER_HOLIDAY, AFTER_PACK], MET])
  })

  it('and what is told afterwards ends with all of its days', async () => {
    await send(told('open', '2026-11-25T12:00:00Z'))
    expect((await words('open')).at(-1)).toEqual(['obligation-met.v1', 'met', '2026-11-26', 'corrected', AFTER_PACK[4]])
  })

  it('of many cases some are taken at a time, new events go on, and a crash loses no place', async () => {
    const many = Array.from({ length: 120 }, (_, n) => `many-${String(n).padStart(3, '0')}`)
    await send(...many.flatMap((caseId) => [crime(caseId), arrest(caseId)]))
    await restart('2026-11-25T13:00:00Z', { packs: corrected, calendar: again })
    const place = async () => (await database.query<{ after: string | null }>('select redecide_after as after from rules_in_use'))[0]?.after
    const pass = async () => changedRulesSweep({ ...parts, earlier: await useRules(database, parts, now) }, () => running.handle.relay.poke()).run(now)
    const places = [await place(), await pass(), await place()]
    await send(crime('new'), arrest('new'))
    await restart('2026-11-25T13:30:00Z', { packs: corrected, calendar: again })
    places.push(await place(), await pass(), await place(), await pass())
    await settled()
    expect(places).toEqual(['', 100, 'many-099', 'many-099', 23, null, 0])
    const types = await database.query<{ type: string; cases: number }>(
      `select convert_from(value, 'UTF8')::jsonb->>'type' as type, count(distinct key)::int as cases from event_log.log_record
        where topic = 'obligations.v1' and key like 'many-%' and convert_from(value, 'UTF8')::jsonb #>> '{data,obligation,ruleId}' = 'suspect-arrested' group by 1 order by 1`,
    )
    expect(types).toEqual([{ type: 'obligation-changed.v1', cases: many.length }, { type: 'obligation-owed.v1', cases: many.length }])
    expect((await words('new')).map(([type, , dueOn]) => [type, dueOn])).toEqual([['obligation-owed.v1', '2026-11-27']])
  }, 60_000)
})
