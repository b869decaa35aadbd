// Why: whether anything was lost or said twice is judged from outside only: what was taken from us at the door, and what arrived at
// people's phones and mailboxes. What the product believes of itself is not asked.
import type { Instant } from '@kept-informed/kernel'

/** News that was taken at the door. `marker`: in the event, and in no other; it stands in what the victim reads. `place`: in the order of its case. */
export type Sent = { marker: string; caseId: string; place: number; to: string; mustArriveBy: Instant }
export type Arrived = { to: string; text: string; at: Instant }

/** By marker, each once. */
export type Ledger = {
  /** Taken, and never arrived. */
  lost: string[]
  /** Arrived in more than one message. */
  doubled: string[]
  /** Arrived before what had happened before it in its case. */
  reordered: string[]
  /** Arrived at somebody else, or was never taken from us. */
  phantom: string[]
  late: string[]
}

/** Every marker in a text. */
export type MarkersIn = (text: string) => string[]

export function checkLedger(sent: readonly Sent[], arrived: readonly Arrived[], markersIn: MarkersIn): Ledger {
  const messages = arrived.map((message) => ({ ...message, markers: [...new Set(markersIn(message.text))] }))
  const tellings = new Map<string, Arrived[]>()
  for (const message of messages) for (const marker of message.markers) tellings.set(marker, [...(tellings.get(marker) ?? []), message])
  const taken = new Map(sent.map((one) => [one.marker, one]))
  const firstAt = (one: Sent): Instant | undefined => tellings.get(one.marker)?.map(({ at }) => at).sort((a, b) => a - b)[0]
  return {
    lost: sent.filter((one) => !tellings.has(one.marker)).map(({ marker }) => marker),
    doubled: [...tellings].filter(([, all]) => all.length > 1).map(([marker]) => marker),
    reordered: inCases(sent).flatMap((ofCase) => ofCase.filter((one, index) => ofCase.slice(0, index).some((before) => (firstAt(before) ?? 0) > (firstAt(one) ?? Number.POSITIVE_INFINITY))).map(({ marker }) => marker)),
    phantom: [...tellings].filter(([marker, all]) => all.some(({ to }) => taken.get(marker)?.to !== to)).map(([marker]) => marker),
    late: sent.filter((one) => (firstAt(one) ?? 0) > one.mustArriveBy).map(({ marker }) => marker),
  }
}

function inCases(sent: readonly Sent[]): Sent[][] {
  const cases = new Map<string, Sent[]>()
  for (const one of sent) cases.set(one.caseId, [...(cases.get(one.caseId) ?? []), one])
  return [...cases.values()].map((ofCase) => ofCase.toSorted((a, b) => a.place - b.place))
}
