// Why: what counts for a victim is the whole way: from the event on Kafka to the text at the provider, with evidence on. Everything,
// the simulated provider too, shares one process and the machine's cores.
import { setTimeout as sleep } from 'node:timers/promises'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { kafkaEventLog, type EventLog } from '@kept-informed/event-log'
import { type LocalCopy, startLocalCopy } from './local-copy.js'
import type { Services } from './services.js'

export type Latency = { load: number; p50Ms: number; p95Ms: number; p99Ms: number }
export type JourneyReport = { journeysPerSecond: number; latency: Latency[]; p99Ms: number; urgentP99Ms: null; journeys: number }

const LOADS = [20, 50]
const SECONDS_A_LOAD = 10
const GIVE_UP_AFTER_MS = 300_000
/** Receipts of all that was said at first come in meanwhile. */
const SETTLES_MS = 10_000
const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]

type Arrived = { to: string; at: string; text: string }

export async function journeyBench(services: Services, { journeys }: { journeys: number }, say: (line: string) => void): Promise<JourneyReport> {
  const [prefix, databaseUrl] = await Promise.all([services.prefix(), services.database()])
  const copy = await startLocalCopy({ KAFKA_BROKERS: services.brokers.join(','), DATABASE_URL: databaseUrl, TOPIC_PREFIX: prefix })
  const log = kafkaEventLog({ brokers: services.brokers, topicPrefix: prefix, clientId: 'bench' })
  try {
    const total = journeys + LOADS.reduce((sum, load) => sum + load * SECONDS_A_LOAD, 0)
    say(`registering ${total} cases`)
    await register(copy, log, total)
    let next = 0
    const latency: Latency[] = []
    for (const load of LOADS) {
      const sent = await atRate(log, { from: next, load })
      next += load * SECONDS_A_LOAD
      latency.push({ load, ...percentiles(await delays(copy, sent)) })
      say(`at ${load} events/s: ${JSON.stringify(latency.at(-1))}`)
    }
    const began = Date.now()
    const numbers = Array.from({ length: journeys }, (_, i) => next + i)
    await log.produce(numbers.map((n) => arrest(n)))
    const sent = new Map(numbers.map((n) => [phoneOf(n), began]))
    const last = Math.max(...(await delays(copy, sent)))
    const journeysPerSecond = Math.round((journeys / last) * 1_000)
    say(`${journeysPerSecond} journeys/s`)
    return { journeysPerSecond, latency, p99Ms: latency.at(-1)?.p99Ms ?? Number.NaN, urgentP99Ms: null, journeys }
  } finally {
    await log.close()
    await copy.stop()
  }
}

const phoneOf = (n: number): string => `+447${String(910_000_000 + n)}`
const caseOf = (n: number): string => `BJ/${n}/26`
const event = (n: number, type: string, data: object) => ({
  topic: CASE_EVENTS_TOPIC, key: caseOf(n), headers: { 'content-type': 'application/cloudevents+json' },
  value: JSON.stringify({ specversion: '1.0', id: `${n}-${type}`, source: 'urn:bench:records', type: `case.${type}.v1`, subject: caseOf(n), time: new Date().toISOString(), datacontenttype: 'application/json', data }),
})
const arrest = (n: number) => event(n, 'suspect-arrested', { suspectRef: `s-${n}` })

/** Each victim known, each case told of, and all of that said, before anything is measured. */
async function register(copy: LocalCopy, log: EventLog, total: number): Promise<void> {
  const numbers = Array.from({ length: total }, (_, n) => n)
  for (let i = 0; i < total; i += 20) await Promise.all(numbers.slice(i, i + 20).map((n) => copy.call('PUT', copy.url(3, `/victims/bv-${n}`), detailsOf(n))))
  for (let i = 0; i < total; i += 1_000) {
    await log.produce(numbers.slice(i, i + 1_000).map((n) => event(n, 'crime-reported', {
      crimeReference: caseOf(n), offence: { category: 'theft' }, victims: [{ victimId: `bv-${n}`, role: 'victim' }], officer: { officerId: 'PC-1' }, force: 'Bench Police',
    })))
  }
  await eventually(async () => (await arrived(copy)).filter(({ text }) => text.includes('recorded a crime')).length >= total)
  await sleep(SETTLES_MS)
}

const detailsOf = (n: number) => ({
  name: { family: 'Bench' }, language: 'en', prefers: ['sms'],
  contacts: [{ contactId: 'm1', channel: 'sms', to: phoneOf(n), verifiedAt: '2026-01-01T09:00:00Z', safe: true, detail: 'full', safeHours: ALL_DAY }],
})

async function atRate(log: EventLog, { from, load }: { from: number; load: number }): Promise<Map<string, number>> {
  const sent = new Map<string, number>()
  const began = performance.now()
  for (let i = 0; i < load * SECONDS_A_LOAD; i++) {
    await sleep(Math.max(0, began + (i * 1_000) / load - performance.now()))
    sent.set(phoneOf(from + i), Date.now())
    await log.produce([arrest(from + i)])
  }
  return sent
}

/** Milliseconds from each event to its text, when all have come; each exactly once. */
async function delays(copy: LocalCopy, sent: ReadonlyMap<string, number>): Promise<number[]> {
  const ours = async (): Promise<Arrived[]> => (await arrived(copy)).filter(({ to, text }) => sent.has(to) && text.includes('arrested'))
  await eventually(async () => (await ours()).length >= sent.size)
  const texts = await ours()
  if (texts.length !== sent.size || new Set(texts.map(({ to }) => to)).size !== sent.size) throw new Error(`${texts.length} texts for ${sent.size} events`)
  return texts.map(({ to, at }) => Date.parse(at) - (sent.get(to) ?? Number.NaN))
}

const arrived = async (copy: LocalCopy): Promise<Arrived[]> => (await copy.call('GET', copy.url(20, '/messages'))).body as Arrived[]

async function eventually(look: () => Promise<boolean>): Promise<void> {
  for (const until = performance.now() + GIVE_UP_AFTER_MS; performance.now() < until; await sleep(500)) if (await look()) return
  throw new Error('not everything arrived in five minutes')
}

function percentiles(delays: number[]): Omit<Latency, 'load'> {
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
