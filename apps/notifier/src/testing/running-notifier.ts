// Why: the specs run the whole service: real Postgres, a real log, real sockets to providers, its own doors over HTTP. Only the clock
// is held, and tokens are words that name their scopes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { embeddedEventLog, type EventLog, kafkaEventLog } from '@kept-informed/event-log'
import { DELIVERIES_TOPIC, type DeliveriesTopicMessage } from '@kept-informed/delivery'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import { openDatabase } from '@kept-informed/postgres'
import { serve } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { testDatabase, testKafka, topicPrefix } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import { makeNotifier } from '../make-notifier.js'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import { NotifierModule } from '../notifier.module.js'
import { providersFromSettings } from '../providers/providers-from-settings.js'
import { listenForBounces } from '../receipts/listen-for-bounces.js'
import { NOON, records } from './example-case.js'
import { openVault } from '../vault/open-vault.js'
import { vaultKeysIn } from '../vault/vault-keys-in.js'
import { ACCOUNT, signatureOf, smtpShaped, TWILIO_TOKEN, twilioShaped } from './providers-shaped.js'

export const FIRST_MASTER_KEY = Buffer.alloc(32, 7)
export const RECEIPT_TOKEN = 'receipt-secret'
const ALL_SCOPES = 'victims:read victims:write victims:erase victims:export audit:read directory:write tasks:write providers:write stops:write guards:write recalls:write wordings:read wordings:publish previews:read timeline:read callers:check'
const TOPICS = [CASE_EVENTS_TOPIC, OBLIGATIONS_TOPIC, DELIVERIES_TOPIC, `${OBLIGATIONS_TOPIC}.dead-letter`].map((name) => ({ name, partitions: 2 }))

/** A token that is good for these scopes, as a header. `subject`: whose; `someone` is a system in its own name, everybody else a person. */
export const bearerOf = (scopes: string, subject = 'someone') => ({ authorization: `Bearer scopes.${Buffer.from(scopes).toString('base64url')}.${subject}` })

/** `heard`, `logged`: what of it is kept, where a spec makes so much that all of it would fill the memory. */
export type RunningOptions = {
  kafka?: boolean
  sweeps?: boolean
  wording?: 'shipped' | 'published'
  rulesUrl?: string
  guard?: { floor: number; lookMs: number }
  heard?: (caseId: string) => boolean
  logged?: (line: string) => boolean
}

export async function runningNotifier(options: RunningOptions = {}) {
  const { kafka = false, sweeps = true, wording = 'shipped', rulesUrl, guard = { floor: 50, lookMs: 0 } } = options
  const home = await testDatabase('notifier')
  const folder = await mkdtemp(join(tmpdir(), 'notifier-print-'))
  const clock = heldClock()
  const [twilio, smtp] = [await twilioShaped(clock.now), await smtpShaped()]
  const eventLog = await logOf(home.url, kafka)
  await eventLog.ensureTopics(TOPICS)
  const database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
  const lines: string[] = []
  const logger = createLogger({ level: 'trace', name: 'notifier', destination: { write: (line: string) => void (options.logged?.(line) === false || lines.push(line)) } })
  const settings = {
    ACTS_FOR: ['police' as const, 'witness-care-unit' as const], FORCE_NAME: 'Example Police', FORCE_PHONE: '101', FORCE_URL: 'https://example.police.uk', FORCE_AREA: 'england' as const, WORDING: wording,
    CHILD_DIRECT_FROM: 18, TWILIO_ACCOUNT_SID: ACCOUNT, TWILIO_AUTH_TOKEN: TWILIO_TOKEN, TWILIO_FROM: '+447700900999', TWILIO_MESSAGING_SERVICE_SID: undefined,
    TWILIO_BASE_URL: twilio.url, SMTP_URL: smtp.url, MAIL_FROM: 'Example Police <news@example.police.uk>', PRINT_FOLDER: folder, PRINT_CUT_OFF: '17:30', POSTING_DAYS: ['mon' as const, 'tue' as const, 'wed' as const, 'thu' as const, 'fri' as const], POST_TAKES_WORKING_DAYS: 2, RETURN_ADDRESS: ['PO Box 100', 'Exampleton', 'E1 1AA'], PUBLIC_URL: 'http://notifier.test', RULES_URL: rulesUrl, OFFICER_VIEW_URL: 'https://officers.police.test',
    BOUNCE_PORT: 0, BOUNCE_DOMAIN: 'bounces.police.test', BOUNCE_KEY: 'a key of sixteen or more',
    SMTP_RECEIPT_TOKEN: RECEIPT_TOKEN, PRINT_RECEIPT_TOKEN: RECEIPT_TOKEN, GOVUK_NOTIFY_RECEIPT_TOKEN: undefined,
    GUARD_FLOOR: guard.floor, GUARD_LOOK_MS: guard.lookMs,
  }
  const providers = providersFromSettings(settings, clock, workingCalendar())
  const auth = {
    verify: (token: string) => {
      const [kind, scopes = '', subject = ''] = token.split('.')
      return Promise.resolve(kind === 'scopes' ? { subject, clientId: subject === 'someone' ? subject : 'test', scopes: Buffer.from(scopes, 'base64url').toString().split(' ') } : null)
    },
  }
  const state = await mkdtemp(join(tmpdir(), 'notifier-state-'))
  const configured = [FIRST_MASTER_KEY]
  const keys = await vaultKeysIn(state, () => configured)
  const vault = await openVault(database, keys)
  const parts = { settings, vault, clock, database, eventLog, auth, logger, metrics: new Metrics('notifier'), providers, calendar: workingCalendar() }
  const notifier = makeNotifier(parts)
  const serving = await serve({ module: NotifierModule.with(parts, notifier), port: 0, host: '127.0.0.1', transport: notifier.transport, logger })
  notifier.start({ sweeps })
  const bounces = await listenForBounces(notifier, settings, '127.0.0.1')
  const heard: DeliveriesTopicMessage[] = []
  const listening = await eventLog.consume({
    group: 'listener', topics: [DELIVERIES_TOPIC], positionOf: async () => 0,
    onBatch: async (batch) => void heard.push(...batch.records.flatMap((record) => {
      if (options.heard?.(record.key ?? '') === false) return []
      const { type, subject, time, data } = JSON.parse(record.value.toString()) as { type: string; subject: string; time: string; data: unknown }
      return [{ type, caseId: subject, at: Date.parse(time), data } as DeliveriesTopicMessage]
    })),
  })
  let revision = 0
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${serving.url}${path}`, {
      method, body: json as string | undefined,
      headers: { ...bearerOf(ALL_SCOPES), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text === '' ? null : text.startsWith('{') ? JSON.parse(text) : text) as Record<string, unknown> | null }
  }
  return {
    url: serving.url, bouncePort: bounces?.port ?? 0, databaseUrl: home.url, clock, database, notifier, state, /** Newest first; read again for an id that is not known. */ configured, twilio, smtp, folder, heard, lines, call, eventLog,
    publish: async (...said: Parameters<typeof records>[2]) => {
      revision += 1
      await eventLog.produce(records(0, revision, said).map(({ topic, key, value, headers }) => ({ topic, key: key ?? '', value, headers })))
    },
    receipt: (attemptId: string, params: Record<string, string>, signature?: string) =>
      call('POST', `/receipts/twilio/${attemptId}`, new URLSearchParams(params).toString(), {
        'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature ?? signatureOf(TWILIO_TOKEN, `http://notifier.test/receipts/twilio/${attemptId}`, params),
      }),
    /** The last that was said of a notification in that case. */
    snapshotOf: (caseId: string) => heard.flatMap((message) => (message.caseId === caseId && 'notification' in message.data ? [message.data] : [])).sort((a, b) => a.revision - b.revision).at(-1)?.notification,
    /** Moves the clock and runs what is due, as the local run does. */
    travel: async (to: number) => {
      clock.set(to)
      await notifier.sweeps.runDue(to)
      await settled(notifier)
    },
    /** Until it holds; the last try's error is told. */
    eventually: async <T>(look: () => Promise<T> | T): Promise<T> => {
      const until = performance.now() + 15_000
      for (;;) {
        try {
          return await look()
        } catch (error) {
          if (performance.now() > until) throw error
        }
        await sleep(30)
      }
    },
    close: async () => {
      await listening.stop()
      await Promise.all([serving.close(), bounces?.close()])
      await notifier.stop()
      await Promise.all(providers.map((provider) => provider.close()))
      await eventLog.close()
      await database.close()
      await Promise.all([twilio.close(), smtp.close(), rm(folder, { recursive: true, force: true }), rm(state, { recursive: true, force: true })])
      await home.drop()
    },
  }
}
export type RunningNotifier = Awaited<ReturnType<typeof runningNotifier>>

async function settled({ lag, sweeps, parts }: ReturnType<typeof makeNotifier>): Promise<void> {
  for (;;) {
    // In this order: what is handled while we ask has its rows by the time we look for what is due.
    const behind = await lag()
    const due = await sweeps.nextDueAt()
    if (behind === 0 && (due === null || due > parts.clock.now())) return
    await sweeps.runDue(parts.clock.now())
    await sleep(10)
  }
}

function heldClock() {
  let now = NOON
  return { now: () => now, arrivedAt: () => now, set: (to: number) => void (now = to) }
}

async function logOf(url: string, kafka: boolean): Promise<EventLog> {
  if (!kafka) return embeddedEventLog({ url, topicPrefix: '' })
  const found = testKafka()
  if (!found) throw new Error('this spec needs a Kafka')
  return kafkaEventLog({ brokers: found.brokers, clientId: 'notifier-test', topicPrefix: topicPrefix() } as Parameters<typeof kafkaEventLog>[0])
}
