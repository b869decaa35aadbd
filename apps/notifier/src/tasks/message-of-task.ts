// Why: nobody can answer for words that they have not seen. What would leave if the task ended well is lived ahead as in a preview.
import type { Instant } from '@kept-informed/kernel'
import { limitsFrom } from '../notifier.config.js'
import type { NotifierWorks } from '../notifier-works.js'
import { standingsAhead } from '../guards/guard-standings.js'
import { withStanding } from '../guards/with-standing.js'
import { leftToTell } from '../journey/left-to-tell.js'
import { loadJourneys } from '../journey/load-journeys.js'
import type { NotificationRow } from '../journey/rows.js'
import { loadCircumstances } from '../deciding/load-circumstances.js'
import { liveAhead, type Outlook } from '../previews/live-ahead.js'

/** Null: there is no such message, or nothing of it is left to tell. Reads only. */
export const messageAhead = ({ database, sealing, decide, settings, failed }: NotifierWorks, notificationId: string, now: Instant): Promise<Outlook | null> =>
  database.transaction(async (q) => {
    await q.query('set transaction isolation level repeatable read, read only')
    const rows = await q.query<NotificationRow>('select * from notification where notification_id = $1 and merged_into is null', [notificationId])
    const journeys = await loadJourneys(q, rows)
    const circumstances = await loadCircumstances(q, sealing, rows, now)
    const standings = await standingsAhead(q, [...circumstances.values()].flatMap(({ obligations }) => obligations), now, limitsFrom(settings))
    const aheads = journeys.flatMap((journey) => {
      const left = leftToTell(journey, circumstances.get(journey.notification.notification_id), now)
      return left ? [{ journey, circumstances: withStanding(left, standings), nextAt: now }] : []
    })
    const [outlook] = liveAhead(aheads, { decide, onError: (error, id) => failed('a decision', error, { notificationId: id }) }, now)
    return outlook ?? null
  })
