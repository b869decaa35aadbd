// Why: before somebody stops eight thousand messages they may look at what it would stop and who has it already; nothing is changed by looking.
import type { Reached } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { RecallWhat } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { loadJourneys } from '../journey/load-journeys.js'
import type { NotificationRow } from '../journey/rows.js'
import { findRecalled } from './find-recalled.js'
import { obligationsOf } from './recall-sweep.js'
import type { NeutralParts } from './waiting-in-neutral.js'
import { whatLeft } from './what-left.js'

/** Of each kind all are counted and the first hundred are named. */
export type ForeseenRecall = Record<'wouldStop' | 'gotIt' | 'mayHaveGotIt' | 'underWay', { count: number; notificationIds: string[] }>

const NAMED = 100
const KIND: Record<Reached, keyof ForeseenRecall> = { 'not-got': 'wouldStop', got: 'gotIt', 'may-have-got': 'mayHaveGotIt', 'under-way': 'underWay' }
const ENDED = new Set(['told', 'superseded', 'recalled'])

type Asking = NeutralParts & { /** Cases that are not there for who asks; theirs would stop as well, and are not counted. */ hidden: readonly string[]; now: Instant }

export async function foreseeRecall(q: Query, what: RecallWhat, { hidden, now, ...neutral }: Asking): Promise<ForeseenRecall> {
  const kind = () => ({ count: 0, notificationIds: [] as string[] })
  const seen: ForeseenRecall = { wouldStop: kind(), gotIt: kind(), mayHaveGotIt: kind(), underWay: kind() }
  for await (const ids of findRecalled(q, what, neutral, now)) {
    const journeys = await loadJourneys(q, await q.query<NotificationRow>('select * from notification where notification_id = any($1) and case_id <> all($2) order by notification_id', [ids, hidden]))
    const owed = await obligationsOf(q, journeys)
    for (const journey of journeys) {
      const { notification_id, state } = journey.notification
      const { reached } = whatLeft({ what }, journey, owed)
      if (reached === 'not-got' && ENDED.has(state)) continue
      const one = seen[KIND[reached]]
      one.count += 1
      if (one.notificationIds.length < NAMED) one.notificationIds.push(notification_id)
    }
  }
  return seen
}
