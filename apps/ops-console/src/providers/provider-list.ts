// Why: who carries how much of what, and who is sick, on one page.
import type { Instant } from '@kept-informed/kernel'
import type { Column } from '@kept-informed/web'
import { channelCell, statusCell } from '../names/carried.js'
import { providerCell } from '../names/provider-name.js'
import { PATHS, to } from '../paths.js'
import type { AnswersOf, DeliveryCount } from './delivery-counts.js'
import { type Provider, shareOf, standingOf } from './provider.js'

const TONE = { carries: 'green', recovers: 'yellow', shut: 'red', off: 'grey' } as const

export const providerColumns = (all: readonly Provider[], answers: (provider: string) => AnswersOf, now: Instant): readonly Column<Provider>[] => [
  {
    name: 'provider',
    words: 'provider.name',
    value: ({ provider }) => provider,
    shown: ({ provider }) => ({ ...providerCell(provider), href: to(PATHS.provider, { provider }) }),
  },
  { name: 'channel', words: 'provider.channel', value: ({ channel }) => channel, shown: ({ channel }) => channelCell(channel) },
  {
    name: 'standing',
    words: 'provider.standing',
    value: (one) => standingOf(one, now),
    shown: (one) => ({ words: `provider.standing.${standingOf(one, now)}`, tone: TONE[standingOf(one, now)] }),
  },
  { name: 'weight', words: 'provider.weight', number: true, value: ({ weight }) => weight },
  { name: 'sharePercent', words: 'provider.share', number: true, value: (one) => shareOf(one, all, now) },
  ...(['accepted', 'refused', 'unavailable', 'unknown'] as const).map((outcome) => ({
    name: outcome,
    words: `provider.${outcome}`,
    number: true,
    value: ({ provider }: Provider) => answers(provider)[outcome],
  })),
]

export const DELIVERY_COLUMNS: readonly Column<DeliveryCount>[] = [
  { name: 'channel', words: 'provider.channel', value: ({ channel }) => channel, shown: ({ channel }) => channelCell(channel) },
  { name: 'status', words: 'deliveries.status', value: ({ status }) => status, shown: ({ status }) => statusCell(status) },
  { name: 'n', words: 'deliveries.n', number: true, value: ({ n }) => n },
]
