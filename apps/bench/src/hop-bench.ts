// Why: how much of what is possible the rules hop keeps, and how far it is from the usual way; interleaved, on the same bytes, counted.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { kafkaEventLog } from '@kept-informed/event-log'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { eventsOfCases } from './events-of-cases.js'
import type { LegReport } from './leg-process.js'
import type { LegName } from './legs.js'
import type { LegInput } from './leg.js'
import type { Services } from './services.js'

export type LegFigures = { perSecond: number; rssMb: number; /** Of one core, by this process. */ ownCpu: number; /** By the broker and the database, as far as the machine tells. */ otherCpu: number | null }
export type HopReport = { rawPerSecond: number; hopPerSecond: number; nestPerSecond: number; ratioToRaw: number; ratioToNest: number; events: number; legs: Record<LegName, LegFigures> }

const ORDER: LegName[] = ['raw', 'hop', 'nest']
/** As services run: room for young objects, because messages are many and short-lived. */
const PROCESS = ['--max-semi-space-size=64']
/** The usual way is slow; a part of the events tells its speed as well. */
const NEST_SHARE = 0.1

export async function hopBench(services: Services, { events, pairs }: { events: number; pairs: number }, say: (line: string) => void): Promise<HopReport> {
  const seen: Record<LegName, LegFigures[]> = { raw: [], hop: [], nest: [] }
  for (let pair = 0; pair < pairs; pair++) {
    // Turned round each time, so that whoever runs first is not always the same.
    for (const leg of pair % 2 === 0 ? ORDER : [...ORDER].reverse()) {
      const count = leg === 'nest' ? Math.max(1_000, Math.round(events * NEST_SHARE)) : events
      const figures = await runLeg(services, leg, count)
      say(`${leg.padEnd(4)} ${Math.round(figures.perSecond)} events/s`)
      seen[leg].push(figures)
    }
  }
  const legs = { raw: middle(seen.raw), hop: middle(seen.hop), nest: middle(seen.nest) }
  const [raw, hop, nest] = [legs.raw.perSecond, legs.hop.perSecond, legs.nest.perSecond]
  return { rawPerSecond: Math.round(raw), hopPerSecond: Math.round(hop), nestPerSecond: Math.round(nest), ratioToRaw: rounded(hop / raw), ratioToNest: rounded(hop / nest), events, legs }
}

async function runLeg(services: Services, leg: LegName, count: number): Promise<LegFigures> {
  const [prefix, databaseUrl] = await Promise.all([load(services, count), services.database()])
  const busyBefore = busySeconds()
  const report = await inItsOwnProcess(leg, { brokers: services.brokers, prefix, topic: CASE_EVENTS_TOPIC, databaseUrl, expected: count, run: prefix.replace('.', '') })
  const busy = busySeconds()
  if (report.counted !== count) throw new Error(`${leg}: ${report.counted} of ${count} events are in the database`)
  const others = busy === null || busyBefore === null ? null : Math.max(0, busy - busyBefore - report.cpuSeconds)
  return { perSecond: count / report.seconds, rssMb: report.rssMb, ownCpu: rounded(report.cpuSeconds / report.seconds), otherCpu: others === null ? null : rounded(others / report.seconds) }
}

/** The prefix of a topic that holds each event once: a producer that had to repeat itself on a new topic begins anew. */
async function load(services: Services, count: number): Promise<string> {
  const records = eventsOfCases(count, Date.now()).map((event) => ({ topic: CASE_EVENTS_TOPIC, headers: { 'content-type': 'application/cloudevents+json' }, ...event }))
  for (;;) {
    const prefix = await services.prefix()
    const eventLog = kafkaEventLog({ brokers: services.brokers, topicPrefix: prefix, clientId: 'bench' })
    for (let i = 0; i < records.length; i += 2_000) await eventLog.produce(records.slice(i, i + 2_000))
    const ends = await eventLog.endOffsets(CASE_EVENTS_TOPIC)
    await eventLog.close()
    if (ends.reduce((sum, end) => sum + end, 0) === count) return prefix
  }
}

async function inItsOwnProcess(leg: LegName, input: LegInput): Promise<LegReport> {
  const child = fork(new URL('./leg-process.js', import.meta.url), { execArgv: PROCESS })
  const exit = once(child, 'exit')
  child.send({ leg, input })
  const report = await Promise.race([once(child, 'message').then(([first]) => first as LegReport), exit.then(() => null)])
  const [code] = await exit
  if (report === null) throw new Error(`${leg} ended with ${String(code)}`)
  return report
}

/** Seconds of work by all cores since the machine started; null where nobody tells. */
function busySeconds(): number | null {
  try {
    const [, user = 0, nice = 0, system = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number)
    return (user + nice + system) / 100
  } catch {
    return null
  }
}

const middle = (figures: LegFigures[]): LegFigures => {
  const found = figures.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(figures.length / 2)]
  if (!found) throw new Error('nothing was measured')
  return found
}
const rounded = (value: number): number => Math.round(value * 100) / 100
