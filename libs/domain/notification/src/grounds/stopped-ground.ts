// Why: what a person has stopped does not leave until they, or the time that they set, let it go; what is owed stays owed and is told by a
// call. Where only a channel is stopped, another one carries.
import { contactsLeft } from '../contacts-left.js'
import { type Decider, taskFor } from '../decider.js'
import { type Stop, stopsAll } from '../stops/stop.js'
import type { FindGround } from './ground.js'

export const stopped: FindGround = (decider) => {
  const stops = stopsOf(decider)
  if (stops.length === 0) return null
  const until = Math.max(...stops.map((stop) => stop.until))
  return { tasks: [taskFor(decider, 'call', 'stopped')], lookAgainAt: until, endsAt: until }
}

/** Those that keep this message from leaving. */
export function stopsOf(decider: Decider): readonly Stop[] {
  const { circumstances: { caseId, recipient }, open, wordingOf, standingStops } = decider
  if (standingStops.length === 0) return []
  const language = recipient.details?.language ?? 'en'
  const texts = [...open.map(({ ruleId }) => ruleId), ...(recipient.details ? ['neutral'] : [])].map((wordingId) => ({ wordingId, language, version: wordingOf(wordingId, language) }))
  const news = open.map(({ ruleId, because }) => ({ ruleId, source: because.source }))
  const all = standingStops.filter((stop) => stopsAll(stop, { caseId, news, texts: texts.filter(({ wordingId }) => wordingId !== 'neutral' || saysNeutral(decider)) }))
  return all.length > 0 || decider.contacts.left.length > 0 ? all : channelStops(decider)
}

/** Every contact that may be tried would get the neutral text. */
const saysNeutral = ({ contacts }: Decider): boolean => contacts.left.length > 0 && contacts.left.every(({ detail }) => detail === 'neutral')

function channelStops(decider: Decider): readonly Stop[] {
  const { left } = contactsLeft(decider.circumstances, { ...decider, channels: decider.allChannels }, decider.now)
  return decider.standingStops.filter(({ kind, value }) => kind === 'channel' && left.some(({ channel }) => channel === value))
}
