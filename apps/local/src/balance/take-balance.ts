// Why: all books are read as they stood at one moment, in one read-only snapshot of the database that holds them all; so that what moves while we
// look is no gap. Only whoever may read every schema can do that: the force's operator, not a service.
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { type Balance, balanceOf, type Gap } from '@kept-informed/evidence-chain'
import type { EventLog } from '@kept-informed/event-log'
import { type Instant, isoInstant, type LocalDate } from '@kept-informed/kernel'
import { type Posting, postTimes } from '@kept-informed/notification'
import { type Query, withReadOnly } from '@kept-informed/postgres'
import { type WorkingCalendar, workingCalendar } from '@kept-informed/victims-code'
import { countCaseEvents, type Period } from './count-case-events.js'
import { readTallies } from './counts.query.js'
import { onTheWay, placesOf } from './on-the-way.js'
import type { Question } from './question.js'
import { QUESTIONS_OF_DUTIES } from './questions-of-duties.js'
import { QUESTIONS_OF_MESSAGES } from './questions-of-messages.js'
import { QUESTIONS_TO_PROVIDERS } from './questions-to-providers.js'

export type BalanceBy = {
  /** Of one who may read every schema. */
  databaseUrl: string
  /** Null: there is none to be asked. */
  eventLog: EventLog | null
  day: LocalDate | null
  now: Instant
  actsFor: readonly string[]
  /** Names of the providers that can be asked. */
  providers: readonly string[]
  posting: Posting
}

/** Of a question, so many gaps are named at the most. */
const MOST = 1_000
const HALF_AN_HOUR = 30 * 60_000

/** Null: the copy has no books of this version yet. */
export function takeBalance(by: BalanceBy): Promise<Balance | null> {
  return withReadOnly(by.databaseUrl, 'evidence', async (query) => {
    await query.query('begin transaction isolation level repeatable read read only')
    const there = await booksThere(query)
    return there.services ? weigh(query, by, there.outside) : null
  })
}

async function booksThere(query: Query): Promise<{ services: boolean; outside: boolean }> {
  const [there] = await query.query<{ services: boolean; outside: boolean }>(
    `select to_regclass('rules.case_event') is not null and to_regclass('notifier.attempt') is not null and to_regclass('evidence.balance') is not null as services,
            to_regclass('outside.letter') is not null as outside`,
  )
  return there ?? { services: false, outside: false }
}

async function weigh(query: Query, { eventLog, day, now, actsFor, posting, providers }: BalanceBy, outside: boolean): Promise<Balance> {
  const calendar = workingCalendar()
  const period = periodOf(day, calendar)
  const values = [...boundsOf(period), [...actsFor], collectedUntil(now, posting, calendar), [...providers]]
  const gaps = await askAll(query, [...QUESTIONS_OF_DUTIES, ...QUESTIONS_OF_MESSAGES, ...(outside ? QUESTIONS_TO_PROVIDERS : [])], values)
  const read = await placesOf(query, { schema: 'rules', group: 'rules', topic: CASE_EVENTS_TOPIC })
  const events = eventLog && (await countCaseEvents(query, eventLog, read, period))
  const tallies = { ...(await readTallies(query, period, outside)), caseEvents: events?.tally ?? null }
  return balanceOf({ day, asOf: isoInstant(now) }, { tallies, gaps: [...gaps, ...(events?.gaps ?? [])], onTheWay: await onTheWay(query, eventLog) })
}

const boundsOf = (period: Period): [Instant | null, Instant | null] => [period?.from ?? null, period?.to ?? null]
const periodOf = (day: LocalDate | null, calendar: WorkingCalendar): Period =>
  day === null ? null : { from: calendar.startOfDay(day), to: calendar.startOfDay(calendar.addDays(day, 1)) }

/** What was handed over before then has been collected: the latest moment whose collection was half an hour ago. */
function collectedUntil(now: Instant, posting: Posting, calendar: WorkingCalendar): Instant {
  let handed = now
  while (postTimes(handed, posting, calendar).collectedAt > now - HALF_AN_HOUR) handed -= HALF_AN_HOUR
  return handed
}

async function askAll(query: Query, questions: readonly Question[], values: unknown[]): Promise<Gap[]> {
  const gaps: Gap[] = []
  for (const { line, sql } of questions) {
    // Not every question names every value, but each value needs a type.
    const typed = `with given as (select $1::bigint, $2::bigint, $3::text[], $4::bigint, $5::text[]) select * from (${sql}) asked limit ${MOST}`
    for (const found of await query.query<Omit<Gap, 'line'>>(typed, values)) gaps.push({ line, ...found })
  }
  return gaps
}
