// Why: a question must not change the answer: the connection itself refuses to write, whatever is asked of it.
import { type Query, session, settingsOf } from './database.js'

/** A connection of its own to that schema, on which every transaction is read-only; closed after `work`. Throws Retryable when the server is away. */
export async function withReadOnly<T>(url: string, schema: string, work: (database: Query) => Promise<T>): Promise<T> {
  const connection = await session(url, settingsOf(schema, 'default_transaction_read_only=on'))
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}
