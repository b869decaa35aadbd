// Why: the measure of what is possible: the same consumer and the same bytes straight into COPY, no parsing, no dedupe, no rules.
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { Kafka, logLevel } from 'kafkajs'
import { Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Leg } from './leg.js'

export const rawLeg: Leg = async ({ brokers, prefix, topic, databaseUrl, expected, run }) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 8 })
  await pool.query(`create table raw_${run} (part int, off bigint, key text, value text)`)
  const consumer = new Kafka({ brokers, clientId: 'bench', logLevel: logLevel.NOTHING }).consumer({ groupId: `raw-${run}`, maxWaitTimeInMs: 50, minBytes: 1, maxBytesPerPartition: 512 * 1024 })
  await consumer.connect()
  await consumer.subscribe({ topics: [prefix + topic], fromBeginning: true })
  let began = 0
  let seen = 0
  const done = new Promise<void>((resolve, reject) => {
    consumer
      .run({
        autoCommit: false,
        partitionsConsumedConcurrently: 4,
        eachBatch: async ({ batch }) => {
          began ||= performance.now()
          const client = await pool.connect()
          try {
            const lines = batch.messages.map((m) => `${batch.partition}\t${m.offset}\t${m.key?.toString() ?? ''}\t${(m.value?.toString() ?? '').replaceAll('\\', '\\\\')}\n`)
            await pipeline(Readable.from([lines.join('')]), client.query(copyFrom(`copy raw_${run} from stdin`)))
          } finally {
            client.release()
          }
          seen += batch.messages.length
          if (seen >= expected) resolve()
        },
      })
      .catch(reject)
  })
  await done
  const seconds = (performance.now() - began) / 1000
  await consumer.disconnect()
  const { rows } = await pool.query<{ n: string }>(`select count(*) as n from raw_${run}`)
  await pool.end()
  return { seconds, counted: Number(rows[0]?.n) }
}
