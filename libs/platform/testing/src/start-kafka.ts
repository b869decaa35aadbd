// Why: kafkajs behaves differently on a real broker than on any stand-in, so Kafka tests need a real one: a given one, Docker's,
// or Apache Kafka itself on this machine's Java. Without any of them the caller must say which tests were not run.
import { dockerAnswers } from './docker.js'

export type KafkaSource = 'given' | 'docker' | 'java'
/** `restart`: killed and started over its own log, where it is ours to kill. */
export type StartedKafka = { brokers: string[]; from: KafkaSource; stop(): Promise<void>; restart?: () => Promise<void> }
/** Why there is none: one reason a source. */
export type NoKafka = { brokers: undefined; why: string[] }

const KAFKA_IN_DOCKER = 9093

/** A broker from the first of `sources` that is there. Default order: given, docker, java (`KAFKA_FROM` names one, or `none`). */
export async function startKafka(sources: KafkaSource[] = wanted()): Promise<StartedKafka | NoKafka> {
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
  return { brokers: undefined, why }
}

const wanted = (): KafkaSource[] => {
  const one = process.env['KAFKA_FROM']
  if (one === 'none') return []
  return one ? [one as KafkaSource] : ['given', 'docker', 'java']
}

const starters: Record<KafkaSource, () => Promise<StartedKafka | undefined>> = {
  given: () => {
    const brokers = process.env['KAFKA_BROKERS']?.split(',').filter(Boolean) ?? []
    return Promise.resolve(brokers.length > 0 ? { brokers, from: 'given', stop: () => Promise.resolve() } : undefined)
  },
  docker: async () => {
    if (!(await dockerAnswers())) return undefined
    const { KafkaContainer } = await import('@testcontainers/kafka')
    const container = await new KafkaContainer('confluentinc/cp-kafka:8.1.0')
      .withEnvironment({ KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false', KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '4' })
      .start()
    return { brokers: [`${container.getHost()}:${container.getMappedPort(KAFKA_IN_DOCKER)}`], from: 'docker', stop: async () => void (await container.stop()) }
  },
  java: async () => (await import('./java-kafka.js')).startJavaKafka(),
}
