// Why: a question must not change the answer: the connection itself refuses to write.
import type { Query } from '@kept-informed/postgres'
import pg from 'pg'

const INT8 = 20

/** A connection to the schema of rules, on which every transaction is read-only. */
export async function withReadOnly<T>(databaseUrl: string, work: (database: Query) => Promise<T>): Promise<T> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  const client = new pg.Client({ connectionString: databaseUrl, types, options: '-c search_path=rules -c default_transaction_read_only=on' })
  await client.connect()
  try {
    return await work({ query: async <Row>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Row[] })
  } finally {
    await client.end()
  }
}
