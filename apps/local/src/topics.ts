// Why: on a real Kafka somebody makes the topics on purpose, once, from the reviewed file: `npm run topics`.
import { kafkaEventLog, makeTopics, readTopics } from '@kept-informed/event-log'
import { kafkaOptions, kafkaSettings, orExit, readSettings } from '@kept-informed/runtime'
import { TOPICS_FILE } from './event-log-of.js'

if (!process.env['KAFKA_BROKERS']) {
  process.stderr.write('give KAFKA_BROKERS: KAFKA_BROKERS=host:9092 npm run topics\n')
  process.exit(2)
}
await orExit(async () => {
  const settings = readSettings(process.env, kafkaSettings)
  const topics = await readTopics(TOPICS_FILE)
  const eventLog = kafkaEventLog(kafkaOptions(settings, 'kept-informed-topics'))
  try {
    await makeTopics(eventLog, topics)
  } finally {
    await eventLog.close()
  }
  for (const { name, partitions } of topics) process.stdout.write(`${settings.TOPIC_PREFIX}${name}  ${partitions} partitions\n`)
})
