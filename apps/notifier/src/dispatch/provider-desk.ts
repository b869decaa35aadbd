// Why: before a pass claims anything it asks here how many calls each provider may be given, and after each call it says here how that
// went. All processes share the answer: the pace is kept together, and what one finds broken the others leave alone.
import type { ChannelProvider } from '@kept-informed/channels'
import { afterCalls, type CallResult, channelOpensAt, giveBackPlaces, isGone, placesOf, type ProviderState, takePlaces } from '@kept-informed/delivery'
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Channel } from '@kept-informed/victim'
import { lookForWays, tryAgain } from './ask-anew.js'
import { type ProviderChange, readProviders, writeChanges, writeProviders } from './provider-rows.js'

/** Places taken for one pass. `gone`: channels of which nothing is to be expected; messages go another way. */
export type Reserved = { states: ProviderState[]; places: Map<string, number>; gone: ReadonlySet<Channel> }

export type ProviderDesk = {
  /** `roomFor`: what this process has room for, by provider. */
  reserve(now: Instant, roomFor: (provider: string) => number): Promise<Reserved>
  /** What was left over of it. */
  giveBack(unused: ReadonlyMap<string, number>, now: Instant): Promise<void>
  learn(results: readonly { provider: string; result: CallResult }[], now: Instant): Promise<void>
  /** When a message that waits for this channel is worth a look; null: never by itself. */
  opensAt(channel: Channel, now: Instant): Promise<Instant | null>
  states(now: Instant): Promise<ProviderState[]>
}

/** `shifted`: a provider was shut, or opened again, by itself. */
export type ProviderDeskParts = { database: Database; providers: readonly Pick<ChannelProvider, 'name' | 'channel'>[]; shifted: (provider: string, to: 'shut' | 'open') => void }

const MACHINE = 'notifier'

export function providerDesk({ database, providers, shifted }: ProviderDeskParts): ProviderDesk {
  /** As they were read last: whoever finds them well there need not ask again. */
  let latest: ProviderState[] = []
  const states = async (now: Instant): Promise<ProviderState[]> => (latest = await readProviders(database, providers, now, false))
  /** Changes some rows alone; nothing is written when nothing changed. */
  const change = (now: Instant, how: (state: ProviderState) => ProviderState): Promise<{ before: ProviderState[]; after: ProviderState[] }> =>
    database.transaction(async (q) => {
      const before = await readProviders(q, providers, now, true)
      const after = before.map(how)
      await writeProviders(q, after.filter((state, i) => state !== before[i]))
      await writeChanges(q, after.flatMap((state, i) => changeOf(before[i] ?? state, state, now)))
      latest = after
      return { before, after }
    })

  return {
    states,
    reserve: async (now, roomFor) => {
      const seen = await states(now)
      // Without a pace, and open: there is nothing to take, and nobody to wait for.
      const free = seen.every(({ perSecond, shutUntil }) => perSecond === null && shutUntil === null)
      const before = free ? seen : (await change(now, (state) => takePlaces(state, placesOf(state, roomFor(state.provider), now), now))).before
      const places = new Map(before.map((state) => [state.provider, placesOf(state, roomFor(state.provider), now)]))
      return { states: before, places, gone: new Set(channelsOf(before).filter((channel) => isGone(of(before, channel), now))) }
    },
    giveBack: async (unused, now) => {
      if (latest.every(({ provider, perSecond, shutUntil }) => (perSecond === null && shutUntil === null) || (unused.get(provider) ?? 0) === 0)) return
      await change(now, (state) => giveBackPlaces(state, unused.get(state.provider) ?? 0, now))
    },
    learn: async (results, now) => {
      if (!results.some(({ provider, result }) => !result.worked || latest.some((state) => state.provider === provider && (state.strikes > 0 || state.shutUntil !== null)))) return
      const { before, after } = await change(now, (state) => afterCalls(state, results.filter(({ provider }) => provider === state.provider).map(({ result }) => result), now))
      for (const [i, state] of after.entries()) {
        const [was, is] = [before[i]?.shutUntil ?? null, state.shutUntil]
        if ((was === null) !== (is === null)) shifted(state.provider, is === null ? 'open' : 'shut')
        if (was !== null && is === null) await tryAgain(database, state.provider, now)
      }
      const isBack = (channel: Channel): boolean => wasGone(of(before, channel), now) && of(after, channel).some(({ weight, shutUntil }) => weight > 0 && shutUntil === null)
      if (channelsOf(after).some(isBack)) await lookForWays(database, now)
    },
    opensAt: async (channel, now) => channelOpensAt(of(await states(now), channel), now),
  }
}

const channelsOf = (states: readonly ProviderState[]): Channel[] => [...new Set(states.map(({ channel }) => channel))]
const of = (states: readonly ProviderState[], channel: Channel): ProviderState[] => states.filter((state) => state.channel === channel)
/** Whether it counted as gone between the tries. */
const wasGone = (states: readonly ProviderState[], now: Instant): boolean => states.length > 0 && isGone(states.map((state) => (state.shutUntil === null ? state : { ...state, shutUntil: Infinity })), now)

function changeOf(before: ProviderState, after: ProviderState, at: Instant): ProviderChange[] {
  if ((before.shutUntil === null) === (after.shutUntil === null)) return []
  const value = ({ shutUntil }: ProviderState): string | null => (shutUntil === null ? null : isoInstant(shutUntil))
  return [{ provider: after.provider, what: after.shutUntil === null ? 'open' : 'shut', from: value(before), to: value(after), by: MACHINE, reason: after.shutUntil === null ? 'it works again' : 'it failed again and again', at }]
}
