// Why: the service as its own process: parts from the environment, then start.
import 'reflect-metadata'
import { kafkaEventLog } from '@kept-informed/event-log'
import { oidcTokenVerifier, supervisedOver } from '@kept-informed/identity'
import { closeOnSignal, kafkaOptions, orExit, systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { evidenceConfig, postingFrom } from './evidence.config.js'
import { signingKeys } from './signing/signing-keys.js'
import { openEvidenceDatabase, startEvidence } from './start-evidence.js'

await orExit(async () => {
  const settings = evidenceConfig(process.env)
  const eventLog = kafkaEventLog(kafkaOptions(settings, 'evidence'))
  const auth = oidcTokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE })
  const database = await openEvidenceDatabase(settings.DATABASE_URL)
  const logger = createLogger({ level: settings.LOG_LEVEL, name: 'evidence' })
  const parts = {
    clock: systemClock(), database, eventLog, auth, metrics: new Metrics('evidence'), packs: settings.CODE_PACKS, actsFor: settings.ACTS_FOR, posting: postingFrom(settings),
    signing: signingKeys(settings.EVIDENCE_SIGNING_KEY), supervised: supervisedOver(settings.NOTIFIER_URL), log: (message: string) => logger.warn(message),
  }
  const running = await startEvidence(parts, { port: settings.PORT, logger })
  closeOnSignal(() => running.close().then(() => eventLog.close()))
})
