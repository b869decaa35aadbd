// Why: whoever starts the local run with a wrong setting sees every wrong one at once. Only the local run has defaults for what the
// services demand: a force's name, a wording, secrets that are made and kept.
import { type Instant, parseInstant } from '@kept-informed/kernel'
import { configuredMasterKeys, readNotifierSettings } from '@kept-informed/app-notifier'
import { brokers, flag, folderOf, keys32, logLevel, oneOf, postgresUrl, readSettings, type Setting, type SettingsOf, text, topicPrefix, wholeNumber, withFiles, WrongSettings } from '@kept-informed/runtime'
import { type CodePack, readFurtherPacks, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { portsFrom } from './ports.js'

const instant: Setting<Instant | undefined> = {
  read: (value) => {
    if (value === undefined) return { ok: true, value: undefined }
    const parsed = parseInstant(value)
    return parsed === undefined ? { ok: false, why: 'must be an RFC 3339 date-time with an offset, such as 2026-12-24T09:00:00Z' } : { ok: true, value: parsed }
  },
}

const SPEC = {
  PORT_BASE: wholeNumber(1024, 65_000).or(4000),
  STATE_DIR: text.or('.local'),
  DATABASE_URL: postgresUrl.optional,
  KAFKA_BROKERS: brokers.optional,
  KAFKA_SSL: flag.or(false),
  KAFKA_SASL_MECHANISM: oneOf('plain', 'scram-sha-256', 'scram-sha-512').optional,
  KAFKA_SASL_USERNAME: text.optional,
  KAFKA_SASL_PASSWORD: text.optional,
  TOPIC_PREFIX: topicPrefix.or(''),
  CLOCK: instant,
  /** How many simulated providers each channel has; the second is GOV.UK Notify's. */
  PROVIDERS_PER_CHANNEL: wholeNumber(1, 2).or(1),
  /** Whether a first start sends the example case. */
  EXAMPLE: oneOf('on', 'off').or('on'),
  /** Whether officers with an address in the directory are nudged by email; their mails lie in the same simulated mailbox as the victims'. */
  NUDGES: oneOf('on', 'off').or('off'),
  /** Off: the services alone. */
  VIEWS: oneOf('on', 'off').or('on'),
  CODE_PACKS: folderOf<readonly CodePack[]>('.json', 'packs', readFurtherPacks).or(SHIPPED_PACKS),
  PARK_UNKNOWN_CASE_HOURS: wholeNumber(0, 8_760).or(24),
  /** Not given: one is made and kept in STATE_DIR. */
  EVIDENCE_SIGNING_KEY: keys32.optional,
  LOG_LEVEL: logLevel.or('warn'),
}
/** Settings whose presence means that words reach the real world. */
const REAL = ['SMTP_URL', 'MAIL_FROM', 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID', 'GOVUK_NOTIFY_API_KEY', 'PRINT_SFTP_URL'] as const
const LOCAL = { FORCE_NAME: 'Example Police', FORCE_PHONE: '101', FORCE_URL: 'https://example.police.test', RETURN_ADDRESS: 'PO Box 100, Exampleton, E1 1AA', WORDING: 'shipped', LOG_LEVEL: 'warn' }

type Env = Record<string, string | undefined>
export type LocalSettings = SettingsOf<typeof SPEC> & {
  /** What the notifier is told; its database, keys and log are given to it, not read. */
  notifier: ReturnType<typeof readNotifierSettings>
  /** The master keys as they are given now; null: one is made and kept in STATE_DIR. */
  masterKeys: (() => Buffer[]) | null
  /** Names of the settings of real providers; empty: everything is simulated, and the clock may move. */
  realProviders: string[]
}

/** Throws WrongSettings naming every fault. */
export function readLocalSettings(env: Env): LocalSettings {
  const faults: string[] = []
  const own = gather(faults, () => readSettings(withFiles(env, 'EVIDENCE_SIGNING_KEY'), SPEC))
  const ports = portsFrom(own?.PORT_BASE ?? 4000)
  const given = Object.fromEntries(Object.entries({ ...LOCAL, ...withoutEmpty(env) }))
  const theirs = { DATABASE_URL: 'postgres://local', KAFKA_BROKERS: 'local:9092', KAFKA_SASL_MECHANISM: '', KAFKA_SSL: '', TOPIC_PREFIX: '', OIDC_ISSUER: ports.url.issuer, RULES_URL: ports.url.rules, OFFICER_VIEW_URL: own?.NUDGES === 'on' ? ports.url.officer : '', OIDC_AUDIENCE: 'kept-informed', PORT: '0', LOG_LEVEL: '' }
  const keyGiven = Boolean(given['MASTER_KEY'] || given['MASTER_KEY_FILE'])
  const notifier = gather(faults, () => readNotifierSettings({ ...given, ...theirs, ...(keyGiven ? {} : { MASTER_KEY: '0'.repeat(64) }) }))
  if (!own || !notifier || faults.length > 0) throw new WrongSettings([...new Set(faults)])
  return { ...own, notifier, masterKeys: keyGiven ? () => configuredMasterKeys(env) : null, realProviders: REAL.filter((name) => given[name] ?? given[`${name}_FILE`]) }
}

const withoutEmpty = (env: Env): Env => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

function gather<T>(faults: string[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    faults.push(...error.faults)
    return undefined
  }
}
