// Why: news goes in while everything around it breaks, and afterwards people must have got each piece exactly once.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Arrived, checkLedger, type Ledger, type Sent } from '../ledger/check-ledger.js'
import { type Door, knockingOn } from '../system/knocking-on.js'
import type { System } from '../system/system.js'
import { type CaseStory, type Journey, markersIn, someCases } from '../workload/journeys.js'
import { faultInWords, type PlannedFault } from './plan-faults.js'

/** `gaps`: where the product's own books do not come out, by line and id. `erring`: of a hundred messages, at the providers. */
export type ChaosReport = Ledger & { gaps: string[]; kills: number; faults: number; erring: number; journeys: number; seconds: number }
export type Chaos = { journeys: number; erring: number; faults: readonly PlannedFault[]; say: (line: string) => void }

const AT_ONCE = 20
const BEGUN_MS_AGO = 60_000
const BATCH = 50
const LOOK_EVERY_MS = 2_000
/** What is left when nothing more comes waits for a time: of a lease, a reconciliation, another try. */
const JUMP_MS = 180_000
/** After the last change. Past the ten minutes after which what was never found may be sent again: whatever comes twice has come by then. */
const LEAST_JUMPS = 4
const MOST_JUMPS = 30
/** As often it must look the same for nothing to be going on: on a busy machine much takes long. */
const STILL_LOOKS = 3
const WORKING_DAY_MS = 24 * 3_600_000

export async function runChaos(system: System, { journeys, erring, faults, say }: Chaos): Promise<ChaosReport> {
  const began = Date.now()
  const cases = someCases(journeys, new Date(Date.now() - BEGUN_MS_AGO).toISOString())
  const door = await knockingOn(system)
  say(`${cases.length} cases, ${journeys} pieces of news, ${faults.length} faults, ${erring} of a hundred messages go wrong at the providers`)
  await inTurn(cases, AT_ONCE, ({ victimId, details }) => door('PUT', `${system.urls.notifier}/victims/${victimId}`, details))
  system.err(erring)
  const breaking = breakThings(system, faults, say)
  const sending = sendAll(system, door, cases, () => breaking.progress())
  await Promise.all([breaking.done, sending])
  const sent = await sending
  system.err(0)
  await Promise.all(Object.values(system.services).map((service) => service.ready()))
  say('all faults over; waiting for what is still under way')
  const arrived = await settled(system, sent, say)
  const ledger = checkLedger(sent, arrived, markersIn)
  const { gap } = await system.weigh()
  return { ...ledger, gaps: gap.map(({ line, id, why }) => `${line} ${id}: ${why}`), erring, kills: faults.filter((fault) => fault.do === 'kill').length, faults: faults.length, journeys: sent.length, seconds: Math.round((Date.now() - began) / 1_000) }
}

function breakThings(system: System, faults: readonly PlannedFault[], say: (line: string) => void) {
  let over = 0
  const run = async (): Promise<void> => {
    for (const fault of faults) {
      await sleep(fault.afterMs)
      say(faultInWords(fault))
      await doFault(system, fault)
      over += 1
    }
  }
  return { done: run(), progress: () => (faults.length === 0 ? 1 : over / faults.length) }
}

async function doFault({ services, lines, crashPostgres, restartKafka }: System, fault: PlannedFault): Promise<void> {
  switch (fault.do) {
    case 'kill':
      return services[fault.service].kill()
    case 'freeze':
      return services[fault.service].freeze(fault.ms)
    case 'crash-postgres':
      return crashPostgres()
    case 'restart-kafka':
      return restartKafka()
    case 'line': {
      lines[fault.line].fault(fault.fault)
      await sleep(fault.ms)
      lines[fault.line].fault(null)
    }
  }
}

/** Spread over the time that the faults take: so much of the news is sent as there is of the faults over. */
async function sendAll({ urls }: System, door: Door, cases: readonly CaseStory[], progress: () => number): Promise<Sent[]> {
  const events = [...cases.map(({ report }) => ({ report })), ...inRounds(cases).map((journey) => ({ journey }))]
  const sent: Sent[] = []
  for (let next = 0; next < events.length; ) {
    if (next > progress() * events.length) {
      await sleep(100)
      continue
    }
    const batch = events.slice(next, next + BATCH)
    next += batch.length
    await door('POST', `${urls.intake}/case-events`, batch.map((one) => ('report' in one ? one.report : one.journey.event)), 'application/cloudevents-batch+json')
    for (const one of batch) if ('journey' in one) sent.push({ ...one.journey, mustArriveBy: Date.now() + WORKING_DAY_MS })
  }
  return sent
}

/** The first of every case, then the second of every case. */
const inRounds = (cases: readonly CaseStory[]): Journey[] => cases.flatMap(({ journeys }) => journeys).toSorted((a, b) => a.place - b.place)

/** What arrived, when all is there and nothing more comes. */
async function settled(system: System, sent: readonly Sent[], say: (line: string) => void): Promise<Arrived[]> {
  const expected = new Set(sent.map(({ marker }) => marker))
  let before = -1
  let [looks, jumps] = [0, 0]
  for (; ; await sleep(LOOK_EVERY_MS)) {
    const messages = (await (await fetch(`${system.urls.world}/messages`)).json()) as { to: unknown; text: string; at: string }[]
    const arrived = messages.map(({ to, text, at }) => ({ to: String(to), text, at: Date.parse(at) }))
    const there = new Set(arrived.flatMap(({ text }) => markersIn(text)).filter((marker) => expected.has(marker))).size
    const isStill = arrived.length === before
    looks = isStill ? looks + 1 : 0
    if (!isStill) jumps = 0
    if (isStill && jumps >= (there === expected.size ? LEAST_JUMPS : MOST_JUMPS)) return arrived
    say(`${there} of ${expected.size} pieces of news in ${arrived.length} messages${jumps > 0 ? `, still after ${jumps} jumps of the clock` : ''}`)
    before = arrived.length
    if (looks < STILL_LOOKS) continue
    looks = 0
    jumps += 1
    await system.jump(JUMP_MS)
  }
}

async function inTurn<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const one of left) await work(one)
  }))
}
