// Why: the state of each provider is one row that all processes share; what changed it, by whose decision, is a row of its own for ever.
import { type ProviderState, newProvider } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { Channel } from '@kept-informed/victim'

type Row = {
  provider: string; channel: Channel; weight: number; per_second: number | null; tokens: number; tokens_at: Instant; health: number; health_at: Instant
  strikes: number; shut_until: Instant | null; shut_since: Instant | null; shut_times: number
}

const COLUMNS = ['provider', 'channel', 'weight', 'per_second', 'tokens', 'tokens_at', 'health', 'health_at', 'strikes', 'shut_until', 'shut_since', 'shut_times']

const stateFrom = (row: Row): ProviderState => ({
  provider: row.provider, channel: row.channel, weight: row.weight, perSecond: row.per_second, tokens: row.tokens, tokensAt: row.tokens_at, health: row.health, healthAt: row.health_at,
  strikes: row.strikes, shutUntil: row.shut_until, shutSince: row.shut_since, shutTimes: row.shut_times,
})

const rowFrom = (state: ProviderState): Row => ({
  provider: state.provider, channel: state.channel, weight: state.weight, per_second: state.perSecond, tokens: state.tokens, tokens_at: state.tokensAt, health: state.health, health_at: state.healthAt,
  strikes: state.strikes, shut_until: state.shutUntil, shut_since: state.shutSince, shut_times: state.shutTimes,
})

/** Of these providers, by name; who is new has the row of a new one from now on. `lock`: until the end of the transaction. */
export async function readProviders(q: Query, known: readonly { name: string; channel: Channel }[], now: Instant, lock: boolean): Promise<ProviderState[]> {
  const names = known.map(({ name }) => name)
  const read = () => q.query<Row>(`select * from provider where provider = any($1) order by provider${lock ? ' for update' : ''}`, [names])
  const rows = await read()
  const missing = known.filter(({ name }) => !rows.some(({ provider }) => provider === name))
  if (missing.length === 0) return rows.map(stateFrom)
  await q.query(`insert into provider select * from json_populate_recordset(null::provider, $1::json) on conflict do nothing`, [JSON.stringify(missing.map(({ name, channel }) => rowFrom(newProvider(name, channel, now))))])
  return (await read()).map(stateFrom)
}

export async function writeProviders(q: Query, states: readonly ProviderState[]): Promise<void> {
  if (states.length === 0) return
  const sets = COLUMNS.slice(2).map((column) => `${column} = s.${column}`).join(', ')
  await q.query(`update provider p set ${sets} from json_populate_recordset(null::provider, $1::json) s where p.provider = s.provider`, [JSON.stringify(states.map(rowFrom))])
}

export type ProviderChange = { provider: string; what: 'weight' | 'perSecond' | 'shut' | 'open'; from: string | null; to: string | null; by: string; reason: string | null; at: Instant }

export async function writeChanges(q: Query, changes: readonly ProviderChange[]): Promise<void> {
  if (changes.length === 0) return
  await q.query(
    `insert into provider_change (provider, what, from_value, to_value, by_whom, reason, at)
     select c.provider, c.what, c."from", c."to", c."by", c.reason, c.at from json_to_recordset($1::json) c(provider text, what text, "from" text, "to" text, "by" text, reason text, at bigint)`,
    [JSON.stringify(changes)],
  )
}
