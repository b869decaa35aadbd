// Why: whoever foresees whether a victim will be told in time must see what can still be tried: each contact, when a message would leave
// for it and when it would count as having arrived. Published with the notification; ids and instants only.
import type { Instant } from '@kept-informed/kernel'
import type { Channel } from '@kept-informed/victim'

export type Rung = {
  channel: Channel
  contactId: string
  /** The first instant at which it may leave, as things stand. */
  leavesAt: Instant
  /** When it counts as arrived if nothing fails: a text and an email when they leave, a letter at the end of a day. */
  arrivesAt: Instant
}
