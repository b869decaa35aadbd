// Why: a whole batch is refused for one faulty event; the others must still go, and the faulty ones be named and counted.
import { describeProblem } from './http-call.js'
import type { ReplayEvent } from './police-data.js'
import type { System } from './system.js'

/** As many as intake takes at once. */
export const BATCH = 500

export type Sent = {
  accepted: ReplayEvent[]
  /** With what intake said of each. */
  refused: { event: ReplayEvent; faults: string[] }[]
}

/** Sends in the order given, one batch after the other. Throws at any answer other than 202, 400 and those that say "later". */
export async function sendEvents(system: System, events: ReplayEvent[], onSent: (count: number) => void = () => undefined): Promise<Sent> {
  const sent: Sent = { accepted: [], refused: [] }
  for (let at = 0; at < events.length; at += BATCH) {
    const batch = events.slice(at, at + BATCH)
    await sendBatch(system, batch, sent)
    onSent(batch.length)
  }
  return sent
}

async function sendBatch(system: System, batch: ReplayEvent[], sent: Sent): Promise<void> {
  if (batch.length === 0) return
  const answer = await system.ask('intake', 'POST', '/case-events', batch, 'application/cloudevents-batch+json')
  if (answer.status === 202) return void sent.accepted.push(...batch)
  const faults = answer.status === 400 ? faultsByIndex(answer.body) : new Map<number, string[]>()
  const refused = batch.flatMap((event, index) => (faults.has(index) ? [{ event, faults: faults.get(index) ?? [] }] : []))
  if (refused.length === 0) throw new Error(`intake did not take a batch of ${batch.length}: ${describeProblem(answer)}`)
  sent.refused.push(...refused)
  await sendBatch(system, batch.filter((_, index) => !faults.has(index)), sent)
}

/** Pointers of a batch begin with the index of the event. */
function faultsByIndex(body: unknown): Map<number, string[]> {
  const { errors = [] } = (body ?? {}) as { errors?: { pointer: string; detail: string }[] }
  const byIndex = new Map<number, string[]>()
  for (const { pointer, detail } of errors) {
    const [, index, rest = ''] = /^\/(\d+)(\/.*)?$/.exec(pointer) ?? []
    if (index !== undefined) byIndex.set(Number(index), [...(byIndex.get(Number(index)) ?? []), `${rest} ${detail}`.trim()])
  }
  return byIndex
}
