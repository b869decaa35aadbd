// Why: the service as its own process: parts from the environment, then start.
import 'reflect-metadata'
import { kafkaEventLog } from '@kept-informed/event-log'
import { oidcTokenVerifier, supervisedOver } from '@kept-informed/identity'
import { closeOnSignal, kafkaOptions, orExit, systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { workingCalendar } from '@kept-informed/victims-code'
import { rulesConfig } from './rules.config.js'
import { openRulesDatabase, startRules } from './start-rules.js'
import { inTheBackground } from './what-if/in-the-background.js'

await orExit(async () => {
  const settings = rulesConfig(process.env)
  const logger = createLogger({ level: settings.LOG_LEVEL, name: 'rules' })
  const eventLog = kafkaEventLog(kafkaOptions(settings, 'rules'))
  const auth = oidcTokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE })
  const database = await openRulesDatabase(settings.DATABASE_URL)
  const parts = {
    clock: systemClock(), database, eventLog, auth, logger, metrics: new Metrics('rules'), packs: settings.CODE_PACKS, calendar: workingCalendar(),
    whatIf: inTheBackground(settings.DATABASE_URL), supervised: supervisedOver(settings.NOTIFIER_URL), settings,
  }
  const running = await startRules(parts, { port: settings.PORT, logger })
  closeOnSignal(() => running.close().then(() => eventLog.close()))
})
