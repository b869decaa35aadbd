// Why: whose news leaves with another message has nothing more to do, and nobody for it.
import type { Instant } from '@kept-informed/kernel'
import { cancelTasks, change, type Journey } from './journey.js'

/** `into`: the notification that carries its news from now on. */
export function supersede(journey: Journey, into: string, now: Instant): void {
  cancelTasks(journey, now, (task) => task.kind !== 'decide-unknown')
  change(journey, journey.notification, { state: 'superseded', merged_into: into, withheld_because: null, reasons: [], rungs: '[]', next_at: null, look_by: null })
  journey.said.push('notification-superseded.v1')
}
