// Why: whether a message may go on waiting for a channel is decided by its ladder; how the channel does is told to that decision as plain data.
import { isShut, type ProviderState } from '@kept-informed/delivery'
import type { Channel } from '@kept-informed/victim'

export type ChannelHealth = {
  /** Nothing is to be expected of them: treated as if nobody had them. */
  gone: ReadonlySet<Channel>
  /** Nobody carries them just now. */
  down: ReadonlySet<Channel>
}

export const ALL_WELL: ChannelHealth = { gone: new Set(), down: new Set() }

/** `places`: what each provider can be given now. A shut one that may be tried is still shut. */
export function channelHealth(states: readonly ProviderState[], places: ReadonlyMap<string, number>, gone: ReadonlySet<Channel>): ChannelHealth {
  const carried = new Set(states.filter((state) => !isShut(state) && (places.get(state.provider) ?? 0) > 0).map(({ channel }) => channel))
  return { gone, down: new Set(states.map(({ channel }) => channel).filter((channel) => !carried.has(channel))) }
}
