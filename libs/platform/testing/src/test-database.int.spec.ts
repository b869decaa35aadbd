// Why: everything else that is tested on real parts stands on these two.
import { afterAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { freePort, testDatabase, topicPrefix } from './index.js'

describe('a database for one spec', () => {
  const made: { drop(): Promise<void> }[] = []
  afterAll(() => Promise.all(made.map((database) => database.drop())))

  it('is empty, named test_…, and gone when dropped', async () => {
    const database = await testDatabase('Hop write')
    made.push(database)
    expect(new URL(database.url).pathname).toMatch(/^\/test_hop_write_[0-9a-f]{8}$/)
    const client = new Client({ connectionString: database.url })
    await client.connect()
    expect((await client.query('select tablename from pg_tables where schemaname = current_schema()')).rows).toEqual([])
    await client.end()
    await database.drop()
    await expect(new Client({ connectionString: database.url }).connect()).rejects.toThrow('does not exist')
  })

  it('shares neither ports nor topics with another spec', async () => {
    expect(await freePort()).not.toBe(await freePort())
    expect(topicPrefix()).not.toBe(topicPrefix())
  })
})
