// Why: the README's performance table is what this prints, so that nobody types a figure.
import type { FlatReport } from './flat/flat-bench.js'
import type { HopReport } from './hop-bench.js'
import type { JourneyReport } from './journey/journey-bench.js'
import type { MemoryReport } from './memory-bench.js'
import type { OutageReport } from './outage/outage-bench.js'
import type { RulesReport } from './rules-bench.js'
import type { ViewsReport } from './views/views-bench.js'
import type { WhatIfReport } from './what-if-bench.js'

export type Report = { machine: string; hop?: HopReport; journey?: JourneyReport; rules?: RulesReport & Partial<WhatIfReport>; memory?: MemoryReport; outage?: OutageReport; flat?: FlatReport; views?: ViewsReport }

const n = (value: number): string => value.toLocaleString('en-GB')

type Row = [what: string, value: string]

export function tableOf({ machine, hop, journey, rules, memory, outage, flat, views }: Report): string {
  const rows = [...(hop ? rowsOfHop(hop) : []), ...(journey ? rowsOfJourney(journey) : []), ...(flat ? rowsOfFlat(flat) : []), ...(outage ? rowsOfOutage(outage) : []), ...(rules ? rowsOfRules(rules) : []), ...(memory ? rowsOfMemory(memory) : []), ...(views ? rowsOfViews(views) : [])]
  return [`| ${machine} | |`, '|---|---|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n')
}

function rowsOfHop({ rawPerSecond, hopPerSecond, nestPerSecond, ratioToRaw, ratioToNest, legs }: HopReport): Row[] {
  const cpu = ({ ownCpu, otherCpu, rssMb }: HopReport['legs']['raw']): string => `${ownCpu} cores here, ${otherCpu ?? '?'} in broker and database; ${rssMb} MB`
  return [
    ['raw kafkajs → COPY', `${n(rawPerSecond)} events/s (${cpu(legs.raw)})`],
    ['the rules hop in full', `${n(hopPerSecond)} events/s (${cpu(legs.hop)})`],
    ['Nest’s Kafka transport, one save a message', `${n(nestPerSecond)} events/s (${cpu(legs.nest)})`],
    ['the hop to raw, to Nest’s way', `${ratioToRaw} ×, ${ratioToNest} ×`],
  ]
}

function rowsOfJourney({ journeysPerSecond, embeddedPerSecond, latency, urgentP99Ms, backlog, leftBehindThem }: JourneyReport): Row[] {
  return [
    ['whole journeys, event on Kafka → text at the provider', `${n(journeysPerSecond)}/s`],
    ['the same on the embedded log', `${n(embeddedPerSecond)}/s`],
    ...latency.map(({ load, share, p50Ms, p95Ms, p99Ms }): Row => [`its latency at ${share * 100} % of that (${load}/s, open loop)`, `p50 ${n(p50Ms)} ms, p95 ${n(p95Ms)} ms, p99 ${n(p99Ms)} ms`]),
    [`urgent news behind ${n(backlog)} ordinary messages that are being sent`, `p99 ${n(urgentP99Ms)} ms (${n(leftBehindThem)} of them still waited then)`],
  ]
}

const rowsOfFlat = ({ open, emptyPerSecond, besideOpenPerSecond, ratio }: FlatReport): Row[] => [[`journeys beside ${n(open)} open obligations, beside none`, `${n(besideOpenPerSecond)}/s, ${n(emptyPerSecond)}/s: ${ratio} ×`]]

const rowsOfOutage = ({ held, firstAfterSeconds, drainSeconds, takeoverSeconds }: OutageReport): Row[] => [
  [`after an hour without its provider, ${n(held)} texts`, `the first ${firstAfterSeconds} s after its return, the last ${drainSeconds} s`],
  ['one of two notifiers is killed: the longest that news then takes', `${takeoverSeconds} s`],
]

function rowsOfRules(rules: NonNullable<Report['rules']>): Row[] {
  const rows: Row[] = [
    ['due dates', `${n(rules.dueDatesPerSecond)}/s`],
    ['facts through derive and diff, whole cases of 5 events, on one core', `${n(rules.factsPerSecond)}/s`],
    ['the same, cases of 25 events, 4 people and 47 tellings', `${n(rules.longFactsPerSecond)}/s`],
  ]
  if (!rules.whatIfMb) return rows
  return [
    ...rows,
    [`another limit for one rule, over ${n(rules.whatIfFacts ?? 0)} stored facts`, `${rules.whatIfSeconds} s; at most ${rules.whatIfMb.all} MB (over a quarter of them: ${rules.whatIfMb.quarter} MB)`],
    ['another limit for every rule, over the same', `${rules.whatIfEveryRowSeconds} s`],
  ]
}

function rowsOfMemory({ idleMb, readySeconds, underLoad }: MemoryReport): Row[] {
  const rows: Row[] = [['the whole local run with its PostgreSQL, idle', `${idleMb} MB`], ['from start to ready', `${readySeconds} s`]]
  if (!underLoad) return rows
  const { minutes, eventsPerSecond, firstHalfMb, secondHalfMb } = underLoad
  return [...rows, [`its Node process over ${minutes} minutes at ${eventsPerSecond} new cases and arrests a second`, `at most ${firstHalfMb} MB in the first half, ${secondHalfMb} MB in the second`]]
}

const rowsOfViews = ({ rows, pageKb, pageMs, pageCpuMs, liveConnections, viewMb, liveMb }: ViewsReport): Row[] => [
  [`a page of the ops console with ${rows} rows, with the service behind it`, `p50 ${pageMs.p50} ms, p95 ${pageMs.p95} ms, of which ${pageCpuMs} ms are the view’s own work; ${pageKb} KB`],
  [`${liveConnections} pages that stay open`, `${liveMb} MB beside the ${viewMb} MB of the view`],
]
