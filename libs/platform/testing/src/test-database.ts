// Why: a spec that shares a database with another is not a test of anything; each gets its own and drops it.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { POSTGRES_VARIABLE } from './variables.js'

/** A fresh, empty database `test_<name>_<random>` on the run's server. Only databases so named are ever dropped. */
export async function testDatabase(name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env[POSTGRES_VARIABLE]
  if (!server) throw new Error('no PostgreSQL for this spec: it must end in .int.spec.ts or .e2e.spec.ts, so that Jest starts one')
  const database = `test_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_').slice(0, 40)}_${randomBytes(4).toString('hex')}`
  await administer(server, `create database ${database}`)
  const url = new URL(server)
  url.pathname = `/${database}`
  return { url: url.href, drop: () => administer(server, `drop database if exists ${database} with (force)`) }
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
