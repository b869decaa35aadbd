// Why: the doors of this service need its inner works, and nothing more of each other; one token brings them all.
import type { ChannelProvider } from '@kept-informed/channels'
import type { Clock } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Decide } from './deciding/advance-notifications-sweep.js'
import type { LastMomentsOf, WaitsForNeutral } from './deciding/decide-journey.js'
import type { NotifierSettings } from './notifier.config.js'
import type { SweepName } from './notifier-sweeps.js'
import type { Counted } from './notifier-metrics.js'
import type { OwnParts } from './own-view/load-own-standing.js'
import type { Foresee } from './previews/foresee-over-http.js'
import type { ReceiptStore } from './receipts/receipt-store.js'
import type { ErasureParts } from './vault/erase-details.js'
import type { Sealing } from './vault/sealing.js'

export type NotifierWorks = {
  settings: NotifierSettings
  clock: Clock
  calendar: WorkingCalendar
  database: Database
  sealing: Sealing
  erasure: ErasureParts
  /** By which it is known whether somebody may look at her own case. */
  own: OwnParts
  counted: Counted
  receipts: ReceiptStore
  providers: readonly ChannelProvider[]
  decide: Decide
  lastMoments: LastMomentsOf
  waitsForNeutral: WaitsForNeutral
  /** null: rules cannot be asked from here. */
  foresee: Foresee | null
  /** Counts and logs what failed, with ids and no name in it. */
  failed(what: string, error: unknown, ids: Record<string, string>): void
  /** Something may be due in these sweeps (none named: in any), or to be said: look now. */
  wake(...names: SweepName[]): void
}

export const NOTIFIER_WORKS = Symbol('notifier works')
