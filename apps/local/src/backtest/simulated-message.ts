// Why: what becomes of one message in the simulated world: which way it takes, whether it comes, and when we hear. Safe hours and post
// days are the product's own.
import type { PlannedMessage, Rung } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import { DEFAULT_POSTING, postTimes, type WithheldBecause } from '@kept-informed/notification'
import { nextSafeInstant, type SafeHours } from '@kept-informed/victim'
import type { Duty } from './arrivals.js'
import { CALENDAR, HOUR, MINUTE } from './calendar.js'
import { chance, choose } from './chance.js'
import { CONTACTS, FAILS, HELD_FOR_A_PERSON, SAFE_HOURS, TAKES_MINUTES } from './world-assumptions.js'

export type Recipient = { channels: readonly Rung['channel'][]; hours: SafeHours[]; because: WithheldBecause | null }

export function recipientOf({ victimId, obligationId }: Duty): Recipient {
  const { channels } = choose(CONTACTS, chance(victimId, 'contacts'))
  const { hours } = choose(SAFE_HOURS, chance(victimId, 'safe hours'))
  return { channels, hours, because: channels.length === 0 ? 'no-safe-contact' : choose(HELD_FOR_A_PERSON, chance(obligationId, 'held')).because }
}

/** The ways that are left from an instant on, after the first `tried` of them. */
export const rungsFrom = ({ channels, hours }: Recipient, tried: number, from: Instant): Rung[] =>
  channels.slice(tried).flatMap((channel): Rung[] => {
    if (channel === 'letter') return [{ channel, leavesAt: from, arrivesAt: postTimes(from, DEFAULT_POSTING, CALENDAR).arrivesBy }]
    const leavesAt = nextSafeInstant(hours, from, CALENDAR)
    return leavesAt === null ? [] : [{ channel, leavesAt, arrivesAt: leavesAt + TAKES_MINUTES[channel] * MINUTE }]
  })

/** One try: the way it took, and whether it came; `heardAt`: when we know. */
export type Try = { rung: Rung; tried: number; readyAt: Instant; came: boolean; heardAt: Instant }

/** All tries of a message that may leave from then on, until one comes or none is left. */
export function triesFrom(duty: Duty, recipient: Recipient, from: Instant): Try[] {
  const tries: Try[] = []
  let readyAt = from
  for (let tried = 0; tried < recipient.channels.length; tried++) {
    const [rung] = rungsFrom(recipient, tried, readyAt)
    if (!rung) break
    const { share, knownWithinHours } = FAILS[rung.channel]
    const came = chance(duty.obligationId, 'fails', tried) >= share
    const heardAt = came ? rung.arrivesAt : rung.leavesAt + chance(duty.obligationId, 'heard', tried) * knownWithinHours * HOUR
    tries.push({ rung, tried, readyAt, came, heardAt })
    if (came) break
    readyAt = heardAt
  }
  return tries
}

/** What is known of it at an instant: waiting for its hour, on its way, or failed. */
export function messageAt(recipient: Recipient, tries: readonly Try[], now: Instant): PlannedMessage {
  const current = tries.find(({ heardAt }) => now < heardAt)
  if (!current) return { state: 'failed', withheldBecause: null, rungs: [], onItsWay: null }
  const { rung, tried } = current
  if (now < rung.leavesAt) return { state: 'planned', withheldBecause: null, rungs: rungsFrom(recipient, tried, now), onItsWay: null }
  return { state: 'sending', withheldBecause: null, rungs: rungsFrom(recipient, tried + 1, now), onItsWay: { channel: rung.channel, arrivesBy: rung.arrivesAt } }
}
