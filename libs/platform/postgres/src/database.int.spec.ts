// Why: the traps that cost others their data: a COMMIT that was a ROLLBACK, a bigint that lost its end, migrations run twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Retryable } from '@kept-informed/kernel'
import { freePort, testDatabase } from '@kept-informed/testing'
import { type Database, type Migration, type MigrationRunner, openDatabase, withReadOnly } from './index.js'

class Notes1764000000001 implements Migration {
  name = 'Notes1764000000001'
  async up(q: MigrationRunner): Promise<void> {
    await q.query('create table note (id bigint primary key, words text not null)')
    await q.query('create unique index note_words on note (words)')
  }
  async down(q: MigrationRunner): Promise<void> {
    await q.query('drop table note')
  }
}

describe('a service’s database', () => {
  let server: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  beforeAll(async () => {
    server = await testDatabase('database')
    database = await openDatabase({ url: server.url, schema: 'notes', migrations: [Notes1764000000001] })
  })
  afterAll(async () => {
    await database.close()
    await server.drop()
  })

  it('finds its tables in its own schema and lists its migrations there', async () => {
    expect(await database.query('select current_schema() as schema')).toEqual([{ schema: 'notes' }])
    expect(await database.query('select name from notes.migrations')).toEqual([{ name: 'Notes1764000000001' }])
  })

  it('read-only, it answers and refuses to write', async () => {
    const asked = await withReadOnly(server.url, 'notes', async (q) => {
      const refused = await q.query(`insert into note values (99, 'no')`).then(() => 'written', (error: Error) => (error.cause as Error).message)
      return [refused, await q.query('select count(*) from note where id = 99')]
    })
    expect(asked).toEqual([expect.stringMatching(/read-only/), [{ count: 0 }]])
  })

  it('may be opened by several processes at once: each migration runs once', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url: server.url, schema: 'many', migrations: [Notes1764000000001], maxConnections: 2 })))
    expect(await opened[0]?.query('select count(*) from many.migrations')).toEqual([{ count: 1 }])
    await Promise.all(opened.map((one) => one.close()))
  })

  it('gives bigints as exact numbers and refuses those that are none', async () => {
    expect(await database.query('select 9007199254740991::bigint as n')).toEqual([{ n: 9007199254740991 }])
    await expect(database.query('select 9007199254740993::bigint as n')).rejects.toThrow('beyond 2^53')
  })

  it('writes all of a transaction or nothing', async () => {
    await database.transaction(async (q) => q.query('insert into note values (1, $1)', ['kept']))
    await expect(
      database.transaction(async (q) => {
        await q.query('insert into note values (2, $1)', ['gone'])
        throw new Error('changed our mind')
      }),
    ).rejects.toThrow('changed our mind')
    expect(await database.query('select words from note')).toEqual([{ words: 'kept' }])
  })

  it('does not take a COMMIT that was a ROLLBACK for success', async () => {
    const swallowed = database.transaction(async (q) => {
      await q.query('insert into note values (3, $1)', ['lost'])
      await q.query('insert into note values (3, $1)', ['doubled']).catch(() => 'as a careless caller would')
      return 'done'
    })
    await expect(swallowed).rejects.toThrow('the server answered ROLLBACK')
    expect(await database.query('select 1 from note where id = 3')).toEqual([])
  })

  it('goes on when another process has changed a table that it had asked: a statement at once, a transaction one try later', async () => {
    const [sql, values] = ['select * from changing where id > $1', [0]]
    const asks = (): Promise<unknown> => database.transaction((q) => q.query(sql, values))
    await database.query('create table changing (id int)')
    await Promise.all([asks(), asks(), asks(), asks()])
    await database.query('alter table changing add column more text')
    await expect(asks()).rejects.toThrow(Retryable)
    expect(await Promise.all([1, 2, 3, 4].map(() => database.query(sql, values)))).toEqual([[], [], [], []])
    await database.query('alter table changing add column still_more text')
    const tries = async (): Promise<unknown> => asks().catch((error: unknown) => (expect(error).toBeInstanceOf(Retryable), tries()))
    expect(await Promise.all([tries(), tries(), tries(), tries()])).toEqual([[], [], [], []])
  })

  it('answers each of many questions asked at once, the same one twice among them, and none after one that failed', async () => {
    const asked = await database.transaction((q) => Promise.all([1, 2, 3, 2].map((n) => q.query('select $1::int as n', [n]))))
    expect(asked).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }], [{ n: 2 }]])
    const failed = await database.transaction((q) => Promise.all([q.query('select 1 / $1::int as n', [0]), q.query('select $1::int + 1 as n', [1])])).catch((error: Error) => error.message)
    expect([failed, await database.query('select $1::int + 1 as n', [1])]).toEqual(['division by zero', [{ n: 2 }]])
  })

  it('together, each statement stands for itself, on one connection', async () => {
    const pid = 'select pg_backend_pid() as pid, $1::int as n'
    const [one, other] = await database.together((q) => Promise.all([q.query<{ pid: number }>(pid, [1]), q.query<{ pid: number }>(pid, [2])]))
    expect(one?.[0]?.pid).toBe(other?.[0]?.pid)
    const asked = await database.together((q) => Promise.allSettled([q.query('insert into note values (7, $1)', ['kept too']), q.query('select 1 / $1::int', [0]), q.query('select $1::int as n', [3])]))
    expect([asked.map(({ status }) => status), await database.query('select words from note where id = 7')]).toEqual([['fulfilled', 'rejected', 'fulfilled'], [{ words: 'kept too' }]])
  })

  it('shares its pool with TypeORM', async () => {
    expect(await database.dataSource.query('select current_schema() as schema, 5::bigint as n')).toEqual([{ schema: 'notes', n: 5 }])
  })

  it.each([
    ['the server is away', async () => openDatabase({ url: `postgres://x:x@127.0.0.1:${await freePort()}/test`, schema: 'x', migrations: [] })],
    ['the server’s socket in the file system is not there', () => openDatabase({ url: 'postgres://x:x@127.0.0.1:1/test?host=/tmp/nowhere', schema: 'x', migrations: [] })],
    ['the connection was cut', async () => database.query('select pg_terminate_backend(pg_backend_pid())')],
    ['a lock was not to be had', async () => database.transaction(async (q) => {
      await q.query('lock table note')
      return database.transaction(async (other) => (await other.query(`set local lock_timeout = '20ms'`), other.query('lock table note')))
    })],
  ])('says Retryable when %s', async (_name, fails) => {
    await expect(fails()).rejects.toThrow(Retryable)
    expect(await database.query('select 1 as still')).toEqual([{ still: 1 }])
  })

  it('says it as it is when trying again cannot help', async () => {
    await expect(database.query('select nonsense')).rejects.not.toThrow(Retryable)
    await expect(openDatabase({ url: server.url, schema: 'no good; drop', migrations: [] })).rejects.toThrow('lower-case identifier')
  })
})
