// Why: the four services as they are, each with the parts that it is given at a force too; only the clock and the log are ours.
import { EVIDENCE_GROUP, openEvidenceDatabase, readPublicKeys, startEvidence } from '@kept-informed/app-evidence'
import { IntakeModule } from '@kept-informed/app-intake'
import { listenForBounces, makeNotifier, NOTIFIER_GROUP, NOTIFIER_MIGRATIONS, NotifierModule, openVault, postingFrom } from '@kept-informed/app-notifier'
import { inTheBackground, openRulesDatabase, startRules } from '@kept-informed/app-rules'
import type { ChannelProvider } from '@kept-informed/channels'
import type { EventLog } from '@kept-informed/event-log'
import { supervisedOver, type TokenVerifier } from '@kept-informed/identity'
import type { Clock } from '@kept-informed/kernel'
import { openDatabase } from '@kept-informed/postgres'
import { serve, Sweeps } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { type CodePack, workingCalendar } from '@kept-informed/victims-code'
import { balanceSweep } from './balance/balance-sweep.js'
import { providersToAsk } from './balance/providers-to-ask.js'
import { skipEarlierFacts } from './begin-anew.js'
import type { Carriers } from './carriers.js'
import type { Closing } from './closing.js'
import type { LocalSettings } from './local.config.js'
import { keepEvidenceKeys, localSigningKeys } from './local-signing-keys.js'
import { localVaultKeys } from './local-vault-keys.js'
import type { Part } from './move-clock.js'
import type { Databases } from './open-databases.js'
import { HOST, portsFrom } from './ports.js'

export type ServiceParts = {
  settings: LocalSettings; databases: Databases; clock: Clock; eventLog: EventLog; auth: TokenVerifier; packs: readonly CodePack[]
  providers: ChannelProvider[]; notifierSettings: Carriers['notifier']
  /** Whether this state begins now: what the topics hold of earlier runs is then left alone. */
  first: boolean
}

/** Starts all four on their ports; resolves with what the clock's mover has to watch. */
export async function startServices(parts: ServiceParts, closing: Closing): Promise<Part[]> {
  const { settings, databases, clock, eventLog, auth, packs, providers, notifierSettings, first } = parts
  const { at, url } = portsFrom(settings.PORT_BASE)
  // Nest has one logger a process, so its own lines bear the run's name; what a service logs itself bears the service's.
  const nest = createLogger({ level: settings.LOG_LEVEL, name: 'local' })
  const of = (name: string) => ({ logger: createLogger({ level: settings.LOG_LEVEL, name }), metrics: new Metrics(name) })
  const calendar = workingCalendar()
  const [rulesDatabase, notifierDatabase, evidenceDatabase] = await Promise.all([
    openRulesDatabase(databases.urlOf('rules')),
    openDatabase({ url: databases.urlOf('notifier'), schema: 'notifier', migrations: NOTIFIER_MIGRATIONS, maxConnections: 20 }),
    openEvidenceDatabase(databases.urlOf('evidence')),
  ])
  if (first) {
    await skipEarlierFacts(eventLog, [
      { database: rulesDatabase, group: 'rules' }, { database: notifierDatabase, group: NOTIFIER_GROUP }, { database: evidenceDatabase, group: EVIDENCE_GROUP },
    ])
  }
  const ofEvidence = of('evidence')
  const signing = await localSigningKeys(settings.STATE_DIR, settings.EVIDENCE_SIGNING_KEY)
  const evidenceParts = {
    clock, database: evidenceDatabase, eventLog, auth, metrics: ofEvidence.metrics, packs, actsFor: notifierSettings.ACTS_FOR, posting: postingFrom(notifierSettings), signing,
    supervised: supervisedOver(url.notifier), log: (message: string) => ofEvidence.logger.warn(message),
  }
  const evidence = await startEvidence(evidenceParts, { port: at.evidence, host: HOST, logger: nest })
  closing.add(() => evidence.close())
  await keepEvidenceKeys(settings.STATE_DIR, await readPublicKeys(evidenceDatabase))

  const nights = new Sweeps(clock)
  const { actsFor, posting } = evidenceParts
  const asked = providersToAsk((name) => settings.realProviders.some((real) => real === name))
  nights.register(balanceSweep({ databaseUrl: databases.url, eventLog, actsFor, posting, providers: asked, evidence: evidenceDatabase, signing, calendar, log: (line) => ofEvidence.logger.error(line) }))
  nights.start()
  closing.add(() => nights.stop())

  const vault = await openVault(notifierDatabase, await localVaultKeys(settings.STATE_DIR, settings.masterKeys))
  const notifierParts = { settings: notifierSettings, vault, clock, database: notifierDatabase, eventLog, auth, ...of('notifier'), providers, calendar }
  const notifier = makeNotifier(notifierParts)
  const notifierServing = await serve({ module: NotifierModule.with(notifierParts, notifier), port: at.notifier, host: HOST, transport: notifier.transport, logger: nest })
  notifier.start()
  const bounces = await listenForBounces(notifier, notifierSettings, HOST)
  closing.add(async () => {
    await Promise.all([notifierServing.close(), bounces?.close()])
    await notifier.stop()
    await Promise.all(providers.map((provider) => provider.close()))
    await notifierDatabase.close()
  })

  const ruleSettings = { PARK_UNKNOWN_CASE_HOURS: settings.PARK_UNKNOWN_CASE_HOURS, CHILD_DIRECT_FROM: notifierSettings.CHILD_DIRECT_FROM }
  const ruleParts = {
    clock, database: rulesDatabase, eventLog, auth, ...of('rules'), settings: ruleSettings, packs, calendar, whatIf: inTheBackground(databases.urlOf('rules')), supervised: supervisedOver(url.notifier),
  }
  const rules = await startRules(ruleParts, { port: at.rules, host: HOST, logger: nest })
  closing.add(() => rules.close())

  const intake = await serve({ module: IntakeModule.with({ clock, eventLog, auth, metrics: of('intake').metrics }), port: at.intake, host: HOST, logger: nest })
  closing.add(() => intake.close())
  return [
    { name: 'rules', lag: () => rules.handle.lag(), hurry: () => rules.handle.hurry(), sweeps: rules.handle.sweeps },
    { name: 'notifier', lag: () => notifier.lag(), hurry: () => notifier.hurry(), sweeps: notifier.sweeps },
    // A clock that is moved over a hundred nights need not stop at each: the roots of days that are over are made wherever it does.
    { name: 'evidence', lag: () => evidence.handle.lag(), hurry: () => evidence.handle.hurry(), inPassing: (now) => evidence.handle.nightly.runDue(now) },
  ]
}
