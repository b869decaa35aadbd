// Why: one PostgreSQL holds everything, in a schema a service. On our own server each service gets a role that sees its schema only,
// as deploy/postgres/roles.sh does; on a given one we use what we were given, because roles belong to the whole server, not to us.
import { openLocalDatabase } from './clock-store.js'
import { startEmbeddedPostgres } from './embedded-postgres.js'
import type { LocalSettings } from './local.config.js'
import { portsFrom } from './ports.js'
import { secretOf } from './state-secrets.js'

const SERVICES = ['rules', 'notifier', 'evidence', 'ops_console', 'officer_view', 'victim_view'] as const
export type Service = (typeof SERVICES)[number]

export type Databases = {
  /** Of the one who owns everything. */
  url: string
  /** As that service connects. */
  urlOf: (service: Service) => string
  embedded: boolean
  stop(): Promise<void>
}

export async function openDatabases({ DATABASE_URL, STATE_DIR, PORT_BASE }: Pick<LocalSettings, 'DATABASE_URL' | 'STATE_DIR' | 'PORT_BASE'>): Promise<Databases> {
  if (DATABASE_URL) return { url: DATABASE_URL, urlOf: () => DATABASE_URL, embedded: false, stop: async () => undefined }
  const server = await startEmbeddedPostgres(STATE_DIR, portsFrom(PORT_BASE).at.postgres)
  try {
    const urls = await makeRoles(server.url, STATE_DIR)
    return { url: server.url, urlOf: (service) => urls[service], embedded: true, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function makeRoles(url: string, stateDir: string): Promise<Record<Service, string>> {
  const database = await openLocalDatabase(url)
  try {
    const urls: Partial<Record<Service, string>> = {}
    for (const role of SERVICES) {
      const password = await secretOf(stateDir, `postgres-${role}`)
      const [there] = await database.query('select 1 from pg_roles where rolname = $1', [role])
      // Names are ours and the password is hex: DDL takes no parameters.
      await database.query(`${there ? 'alter' : 'create'} role ${role} login password '${password}'`)
      await database.query(`create schema if not exists ${role} authorization ${role}`)
      urls[role] = Object.assign(new URL(url), { username: role, password }).href
    }
    return urls as Record<Service, string>
  } finally {
    await database.close()
  }
}
