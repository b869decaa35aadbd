// Why: how each provider does now, and what was decided about it last, by whom and why.
import type { ChannelProvider } from '@kept-informed/channels'
import { healthOf } from '@kept-informed/delivery'
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { readProviders } from '../dispatch/provider-rows.js'

type ChangeRow = { provider: string; what: string; from_value: string | null; to_value: string | null; by_whom: string; reason: string | null; at: Instant }
/** `health`: over 0 to 1, of the weight. `shutUntil`: null, open. `changes`: the last 20, newest first. Times RFC 3339. */
export type ListedProvider = {
  provider: string; channel: string; weight: number; perSecond: number | null; health: number; shutUntil: string | null; shutSince: string | null
  changes: { what: string; from: string | null; to: string | null; by: string; reason: string | null; at: string }[]
}

const MOST_CHANGES = 20

export async function providersList(q: Query, providers: readonly Pick<ChannelProvider, 'name' | 'channel'>[], now: Instant): Promise<{ items: ListedProvider[] }> {
  const states = await readProviders(q, providers, now, false)
  const changes = await q.query<ChangeRow>(
    `select c.* from unnest($1::text[]) p(name) cross join lateral (select * from provider_change where provider = p.name order by n desc limit ${MOST_CHANGES}) c`,
    [states.map(({ provider }) => provider)],
  )
  const time = (at: Instant | null): string | null => (at === null ? null : isoInstant(at))
  return {
    items: states.map((state) => ({
      provider: state.provider, channel: state.channel, weight: state.weight, perSecond: state.perSecond, health: Number(healthOf(state, now).toFixed(3)),
      shutUntil: time(state.shutUntil), shutSince: time(state.shutSince),
      changes: changes.filter(({ provider }) => provider === state.provider).map(({ what, from_value, to_value, by_whom, reason, at }) => ({ what, from: from_value, to: to_value, by: by_whom, reason, at: isoInstant(at) })),
    })),
  }
}
