// Why: the service by itself: settings in, parts made, served, and closed cleanly.
import 'reflect-metadata'
import { kafkaEventLog } from '@kept-informed/event-log'
import { oidcTokenVerifier } from '@kept-informed/identity'
import { openDatabase } from '@kept-informed/postgres'
import { closeOnSignal, kafkaOptions, orExit, serve, systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { workingCalendar } from '@kept-informed/victims-code'
import { makeNotifier } from './make-notifier.js'
import { NOTIFIER_MIGRATIONS } from './migrations/notifier-migrations.js'
import { configuredMasterKeys, readNotifierSettings } from './notifier.config.js'
import { NotifierModule } from './notifier.module.js'
import { providersFromSettings } from './providers/providers-from-settings.js'
import { listenForBounces } from './receipts/listen-for-bounces.js'
import { openVault } from './vault/open-vault.js'
import { vaultKeysIn } from './vault/vault-keys-in.js'

await orExit(async () => {
  const settings = readNotifierSettings(process.env)
  const clock = systemClock()
  const logger = createLogger({ level: settings.LOG_LEVEL, name: 'notifier' })
  const database = await openDatabase({ url: settings.DATABASE_URL, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS, maxConnections: 20 })
  const vault = await openVault(database, await vaultKeysIn(settings.STATE_DIR, () => configuredMasterKeys(process.env)))
  const eventLog = kafkaEventLog(kafkaOptions(settings, 'notifier'))
  const auth = oidcTokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE })
  const calendar = workingCalendar()
  const providers = providersFromSettings(settings, clock, calendar)
  const parts = { settings, clock, database, eventLog, auth, logger, metrics: new Metrics('notifier'), providers, vault, calendar }
  const notifier = makeNotifier(parts)
  const serving = await serve({ module: NotifierModule.with(parts, notifier), port: settings.PORT, transport: notifier.transport, logger })
  notifier.start()
  const bounces = await listenForBounces(notifier, settings, '0.0.0.0')
  closeOnSignal(async () => {
    await Promise.all([serving.close(), bounces?.close()])
    await notifier.stop()
    await Promise.all(providers.map((provider) => provider.close()))
    await eventLog.close()
    await database.close()
  })
})
