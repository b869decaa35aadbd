// Why: what goes outside the messages to victims (a code, a nudge) goes by the same providers, chosen as theirs are.
import type { ChannelProvider } from '@kept-informed/channels'
import { chooseProvider } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { ProviderDesk } from './provider-desk.js'

export type Carriers = { providers: readonly ChannelProvider[]; desk: Pick<ProviderDesk, 'states' | 'learn'> }

/** `last`: by whom the try before went; null as a result: nobody carries that channel now. */
export async function chooseCarrier({ providers, desk }: Carriers, channel: string, last: string | null, now: Instant): Promise<ChannelProvider | null> {
  const states = (await desk.states(now)).filter((state) => state.channel === channel && (state.shutUntil === null || state.shutUntil <= now))
  const name = chooseProvider(states, new Map(states.map(({ provider }) => [provider, 1])), last, { now, random: Math.random() })
  return providers.find((one) => one.name === name) ?? null
}
