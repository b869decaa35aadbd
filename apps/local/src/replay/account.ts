// Why: nothing may get lost between the door and the evidence. Every event sent is found again, by its source and id: as the cause of
// obligations, as one that owes nothing, or in quarantine. What is in none of the three is missing, and named.
import { type Instant, parseInstant } from '@kept-informed/kernel'

export type EventKey = { source: string; id: string }
export const OBLIGATION_STATES = ['owed', 'met', 'overdue', 'cancelled', 'excused'] as const
export type ObligationState = (typeof OBLIGATION_STATES)[number]

/** What is read of a case timeline (CONTRACT section 5). */
export type CaseTimeline = {
  events: (EventKey & { receivedAt: string })[]
  obligations: { ruleId: string; state: string; because: EventKey }[]
  notifications: { deliveries: { channel: string; status: string }[] }[]
}
export type QuarantinedEvent = { event: EventKey | null; reasons: { reason: string }[] }

export type Account = {
  events: Record<string, number>
  obligations: Record<string, Record<ObligationState, number>>
  /** Deliveries that left, by channel. */
  messages: Record<string, number>
  in: number
  causes: number
  noRule: number
  quarantined: number
  quarantinedBy: Record<string, number>
  /** Of these, the ones that the system had before this run: a second replay sends the same events. */
  alreadyKnown: number
  missing: EventKey[]
  accounted: boolean
}

const LEFT = ['accepted', 'delivered', 'dispatched', 'returned']
const keyOf = ({ source, id }: EventKey): string => JSON.stringify([source, id])
const counted = (texts: string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

/** `sent`: what intake accepted in this run. `startedAt`: the system's clock before the first event. */
export function accountOf(sent: (EventKey & { type: string })[], timelines: CaseTimeline[], quarantine: QuarantinedEvent[], startedAt: Instant): Account {
  const sentKeys = new Set(sent.map(keyOf))
  const evidenced = timelines.flatMap(({ events }) => events).filter((event) => sentKeys.has(keyOf(event)))
  const evidencedKeys = new Set(evidenced.map(keyOf))
  const causing = new Set(timelines.flatMap(({ obligations }) => obligations.map(({ because }) => keyOf(because))))
  const causes = [...evidencedKeys].filter((key) => causing.has(key)).length
  const aside = new Map<string, QuarantinedEvent>()
  for (const item of quarantine) {
    const key = item.event ? keyOf(item.event) : ''
    if (sentKeys.has(key) && !evidencedKeys.has(key)) aside.set(key, item)
  }
  const noRule = evidencedKeys.size - causes
  const missing = [...sentKeys].filter((key) => !evidencedKeys.has(key) && !aside.has(key))
  return {
    events: counted(sent.map(({ type }) => type)),
    obligations: byRule(timelines),
    messages: counted(timelines.flatMap(({ notifications }) => notifications.flatMap(({ deliveries }) => deliveries.filter(({ status }) => LEFT.includes(status)).map(({ channel }) => channel)))),
    in: sent.length,
    causes,
    noRule,
    quarantined: aside.size,
    quarantinedBy: counted([...aside.values()].flatMap(({ reasons }) => reasons.map(({ reason }) => reason))),
    alreadyKnown: evidenced.filter(({ receivedAt }) => (parseInstant(receivedAt) ?? startedAt) < startedAt).length,
    missing: missing.map((key) => { const [source, id] = JSON.parse(key) as [string, string]; return { source, id } }),
    accounted: causes + noRule + aside.size === sent.length,
  }
}

function byRule(timelines: CaseTimeline[]): Account['obligations'] {
  const rules: Account['obligations'] = {}
  for (const { ruleId, state } of timelines.flatMap(({ obligations }) => obligations)) {
    const counts = (rules[ruleId] ??= { owed: 0, met: 0, overdue: 0, cancelled: 0, excused: 0 })
    const known = OBLIGATION_STATES.find((one) => one === state)
    if (!known) throw new Error(`an obligation of ${ruleId} is ${state}, which is no state`)
    counts[known]++
  }
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)))
}
