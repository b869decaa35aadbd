// Why: the service as its own process: parts from the environment, then serve.
import 'reflect-metadata'
import { kafkaEventLog } from '@kept-informed/event-log'
import { oidcTokenVerifier } from '@kept-informed/identity'
import { closeOnSignal, kafkaOptions, orExit, serve, systemClock } from '@kept-informed/runtime'
import { createLogger } from '@kept-informed/telemetry'
import { intakeConfig } from './intake.config.js'
import { IntakeModule } from './intake.module.js'

await orExit(async () => {
  const settings = intakeConfig(process.env)
  const eventLog = kafkaEventLog(kafkaOptions(settings, 'intake'))
  const auth = oidcTokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE })
  const logger = createLogger({ level: settings.LOG_LEVEL, name: 'intake' })
  const serving = await serve({ module: IntakeModule.with({ clock: systemClock(), eventLog, auth }), port: settings.PORT, logger })
  closeOnSignal(() => serving.close().then(() => eventLog.close()))
})
