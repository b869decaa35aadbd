// Why: this is the only place where pg and TypeORM are set up, so that every service has the same pool, the same search path,
// exact bigints, honest errors and migrations that several processes may start at once.
import { Client, type Pool, type PoolClient, types } from 'pg'
import { DataSource, type EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm'
import { failureOf } from './failure-of.js'
import { inOneFlight } from './one-flight.js'
import { isOutdated, prepared } from './prepared.js'

/** Runs SQL. Values are `$1`, `$2`…; int8 comes as number (beyond 2^53 it throws), json parsed, timestamptz as Date. Throws Retryable for what passes. In a transaction, what is asked at once goes to the server at once, and is answered in that order. */
export type Query = { query<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]> }

/** One connection of its own, outside the pool: for session locks. `lost` resolves when it has ended, for whatever reason. */
export type Session = Query & { lost: Promise<void>; close(): Promise<void> }

export type Database = Query & {
  schema: string
  /** One transaction on one connection. Throws, with nothing written, also when the server answered COMMIT with ROLLBACK. `opening`: a statement without values that goes with BEGIN, such as a lock. */
  transaction<T>(work: (q: Query) => Promise<T>, opening?: string): Promise<T>
  /** One connection for what is asked at once: one write, and one process of the server that wakes. Each statement stands for itself. */
  together<T>(work: (q: Query) => Promise<T>): Promise<T>
  session(): Promise<Session>
  /** TypeORM over the same pool: for entities and slow paths. */
  dataSource: DataSource
  close(): Promise<void>
}

/** TypeORM's, for libraries that bring tables of their own. Its name ends in 13 digits, which order it. */
export type Migration = MigrationInterface
export type MigrationRunner = QueryRunner

type Class<T> = new () => T
// TypeORM takes entity classes of any constructor.
type Entity = (abstract new (...args: never[]) => object) | EntitySchema

export type DatabaseOptions = {
  url: string
  /** Made when missing; every name without a schema is looked up in it. */
  schema: string
  /** TypeORM migrations, in order; done ones are kept in `<schema>.migrations`. */
  migrations: Class<Migration>[]
  entities?: Entity[]
  /** Default 10. */
  maxConnections?: number
}

/** A holder of locks whose machine is gone, or that forgot its transaction, is let go by the server within half a minute or one. */
const LETTING_GO = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c idle_in_transaction_session_timeout=60000'
const INT8 = 20
const exactTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => (oid === INT8 ? exactInteger : types.getTypeParser(oid, format as 'text'))) as typeof types.getTypeParser,
}

function exactInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('a bigint from the database is beyond 2^53')
  return number
}

/** Of every connection, with further settings of PostgreSQL's own. */
export function settingsOf(schema: string, ...further: string[]) {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`schema: must be a lower-case identifier, is ${JSON.stringify(schema)}`)
  const options = [`search_path=${schema}`, ...further].map((setting) => `-c ${setting}`)
  return { types: exactTypes, keepAlive: true, keepAliveInitialDelayMillis: 10_000, options: [...options, LETTING_GO].join(' ') }
}

/** Connects, makes the schema, runs the migrations that are missing. Throws Retryable when the server is away. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, schema } = options
  const settings = settingsOf(schema)
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema,
    synchronize: false,
    installExtensions: false,
    logging: false,
    entities: options.entities ?? [],
    migrations: options.migrations,
    migrationsTableName: 'migrations',
    poolSize: options.maxConnections ?? 10,
    connectTimeoutMS: 10_000,
    extra: { ...settings, pipeline: true },
  })
  await migrate(url, settings, schema, dataSource)
  const pool = poolOf(dataSource)
  return {
    schema,
    dataSource,
    query: (sql, values) => unlessOutdated(pool, sql, values),
    transaction: (work, opening) => transaction(pool, work, opening),
    together: (work) => together(pool, work),
    session: () => session(url, settings),
    close: () => dataSource.destroy(),
  }
}

const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master

async function run<Row>(on: Pool | PoolClient | Client, sql: string, values?: unknown[]): Promise<Row[]> {
  try {
    const result = await on.query(values === undefined ? sql : prepared(sql, values))
    return result.rows as Row[]
  } catch (error) {
    throw failureOf(error)
  }
}

/** One that is outdated was not carried out, and its connection is gone: the next is asked, until one knows the table as it is. */
async function unlessOutdated<Row>(pool: Pool, sql: string, values?: unknown[]): Promise<Row[]> {
  for (;;) {
    try {
      return await run<Row>(pool, sql, values)
    } catch (error) {
      if (!isOutdated(error)) throw error
    }
  }
}

/** Under a session lock of its own: whoever starts second waits, then finds the work done. */
async function migrate(url: string, settings: object, schema: string, dataSource: DataSource): Promise<void> {
  const guard = await session(url, settings)
  try {
    await guard.query(`select pg_advisory_lock(hashtextextended('migrate ' || $1, 0))`, [schema])
    const [found] = await guard.query('select 1 from pg_namespace where nspname = $1', [schema])
    if (!found) await guard.query(`create schema ${schema}`)
    await dataSource.initialize()
    await dataSource.runMigrations({ transaction: 'each' })
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy()
    throw failureOf(error)
  } finally {
    await guard.close()
  }
}

const transaction = <T>(pool: Pool, work: (q: Query) => Promise<T>, opening?: string): Promise<T> =>
  onOne(pool, async (client, spoil) => {
    try {
      await run(client, opening === undefined ? 'begin' : `begin; ${opening}`)
      const value = await work(inFlights(client))
      const { command } = await client.query('commit')
      if (command !== 'COMMIT') throw new Error(`the transaction was not committed: the server answered ${command}`)
      return value
    } catch (error) {
      await client.query('rollback').catch(spoil)
      throw error
    }
  })

const together = <T>(pool: Pool, work: (q: Query) => Promise<T>): Promise<T> => onOne(pool, (client) => work(inFlights(client)))

const inFlights = (client: PoolClient): Query => ({ query: (sql, values) => (inOneFlight(client), run(client, sql, values)) })

/** A connection that is broken or outdated afterwards is not given to anybody else. */
async function onOne<T>(pool: Pool, work: (client: PoolClient, spoil: (why: Error) => void) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => Promise.reject(failureOf(error)))
  let broken: Error | undefined
  const spoil = (why: Error): void => void (broken = why)
  client.on('error', spoil)
  try {
    return await work(client, spoil)
  } catch (error) {
    if (isOutdated(error)) broken ??= new Error('its prepared statements are outdated')
    throw failureOf(error)
  } finally {
    client.removeListener('error', spoil)
    client.release(broken)
  }
}

export async function session(url: string, settings: object): Promise<Session> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, ...settings })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect().catch((error: unknown) => Promise.reject(failureOf(error)))
  return { lost, query: (sql, values) => run(client, sql, values), close: () => client.end() }
}
