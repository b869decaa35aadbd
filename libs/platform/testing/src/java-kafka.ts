// Why: not every machine has Docker, but a JDK and Maven are common: the same Apache Kafka 4.1.1, from Maven Central, in KRaft mode.
// Jars are kept in .kafka of the repository; data goes to a temporary folder and is removed at the end.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import kafkajs from 'kafkajs'
import { freePort } from './free-port.js'
import type { StartedKafka } from './start-kafka.js'

const run = promisify(execFile)
const KAFKA = '4.1.1'
const READY_WITHIN = 60_000

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>kept.informed</groupId><artifactId>test-kafka</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies></project>`

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
  const libs = await jars()
  if (!libs) return undefined
  const home = await mkdtemp(join(tmpdir(), 'kept-informed-test-kafka-'))
  const broker = await freePort()
  const config = join(home, 'server.properties')
  await writeFile(config, properties(broker, await freePort(), join(home, 'data')))
  const classpath = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-cp', `${libs}/*`]
  const { stdout: id } = await run('java', [...classpath, 'kafka.tools.StorageTool', 'random-uuid'])
  await run('java', [...classpath, 'kafka.tools.StorageTool', 'format', '-t', id.trim(), '-c', config])
  const server = spawn('java', ['-Xms256m', '-Xmx512m', ...classpath, 'kafka.Kafka', config], { stdio: 'ignore' })
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
  return { brokers: [`127.0.0.1:${broker}`], from: 'java', stop }
}

async function javaVersion(): Promise<number> {
  const { stderr } = await run('java', ['-version']).catch(() => ({ stderr: '' }))
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
}

async function jars(): Promise<string | undefined> {
  const kept = join(repositoryRoot(), '.kafka')
  const libs = join(kept, `libs-${KAFKA}`)
  if (existsSync(libs)) return libs
  if (!(await run('mvn', ['-v']).then(() => true, () => false))) return undefined
  await mkdir(kept, { recursive: true })
  const fetched = await mkdtemp(join(kept, 'fetching-'))
  const project = join(fetched, 'pom.xml')
  await writeFile(project, pom)
  await run('mvn', ['-q', '-B', '-f', project, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(fetched, 'libs')}`], { maxBuffer: 1 << 24 })
  await rename(join(fetched, 'libs'), libs).catch((error: unknown) => (existsSync(libs) ? undefined : Promise.reject(error)))
  await rm(fetched, { recursive: true })
  return libs
}

function repositoryRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'nx.json'))) return from
  return dirname(from) === from ? process.cwd() : repositoryRoot(dirname(from))
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
