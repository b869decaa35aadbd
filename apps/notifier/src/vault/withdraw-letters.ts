// Why: a letter that the print house has not fetched yet still lies in our folder with a name and an address on it. It is taken back,
// and its delivery says so; what has been fetched is the print house's, and may yet be reported as dispatched.
import type { ChannelProvider } from '@kept-informed/channels'
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { change } from '../journey/journey.js'
import { journeysById } from '../journey/load-journeys.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { inShard, shardOf } from '../journey/shard.js'

type Letter = { delivery_id: string; notification_id: string; case_id: string }

/** `providers`: those of letters take them back one by one; what they cannot take back throws and is tried again. */
export const withdrawLetters = (database: Database, providers: ChannelProvider[]) => async (victimId: string, now: Instant): Promise<void> => {
  const letters = await database.query<Letter>(
    `select w.delivery_id, w.notification_id, n.case_id from wording w join notification n using (notification_id) where w.victim_id = $1 and w.channel = 'letter' order by w.delivery_id`,
    [victimId],
  )
  if (letters.length === 0) return
  for (const { withdraw } of providers) await withdraw?.(letters.map((letter) => letter.delivery_id))
  for (const [shard, ofShard] of groupBy(letters, (letter) => shardOf(letter.case_id))) await cancelDeliveries(database, shard, ofShard, now)
}

const cancelDeliveries = (database: Database, shard: number, letters: Letter[], now: Instant): Promise<void> =>
  inShard(database, shard, async (q) => {
    const ids = new Set(letters.map((letter) => letter.delivery_id))
    const journeys = await journeysById(q, [...new Set(letters.map((letter) => letter.notification_id))])
    for (const journey of journeys) {
      const taken = journey.deliveries.filter((delivery) => ids.has(delivery.delivery_id) && ['sending', 'accepted', 'unknown'].includes(delivery.status))
      for (const delivery of taken) change(journey, delivery, { status: 'cancelled', status_at: now })
      if (taken.length > 0) journey.said.push('delivery-answered.v1')
    }
    await saveJourneys(q, shard, journeys.filter((journey) => journey.said.length > 0), now)
  })
