// Why: one table, once, is what people read; everything else is on the pages it names.
import { addressesOf } from './addresses.js'
import { portsFrom } from './ports.js'
import type { Running } from './running.js'

export function tableOf({ settings, embedded }: Pick<Running, 'settings' | 'embedded'>): string {
  const ports = portsFrom(settings.PORT_BASE)
  const roles = embedded.postgres ? '' : ', every service as the given user'
  const rows = [
    ...addressesOf(ports, settings.VIEWS).map(({ what, url }) => [url, what] as const),
    [embedded.postgres ? `127.0.0.1:${ports.at.postgres}` : 'given', `PostgreSQL, ${embedded.postgres ? 'embedded' : `DATABASE_URL${roles}`}`] as const,
    [embedded.log ? 'in PostgreSQL' : 'given', `event log, ${embedded.log ? 'embedded' : `KAFKA_BROKERS${settings.TOPIC_PREFIX ? `, topics begin with ${settings.TOPIC_PREFIX}` : ''}`}`] as const,
    [settings.STATE_DIR, 'state, kept over a restart (npm start -- --fresh begins anew)'] as const,
    ...(settings.realProviders.length > 0 ? [['REAL', `messages leave for real: ${settings.realProviders.join(', ')}; the clock does not move`] as const] : []),
  ]
  const width = Math.max(...rows.map(([where]) => where.length))
  return rows.map(([where, what]) => `  ${where.padEnd(width)}  ${what}`).join('\n')
}
