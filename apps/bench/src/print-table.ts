// Why: the README's performance table is what this prints, so that nobody types a figure.
import type { HopReport } from './hop-bench.js'
import type { JourneyReport } from './journey-bench.js'
import type { MemoryReport } from './memory-bench.js'
import type { RulesReport } from './rules-bench.js'
import type { WhatIfReport } from './what-if-bench.js'

export type Report = { machine: string; hop?: HopReport; journey?: JourneyReport; rules?: RulesReport & Partial<WhatIfReport>; memory?: MemoryReport }

const n = (value: number): string => value.toLocaleString('en-GB')

export function tableOf({ machine, hop, journey, rules, memory }: Report): string {
  const rows: [string, string][] = []
  if (hop) {
    const cpu = ({ ownCpu, otherCpu, rssMb }: HopReport['legs']['raw']): string => `${ownCpu} cores here, ${otherCpu ?? '?'} in broker and database; ${rssMb} MB`
    rows.push(
      ['raw kafkajs → COPY', `${n(hop.rawPerSecond)} events/s (${cpu(hop.legs.raw)})`],
      ['the rules hop in full', `${n(hop.hopPerSecond)} events/s (${cpu(hop.legs.hop)})`],
      ['Nest’s Kafka transport, one save a message', `${n(hop.nestPerSecond)} events/s (${cpu(hop.legs.nest)})`],
      ['the hop to raw, to Nest’s way', `${hop.ratioToRaw} ×, ${hop.ratioToNest} ×`],
    )
  }
  if (journey) {
    rows.push(['whole journeys, event on Kafka → text at the provider', `${n(journey.journeysPerSecond)}/s`])
    for (const { load, p50Ms, p95Ms, p99Ms } of journey.latency) rows.push([`its latency at ${load}/s`, `p50 ${n(p50Ms)} ms, p95 ${n(p95Ms)} ms, p99 ${n(p99Ms)} ms`])
  }
  if (rules) {
    rows.push(
      ['due dates', `${n(rules.dueDatesPerSecond)}/s`],
      ['facts through derive and diff, whole cases of 5 events, on one core', `${n(rules.factsPerSecond)}/s`],
      ['the same, cases of 25 events, 4 people and 47 tellings', `${n(rules.longFactsPerSecond)}/s`],
    )
    if (rules.whatIfMb) {
      rows.push(
        [`another limit for one rule, over ${n(rules.whatIfFacts ?? 0)} stored facts`, `${rules.whatIfSeconds} s; at most ${rules.whatIfMb.all} MB (over a quarter of them: ${rules.whatIfMb.quarter} MB)`],
        ['another limit for every rule, over the same', `${rules.whatIfEveryRowSeconds} s`],
      )
    }
  }
  if (memory) rows.push(['the whole local run, idle', `${memory.idleMb} MB`], ['from start to ready', `${memory.readySeconds} s`])
  return [`| ${machine} | |`, '|---|---|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n')
}
