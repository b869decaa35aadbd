// Why: the product as a force runs it, each service by itself on a real Kafka and a real PostgreSQL, with lines that can break between it and
// the world. The world and what it remembers stand outside: nothing that is done to the product touches them.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLIENT_ID, freePortBase, type OutsideWorld, startEmbeddedPostgres, startIssuer, startOutsideWorld, takeBalance, TROUBLES } from '@kept-informed/app-local'
import type { Balance } from '@kept-informed/evidence-chain'
import { kafkaEventLog, makeTopics, readTopics } from '@kept-informed/event-log'
import type { Clock, Instant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { Sweeps } from '@kept-informed/runtime'
import { type Chance, startKafka } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import type { LineName, ServiceName } from '../chaos/plan-faults.js'
import { ROOT, Service } from './service.js'
import { SHIFT_FILE } from './shifted-clock.js'
import { tcpProxy, type TcpProxy } from './tcp-proxy.js'

const AUDIENCE = 'kept-informed'
const LISTENING = ['postgres', 'worldPostgres', 'issuer', 'intake', 'rules', 'notifier-1', 'notifier-2', 'evidence'] as const
/** Whose duties are done here, where nothing else is set. */
const ACTS_FOR = ['police', 'witness-care-unit']

export type System = {
  services: Record<ServiceName, Service>
  lines: Record<LineName, TcpProxy>
  kafka: string
  urls: { intake: string; notifier: string; evidence: string; world: string }
  token(): Promise<string>
  /** What the outside world remembers. */
  worldDatabaseUrl: string
  /** By the clocks that jump. */
  now(): Instant
  /** From now on about so many of a hundred messages go wrong at the providers. */
  err(percent: number): void
  /** What the product's own books come to; throws where there are none. */
  weigh(): Promise<Balance>
  /** Every clock but this machine's jumps ahead by so many milliseconds more. */
  jump(ms: number): Promise<void>
  crashPostgres(): Promise<void>
  restartKafka(): Promise<void>
  stop(): Promise<void>
}

/** Thrown where there is no real Kafka; the message says why. */
export class NoKafka extends Error {
  override readonly name = 'NoKafka'
}

/** Everything started and ready; `folder` holds its state and logs; `chance` is the providers'. Throws NoKafka. */
export async function startSystem(folder: string, chance: Chance): Promise<System> {
  const closing: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.reverse()) await close()
  }
  try {
    return await open(folder, chance, closing, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(folder: string, chance: Chance, closing: (() => Promise<unknown>)[], stop: () => Promise<void>): Promise<System> {
  await rm(folder, { recursive: true, force: true })
  for (const part of ['product', 'world', 'print', 'state', 'logs']) await mkdir(join(folder, part), { recursive: true })
  // What is killed must find its port free when it comes again: none of those that the system gives to outgoing calls.
  const base = await freePortBase()
  const at = Object.fromEntries(LISTENING.map((name, place) => [name, base + place])) as Record<(typeof LISTENING)[number], number>
  const kafka = await startKafka()
  if (!kafka.brokers) throw new NoKafka(`a real Kafka is needed: ${kafka.why.join('; ')}`)
  closing.push(() => kafka.stop())
  const onKafka = { brokers: kafka.brokers, topicPrefix: '', clientId: 'faults' }
  const log = kafkaEventLog(onKafka)
  await makeTopics(log, await readTopics(join(ROOT, 'deploy/topics.yaml'))).finally(() => log.close())
  let postgres = await startEmbeddedPostgres(join(folder, 'product'), at.postgres)
  closing.push(() => postgres.stop())
  const worldPostgres = await startEmbeddedPostgres(join(folder, 'world'), at.worldPostgres)
  closing.push(() => worldPostgres.stop())
  const url = (port: number): string => `http://127.0.0.1:${port}`
  const issuer = await startIssuer({ issuer: url(at.issuer), audience: AUDIENCE, port: at.issuer, stateDir: join(folder, 'state'), clientSecret: 'faults' })
  closing.push(() => issuer.close())

  const secrets = Object.fromEntries(['twilio', 'smtp', 'print', 'notify', 'master', 'signing'].map((name) => [name, randomBytes(32).toString('hex')])) as Record<'twilio' | 'smtp' | 'print' | 'notify' | 'master' | 'signing', string>
  const accountSid = `AC${'0'.repeat(32)}`
  const shiftFile = join(folder, 'clock-shift')
  let [shift, erring] = [0, 0]
  await writeFile(shiftFile, '0')
  const clock: Clock = { now: () => Date.now() + shift, arrivedAt: (instant) => instant }
  const world: OutsideWorld = await startOutsideWorld({
    databaseUrl: worldPostgres.url, clock, ports: { world: 0, twilio: 0, smtp: 0, notify: 0 }, notifierUrl: url(at['notifier-1']), receiptTokens: { smtp: secrets.smtp, print: secrets.print, 'govuk-notify': secrets.notify },
    twilio: { accountSid, authToken: secrets.twilio }, notify: { apiKey: `faults-${randomUUID()}-${randomUUID()}`, templates: { sms: randomUUID(), email: randomUUID() } }, printFolder: join(folder, 'print'), calendar: workingCalendar(), posting: DEFAULT_POSTING, log: () => undefined,
    trouble: () => (chance.percent(erring) ? chance.one(TROUBLES) : null),
  })
  closing.push(() => world.close())
  const sweeps = new Sweeps(clock)
  sweeps.register(...world.sweeps)
  sweeps.start()
  closing.push(() => sweeps.stop())

  const lines = { postgres: await tcpProxy(at.postgres), twilio: await tcpProxy(portIn(world.urls.twilio)), smtp: await tcpProxy(portIn(world.urls.smtp)) }
  for (const line of Object.values(lines)) closing.push(() => line.close())
  const throughLine = new URL(postgres.url)
  throughLine.port = String(lines.postgres.port)
  // Its socket among the files would lead past the line.
  throughLine.searchParams.delete('host')
  const common = { KAFKA_BROKERS: kafka.brokers.join(','), OIDC_ISSUER: url(at.issuer), OIDC_AUDIENCE: AUDIENCE, DATABASE_URL: throughLine.href, STATE_DIR: join(folder, 'state'), [SHIFT_FILE]: shiftFile }
  const sending = {
    MASTER_KEY: secrets.master, WORDING: 'shipped', FORCE_NAME: 'Example Police', FORCE_PHONE: '101', FORCE_URL: 'https://www.police.example', PUBLIC_URL: url(at['notifier-1']),
    TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: secrets.twilio, TWILIO_FROM: '+447700900000', TWILIO_BASE_URL: url(lines.twilio.port),
    SMTP_URL: `smtp://127.0.0.1:${lines.smtp.port}`, MAIL_FROM: 'updates@police.example', SMTP_RECEIPT_TOKEN: secrets.smtp, PRINT_FOLDER: join(folder, 'print'), PRINT_RECEIPT_TOKEN: secrets.print,
  }
  const service = (name: ServiceName, app: string, env: Record<string, string> = {}): Service => new Service(name, app, at[name], { ...common, ...env }, join(folder, 'logs', `${name}.log`))
  const services: Record<ServiceName, Service> = {
    intake: service('intake', 'intake'), rules: service('rules', 'rules'), evidence: service('evidence', 'evidence', { EVIDENCE_SIGNING_KEY: secrets.signing }),
    'notifier-1': service('notifier-1', 'notifier', sending), 'notifier-2': service('notifier-2', 'notifier', sending),
  }
  closing.push(() => Promise.all(Object.values(services).map((one) => one.stop())))
  await Promise.all(Object.values(services).map((one) => one.ready()))
  return {
    services, lines, stop, kafka: kafka.from, worldDatabaseUrl: worldPostgres.url, now: clock.now,
    urls: { intake: url(at.intake), notifier: url(at['notifier-1']), evidence: url(at.evidence), world: world.urls.world },
    token: () => tokenOf(url(at.issuer)),
    err: (percent) => (erring = percent),
    weigh: async () => {
      const eventLog = kafkaEventLog(onKafka)
      try {
        const balance = await takeBalance({ databaseUrl: postgres.url, eventLog, day: null, now: clock.now(), actsFor: ACTS_FOR, posting: DEFAULT_POSTING, providers: [] })
        if (balance === null) throw new Error('the product has no books')
        return balance
      } finally {
        await eventLog.close()
      }
    },
    jump: async (ms) => {
      shift += ms
      await writeFile(`${shiftFile}.new`, String(shift))
      await rename(`${shiftFile}.new`, shiftFile)
    },
    crashPostgres: async () => {
      // SIGQUIT is what `pg_ctl stop -m immediate` sends: no checkpoint, no goodbye.
      const pid = Number((await readFile(join(folder, 'product', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      await until(() => !isAlive(pid))
      postgres = await startEmbeddedPostgres(join(folder, 'product'), at.postgres)
    },
    restartKafka: async () => kafka.restart?.(),
  }
}

const portIn = (address: string): number => Number(new URL(address).port)

async function tokenOf(issuer: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials' })
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body, headers: { authorization: `Basic ${Buffer.from(`${CLIENT_ID}:faults`).toString('base64')}` } })
  return ((await answer.json()) as { access_token: string }).access_token
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}
