// Why: an event that was recalled and corrected may afterwards be retracted by the case system, which owes a correction too. Nobody is told
// twice: ours carries theirs, and settles it when it is told, or at once where it was told already.
import type { Instant } from '@kept-informed/kernel'
import { RECALL_SOURCE } from '@kept-informed/delivery'
import type { Query } from '@kept-informed/postgres'
import { isOpen } from '@kept-informed/obligation'
import type { Journey } from '../journey/journey.js'
import { journeysById } from '../journey/load-journeys.js'
import { supersede } from '../journey/supersede.js'
import { meetsAlso } from '../journey/tell.js'
import type { Circumstances } from '../deciding/load-circumstances.js'

export type Joined = { /** Those that are carried from now on. */ carried: ReadonlySet<Journey>; /** Corrections that were not among those given. */ others: Journey[] }

const NOTHING: Joined = { carried: new Set(), others: [] }
/** Of these nobody knows yet whether it says anything. */
const NOT_BEGUN = new Set(['planned', 'withheld', 'failed'])

/** Call it under the shard's lock. */
export async function joinCorrections(q: Query, journeys: readonly Journey[], circumstances: ReadonlyMap<string, Circumstances>, now: Instant): Promise<Joined> {
  const theirs = journeys.flatMap((journey) => {
    const [owed, ...more] = circumstances.get(journey.notification.notification_id)?.obligations ?? []
    const joins = owed !== undefined && more.length === 0 && isOpen(owed) && owed.because.source !== RECALL_SOURCE && NOT_BEGUN.has(journey.notification.state) && journey.deliveries.length === 0
    return joins && owed.corrects !== null ? [{ journey, owed, wrongId: owed.corrects }] : []
  })
  if (theirs.length === 0) return NOTHING
  const links = await q.query<{ obligation_id: string; correction_id: string; notification_id: string }>('select obligation_id, correction_id, notification_id from recall_correction where obligation_id = any($1) order by recall_id', [theirs.map(({ wrongId }) => wrongId)])
  const wanted = [...new Set(links.map(({ notification_id }) => notification_id))]
  const others = await journeysById(q, wanted.filter((id) => !journeys.some(({ notification }) => notification.notification_id === id)))
  const carried = new Set<Journey>()
  for (const { journey, owed, wrongId } of theirs) {
    const link = links.find(({ obligation_id }) => obligation_id === wrongId)
    const ours = [...journeys, ...others].find(({ notification }) => notification.notification_id === link?.notification_id)
    if (!link || !ours) continue
    meetsAlso(ours, { obligationId: owed.obligationId, with: link.correction_id, from: owed.clockStartedAt })
    supersede(journey, ours.notification.notification_id, now)
    carried.add(journey)
  }
  return { carried, others }
}
