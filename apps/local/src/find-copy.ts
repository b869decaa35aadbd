// Why: commands that look at a copy find it by the settings that it was started with, and do not mind whether it runs.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { postgresUrl, readSettings, text, wholeNumber, withFiles } from '@kept-informed/runtime'
import { embeddedUrl, startEmbeddedPostgres } from './embedded-postgres.js'
import { HOST, portsFrom } from './ports.js'

/** Thrown when there is no copy to be found there. */
export class NoCopy extends Error {
  override readonly name = 'NoCopy'
}

/** `databaseUrl`: of the one who owns everything; every service has its own schema there. `running`: the copy is up. */
export type Copy = { databaseUrl: string; stateDir: string; running: boolean }

/** Finds the copy of PORT_BASE, STATE_DIR and DATABASE_URL; its embedded database is started for `work` and stopped after it, if it does not run. Throws WrongSettings, NoCopy. */
export async function withCopy<T>(env: Record<string, string | undefined>, work: (copy: Copy) => Promise<T>): Promise<T> {
  const settings = readSettings(withFiles(env, 'DATABASE_URL'), { PORT_BASE: wholeNumber(1024, 65_000).or(4000), STATE_DIR: text.or('.local'), DATABASE_URL: postgresUrl.optional })
  const { DATABASE_URL: given, STATE_DIR: stateDir } = settings
  if (given) return work({ databaseUrl: given, stateDir, running: await listens(portsFrom(settings.PORT_BASE).at.start) })
  if (!existsSync(join(stateDir, 'postgres', 'PG_VERSION'))) throw new NoCopy(`there is no copy in ${stateDir}: npm start makes one; PORT_BASE, STATE_DIR and DATABASE_URL say which is meant`)
  const port = await portOfServer(stateDir)
  if (port !== null && (await listens(port))) return work({ databaseUrl: await embeddedUrl(stateDir, port), stateDir, running: true })
  const server = await startEmbeddedPostgres(stateDir, portsFrom(settings.PORT_BASE).at.postgres)
  try {
    return await work({ databaseUrl: server.url, stateDir, running: false })
  } finally {
    await server.stop()
  }
}

/** PostgreSQL writes its port into the fourth line of its pid file; null: it does not run. */
async function portOfServer(stateDir: string): Promise<number | null> {
  const lines = (await readFile(join(stateDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const port = Number(lines[3])
  return port > 0 ? port : null
}

const listens = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect({ port, host: HOST })
    socket.once('connect', () => (socket.destroy(), tell(true)))
    socket.once('error', () => (socket.destroy(), tell(false)))
    socket.setTimeout(2_000, () => (socket.destroy(), tell(false)))
  })
