// Why: not every machine has Docker, but a JDK and Maven are common: the same Apache Kafka 4.1.1, from Maven Central, in KRaft mode.
// Jars are kept in .kafka of the repository; data goes to a temporary folder and is removed at the end.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import kafkajs from 'kafkajs'
import { freePort } from './free-port.js'
import { javaVersion, mavenJars } from './maven-jars.js'
import type { StartedKafka } from './start-kafka.js'

const run = promisify(execFile)
const KAFKA = '4.1.1'
const READY_WITHIN = 60_000

const properties = (broker: number, controller: number, data: string): string => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
listeners=PLAINTEXT://127.0.0.1:${broker},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${broker}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${data}
num.partitions=4
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
`

/** Undefined without Java 17 or newer, or without Maven while the jars are not there yet. */
export async function startJavaKafka(): Promise<StartedKafka | undefined> {
  if ((await javaVersion()) < 17) return undefined
  const libs = await mavenJars('.kafka', `libs-${KAFKA}`, [`org.apache.kafka:kafka_2.13:${KAFKA}`, 'org.slf4j:slf4j-simple:1.7.36'])
  if (!libs) return undefined
  const home = await mkdtemp(join(tmpdir(), 'kept-informed-test-kafka-'))
  const broker = await freePort()
  const config = join(home, 'server.properties')
  await writeFile(config, properties(broker, await freePort(), join(home, 'data')))
  const classpath = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-cp', `${libs}/*`]
  const { stdout: id } = await run('java', [...classpath, 'kafka.tools.StorageTool', 'random-uuid'])
  await run('java', [...classpath, 'kafka.tools.StorageTool', 'format', '-t', id.trim(), '-c', config])
  const start = (): ChildProcess => spawn('java', ['-Xms256m', '-Xmx512m', ...classpath, 'kafka.Kafka', config], { stdio: 'ignore' })
  let server = start()
  const stop = async (): Promise<void> => {
    await ended(server)
    await rm(home, { recursive: true, force: true })
  }
  try {
    await ready(server, broker)
  } catch (error) {
    await stop()
    throw error
  }
  const restart = async (): Promise<void> => {
    const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    server.kill('SIGKILL')
    await gone
    server = start()
    await ready(server, broker)
  }
  return { brokers: [`127.0.0.1:${broker}`], from: 'java', stop, restart }
}

async function ready(server: ChildProcess, port: number): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [`127.0.0.1:${port}`], logLevel: kafkajs.logLevel.NOTHING, retry: { retries: 0 } }).admin()
  for (let waited = 0; waited < READY_WITHIN; waited += 250) {
    if (server.exitCode !== null) throw new Error(`Kafka ended with ${server.exitCode}`)
    const there = await admin.connect().then(() => admin.describeCluster()).then(({ brokers }) => brokers.length > 0, () => false)
    await admin.disconnect()
    if (there) return
    await sleep(250)
  }
  throw new Error(`Kafka was not ready within ${READY_WITHIN / 1000} s`)
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill('SIGTERM')
  const hard = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await exit
  clearTimeout(hard)
}
