// Why: one command must show the whole product on a machine without a database. A real PostgreSQL comes with npm; it keeps its data in
// STATE_DIR and is stopped with us, even when we are killed, so that nothing is left behind and the next start finds it whole.
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { asServerUser, ownerOf, type ServerUser, serverUser } from './server-user.js'
import { postgresBinaries } from './postgres-binaries.js'
import { secretOf } from './state-secrets.js'

const execute = promisify(execFile)
const DATABASE = 'kept_informed'
const FLAGS = ['listen_addresses=127.0.0.1', 'max_connections=120', 'max_wal_size=2GB', 'jit=off', 'fsync=on']

export type EmbeddedPostgres = { url: string; stop(): Promise<void> }

/** Starts the server of `<stateDir>/postgres` on 127.0.0.1 and on a socket among its data; one left over there is stopped first. Its log: `<stateDir>/postgres.log`. */
export async function startEmbeddedPostgres(stateDir: string, port: number): Promise<EmbeddedPostgres> {
  await mkdir(stateDir, { recursive: true })
  const server = { data: resolve(stateDir, 'postgres'), log: resolve(stateDir, 'postgres.log'), user: await serverUser(resolve(stateDir, 'postgres')), binaries: postgresBinaries() }
  const password = await secretOf(stateDir, 'postgres-password')
  if (!existsSync(join(server.data, 'PG_VERSION'))) await makeCluster(server, stateDir, password)
  await stopServer(server)
  await startServer(server, port)
  const guard = stopWhenWeAreGone(server)
  const url = await embeddedUrl(stateDir, port)
  await ensureDatabase(url)
  return {
    url,
    stop: async () => {
      guard.kill()
      await stopServer(server)
    },
  }
}

/** The address of a server that runs there already, whoever started it: by its socket, which costs half of what TCP does, or by TCP where the system has no socket of so long a name. */
export async function embeddedUrl(stateDir: string, port: number): Promise<string> {
  const url = new URL(`postgres://postgres:${await secretOf(stateDir, 'postgres-password')}@127.0.0.1:${port}/${DATABASE}`)
  const data = resolve(stateDir, 'postgres')
  if (hasSocket(data)) url.searchParams.set('host', data)
  return url.href
}

/** Of the systems in use the one with the shortest names takes 103 bytes. */
const LONGEST_SOCKET_NAME = 103
const hasSocket = (data: string): boolean => Buffer.byteLength(join(data, '.s.PGSQL.65535')) <= LONGEST_SOCKET_NAME

type Server = { data: string; log: string; user: ServerUser | null; binaries: { initdb: string; pgCtl: string } }

/** Made aside and put in place whole, so that an interrupted first start begins anew. */
async function makeCluster({ data, user, binaries }: Server, stateDir: string, password: string): Promise<void> {
  const fresh = `${data}.new`
  const passwordFile = resolve(stateDir, 'initdb-password')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (user) await Promise.all([chown(fresh, user.uid, user.gid), chown(passwordFile, user.uid, user.gid)])
  try {
    await run(user, binaries.initdb, ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'])
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rm(data, { recursive: true, force: true })
  await rename(fresh, data)
}

async function startServer({ data, log, user, binaries }: Server, port: number): Promise<void> {
  await writeFile(log, '', { flag: 'a' })
  if (user) await chown(log, user.uid, user.gid)
  const flags = [...FLAGS, `unix_socket_directories=${hasSocket(data) ? '.' : ''}`]
  const options = [`-p ${port}`, ...flags.map((flag) => `-c ${flag}`)].join(' ')
  try {
    await run(user, binaries.pgCtl, ['start', '-w', '-s', '-t', '60', '-D', data, '-l', log, '-o', options])
  } catch (error) {
    const said = (await readFile(log, 'utf8')).trim().split('\n').slice(-3).join('\n')
    throw new Error(`the embedded PostgreSQL does not start on port ${port}:\n${said}`, { cause: error })
  }
}

/** Nothing running is as good as stopped. A pid file whose process is not a server of this folder (a power cut, a reused pid) is removed. */
async function stopServer({ data, user, binaries }: Server): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  if (!(pid > 0)) return
  if (!(await isServerOf(pid, data))) return rm(pidFile, { force: true })
  await run(user, binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-s', '-t', '60', '-D', data]).catch(async (error: unknown) => {
    if (await isServerOf(pid, data)) throw error
  })
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => execute('ps', ['-o', 'args=', '-p', String(pid)]).then(({ stdout }) => stdout, () => ''))
  return command.includes(data)
}

/** Waits for the end of its input, which is our end, and then stops the server. Its own session: Ctrl-C in a terminal is ours alone. */
function stopWhenWeAreGone({ data, user, binaries }: Server) {
  const [command, args] = asServerUser(user, binaries.pgCtl, ['stop', '-m', 'fast', '-s', '-D', data])
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; exec "$@"', 'sh', command, ...args], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], ...ownerOf(user) })
  guard.on('error', () => undefined)
  guard.unref()
  if (guard.stdin && 'unref' in guard.stdin) (guard.stdin as unknown as { unref(): void }).unref()
  return guard
}

async function ensureDatabase(url: string): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** pg_ctl leaves its server behind with our pipes open, so nothing is read from it. */
function run(user: ServerUser | null, binary: string, arguments_: string[]): Promise<void> {
  const [command, args] = asServerUser(user, binary, arguments_)
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'ignore', cwd: '/', ...ownerOf(user) })
    child.once('error', fail)
    child.once('exit', (code, signal) => (code === 0 ? done() : fail(new Error(`${binary} ended with ${code ?? signal}`))))
  })
}
