// Why: an operator's order and the fact that they gave it are written together. What was shut by itself stays so: an order is no proof.
import type { ChannelProvider } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { type ProviderChange, readProviders, writeChanges, writeProviders } from '../dispatch/provider-rows.js'
import type { ProviderOrder } from './read-provider-order.js'

type Ordered = { name: string; order: ProviderOrder; by: string; at: Instant }

export const changeProvider = (database: Database, providers: readonly Pick<ChannelProvider, 'name' | 'channel'>[], { name, order, by, at }: Ordered): Promise<void> =>
  database.transaction(async (q) => {
    const before = (await readProviders(q, providers, at, true)).find(({ provider }) => provider === name)
    if (!before) return
    const { weight, perSecond, reason } = order
    await writeProviders(q, [{ ...before, weight, perSecond, ...(perSecond === before.perSecond ? {} : { tokens: perSecond === null ? 0 : Math.min(1, perSecond), tokensAt: at }) }])
    const changed = (what: 'weight' | 'perSecond', from: number | null, to: number | null): ProviderChange[] =>
      from === to ? [] : [{ provider: name, what, from: from === null ? null : String(from), to: to === null ? null : String(to), by, reason, at }]
    await writeChanges(q, [...changed('weight', before.weight, weight), ...changed('perSecond', before.perSecond, perSecond)])
  })
