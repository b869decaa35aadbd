// Why: the wording without case facts is of no one piece of news: whoever may read no more is told in it. Which of the messages that wait would
// be, is asked of the decision itself.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { WaitsForNeutral } from '../deciding/decide-journey.js'
import { loadCircumstances } from '../deciding/load-circumstances.js'
import { loadJourneys } from '../journey/load-journeys.js'
import type { NotificationRow } from '../journey/rows.js'
import type { Sealing } from '../vault/sealing.js'

export type NeutralParts = { sealing: Sealing; waitsForNeutral: WaitsForNeutral }

const AT_ONCE = 500

/** Of these messages those that it holds for, page by page. */
export async function* waitingInNeutral(q: Query, ids: readonly string[], { sealing, waitsForNeutral }: NeutralParts, now: Instant): AsyncGenerator<string[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const journeys = await loadJourneys(q, await q.query<NotificationRow>('select * from notification where notification_id = any($1) order by notification_id', [ids.slice(at, at + AT_ONCE)]))
    const circumstances = await loadCircumstances(q, sealing, journeys.map(({ notification }) => notification), now)
    yield journeys.flatMap((journey) => {
      const { notification_id: id } = journey.notification
      const known = circumstances.get(id)
      return known?.context && waitsForNeutral(journey, known, now) ? [id] : []
    })
  }
}
