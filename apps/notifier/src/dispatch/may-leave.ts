// Why: between the decision to send and the call somebody may have been erased, or all of it stopped or recalled. Asked last, right before the call; who
// erases waits for the calls that were let through. Calls that are begun together are asked about together.
import type { Clock, Instant } from '@kept-informed/kernel'
import { type GuardStanding, stopsAll } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import type { Call } from './dispatcher.js'
import { gather } from './gather.js'
import { recalledAmong } from '../recalls/recalled-among.js'
import { standingStops } from '../stops/stop-rows.js'

export type MayLeave = 'yes' | 'erased' | 'stopped' | 'guard'
type Leaving = Pick<Call, 'recipientId' | 'notificationId' | 'provider' | 'watched'>
/** How the guard stands to what was planned for these; opens one where that must be. */
export type Watch = (notificationIds: readonly string[], now: Instant) => Promise<ReadonlyMap<string, GuardStanding>>
type Asked = { call: Leaving; answer: MayLeave }

const AT_ONCE = 200
/** What was looked at long enough is not looked at again here. */
const HOLDS: ReadonlySet<GuardStanding['is'] | undefined> = new Set<GuardStanding['is']>(['held', 'refused'])

export function mayLeave(q: Query, clock: Clock, watch: Watch): (call: Leaving) => Promise<MayLeave> {
  const asking = gather<Asked>(async (asked) => {
    const now = clock.now()
    const [erased, stopped, recalled, standings] = await Promise.all([erasedAmong(q, asked), stoppedAmong(q, asked, now), recalledAmong(q, asked.map(({ call }) => call.notificationId)), watch(asked.flatMap(({ call }) => call.watched), now)])
    const held = ({ watched }: Leaving): boolean => watched.some((id) => HOLDS.has(standings.get(id)?.is))
    for (const one of asked) one.answer = erased.has(one.call.recipientId) ? 'erased' : stopped(one.call) || recalled.has(one.call.notificationId) ? 'stopped' : held(one.call) ? 'guard' : 'yes'
  }, AT_ONCE)
  return async (call) => {
    const asked: Asked = { call, answer: 'erased' }
    await asking.add(asked)
    return asked.answer
  }
}

async function erasedAmong(q: Query, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  const rows = await q.query<{ victim_id: string }>('select victim_id from victim_details where victim_id = any($1) and erased_at is not null', [[...new Set(asked.map(({ call }) => call.recipientId))]])
  return new Set(rows.map((row) => row.victim_id))
}

type Row = { notification_id: string; case_id: string; language: string; template_id: string; template_version: string; rule_id: string; source: string }

async function stoppedAmong(q: Query, asked: readonly Asked[], now: Instant): Promise<(call: Leaving) => boolean> {
  const stops = await standingStops(q, now)
  if (stops.length === 0) return () => false
  const rows = await q.query<Row>(
    `select n.notification_id, n.case_id, n.language, n.template_id, n.template_version, o.snapshot::jsonb ->> 'ruleId' as rule_id, o.snapshot::jsonb -> 'because' ->> 'source' as source
       from notification n join obligation o on o.obligation_id = any(n.obligation_ids) where n.notification_id = any($1)`,
    [asked.map(({ call }) => call.notificationId)],
  )
  return ({ notificationId, provider }) => {
    const news = rows.filter((row) => row.notification_id === notificationId)
    const [first] = news
    return stops.some((stop) => (stop.kind === 'channel' && stop.value === provider.channel) || (first !== undefined && stopsAll(stop, {
      caseId: first.case_id, news: news.map(({ rule_id, source }) => ({ ruleId: rule_id, source })),
      texts: news.map(({ rule_id, language, template_id, template_version }) => ({ wordingId: rule_id, language, version: rule_id === template_id ? template_version : null })),
    })))
  }
}
