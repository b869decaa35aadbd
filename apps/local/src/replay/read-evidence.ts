// Why: the account is made from what the system shows to anybody who asks, its timelines and its quarantine, and from nothing inside.
import type { CaseTimeline, QuarantinedEvent } from './account.js'
import { CONNECTIONS, describeProblem } from './http-call.js'
import { inParallel } from './in-parallel.js'
import type { System } from './system.js'

/** A case without a timeline (its events all set aside, or not there yet) is left out. */
export async function readTimelines(system: System, caseIds: string[], onRead: () => void = () => undefined): Promise<CaseTimeline[]> {
  const timelines = await inParallel(caseIds, CONNECTIONS, async (caseId) => {
    const answer = await system.ask('evidence', 'GET', `/cases/${encodeURIComponent(caseId)}/timeline`)
    onRead()
    if (answer.status === 404) return []
    if (answer.status !== 200) throw new Error(`evidence has no timeline to give for ${caseId}: ${describeProblem(answer)}`)
    return [slim(answer.body as CaseTimeline)]
  })
  return timelines.flat()
}

/** Every page. */
export async function readQuarantine(system: System): Promise<QuarantinedEvent[]> {
  const items: QuarantinedEvent[] = []
  for (let after: string | null = ''; after !== null; ) {
    const answer = await system.ask('rules', 'GET', `/quarantine?limit=500${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`)
    if (answer.status !== 200) throw new Error(`rules show no quarantine: ${describeProblem(answer)}`)
    const page = answer.body as { items: QuarantinedEvent[]; next: string | null }
    items.push(...page.items.map(({ event, reasons }) => ({ event: event && { source: event.source, id: event.id }, reasons })))
    after = page.next
  }
  return items
}

/** Keeps what is counted: hundreds of thousands of cases must fit. */
const slim = ({ events, obligations, notifications }: CaseTimeline): CaseTimeline => ({
  events: events.map(({ source, id, receivedAt }) => ({ source, id, receivedAt })),
  obligations: obligations.map(({ ruleId, state, because: { source, id } }) => ({ ruleId, state, because: { source, id } })),
  notifications: notifications.map(({ deliveries }) => ({ deliveries: deliveries.map(({ channel, status }) => ({ channel, status })) })),
})
