// Why: the works of this service, put together from their parts once, whoever brings them: the environment, the local run or a test.
import { createHash, randomBytes } from 'node:crypto'
import type { ChannelProvider } from '@kept-informed/channels'
import { BatchTransport, type EventLog, lagInTime, OutboxRelay, readerLag } from '@kept-informed/event-log'
import type { TokenVerifier } from '@kept-informed/identity'
import type { Clock } from '@kept-informed/kernel'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import { type Database, positionOf } from '@kept-informed/postgres'
import { Sweeps } from '@kept-informed/runtime'
import type { Logger, Metrics } from '@kept-informed/telemetry'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { advanceNotifications } from './deciding/advance-notifications-sweep.js'
import { askStanding } from './deciding/ask-standing-sweep.js'
import { makeNameHashes } from './callers/name-hashes.js'
import { consequencesOf } from './dispatch/consequences-of.js'
import { decideJourney, lastMomentsOf, waitsForNeutralWith } from './deciding/decide-journey.js'
import { providerDesk } from './dispatch/provider-desk.js'
import { resultOf } from './dispatch/result-of.js'
import { makeDispatcher } from './dispatch/dispatcher.js'
import { askAboutContacts } from './contacts/expiring-contacts-sweep.js'
import { gather } from './dispatch/gather.js'
import { guardDesk } from './guards/guard-desk.js'
import { GROUP } from './journey/save-journeys.js'
import { ALL_SHARDS } from './journey/shard.js'
import { taskAddress } from './journey/task-address.js'
import { tellLettersArrived } from './receipts/letters-arrived-sweep.js'
import { limitsFrom, type NotifierSettings, postingFrom } from './notifier.config.js'
import { notifierMetrics } from './notifier-metrics.js'
import { notifierSweeps, type SweepName } from './notifier-sweeps.js'
import type { NotifierWorks } from './notifier-works.js'
import { mayLeave } from './dispatch/may-leave.js'
import { messageOfAttempt, outboundMessage } from './dispatch/outbound-message.js'
import { codeSender } from './own-view/code-sender.js'
import { nextNudgePass } from './nudges/next-nudge.js'
import { nudgeSender } from './nudges/nudge-sender.js'
import { planNudges } from './nudges/plan-nudges.js'
import type { OwnParts } from './own-view/load-own-standing.js'
import { openWantedCalls } from './own-view/wanted-calls.js'
import { foreseeOverHttp } from './previews/foresee-over-http.js'
import { followRecalls } from './recalls/recall-sweep.js'
import { applyReceipts } from './receipts/apply-receipts.js'
import { meaningOf } from './receipts/meaning-of.js'
import { printResultsSweep } from './receipts/print-results-sweep.js'
import { receiptStore } from './receipts/receipt-store.js'
import { reconcileUnknown } from './dispatch/reconcile-unknown-sweep.js'
import { type AnsweredAttempt, recordAnswers } from './dispatch/record-answers.js'
import { type ErasureParts, finishErasures } from './vault/erase-details.js'
import type { OpenedVault } from './vault/open-vault.js'
import { tellPersonFacts } from './vault/tell-person-facts.js'
import { withdrawLetters } from './vault/withdraw-letters.js'
import { whereFrom } from './receipts/where-from.js'

export type NotifierParts = {
  settings: NotifierSettings
  clock: Clock
  database: Database
  eventLog: EventLog
  auth: TokenVerifier
  logger: Logger
  metrics: Metrics
  /** One a channel or more; closed by whoever made them. */
  providers: ChannelProvider[]
  calendar: WorkingCalendar
  vault: OpenedVault
}

/** What whoever runs the service holds in hand. */
export type Notifier = {
  parts: NotifierParts
  works: NotifierWorks
  sweeps: Sweeps
  relay: OutboxRelay
  /** Hears obligations.v1; give it to `serve`. */
  transport: BatchTransport
  /** Starts the relay and the sweeps. With `sweeps: false` somebody else runs what is due (the local clock). */
  start(how?: { sweeps?: boolean }): void
  stop(): Promise<void>
  /** Records not yet handled, calls and receipts under way, and 1 when something is still to be published. 0: at rest, but for what is not due yet. */
  lag(): Promise<number>
  /** Somebody waits: what is gathering to be said is said now. */
  hurry(): void
}

const CALLS_AT_ONCE = 50
/** Real and clock milliseconds; the lease outlives the call. */
const HARD_LIMIT_MS = 45_000
const LEASE_MS = 90_000
/** What it says is for the chains and for what is met: nobody waits for a part of a second, and a message's facts come by the handful. */
const SAY_EVERY_MS = 200

export function makeNotifier(parts: NotifierParts): Notifier {
  const { settings, clock, database, eventLog, logger, metrics, providers, calendar } = parts
  const { sealing, erasureKeys } = parts.vault
  const consequences = consequencesOf(calendar, postingFrom(settings), new Set(providers.filter(({ standing }) => standing).map(({ name }) => name)))
  const sweeps = new Sweeps(clock)
  const relay = new OutboxRelay({ database, eventLog, group: GROUP, restMs: SAY_EVERY_MS, log: (level, message, fields) => logger.pino[level](fields, message) })
  const transport = new BatchTransport({ eventLog, group: GROUP, positionOf: (topic, partition) => positionOf(database, GROUP, topic, partition) })
  const wake = (...names: SweepName[]): void => {
    if (names.length === 0) sweeps.poke()
    for (const name of names) sweeps.poke(name)
    relay.poke()
  }
  const failed = (what: string, error: unknown, ids: Record<string, string>): void => {
    counted.failed(what)
    logger.pino.error({ ...ids, ...whereFrom(error) }, `${what} failed`)
  }
  const recorders = ALL_SHARDS.map((shard) => gather<AnsweredAttempt>(async (answered) => {
    await recordAnswers(database, consequences, shard, answered)
    for (const { provider, attemptId, answer } of answered) {
      counted.answered(provider, answer.outcome)
      if (answer.outcome !== 'refused' || answer.known !== false) continue
      counted.unknownCode(provider)
      logger.pino.error({ provider, attemptId, code: answer.code }, 'a provider refused with a code that is not in its table: taken as a technical failure')
    }
    await desk.learn(answered.flatMap((one) => (one.asked ? [{ provider: one.provider, result: resultOf(one.answer) }] : [])), clock.now()).catch((error: unknown) => failed('what a call taught', error, {}))
    wake('advance-notifications')
  }, 200))
  const desk = providerDesk({
    database, providers,
    shifted: (provider, to) => {
      counted.shifted(provider, to)
      logger.pino.warn({ provider }, to === 'shut' ? 'a provider failed again and again: nothing goes by it for a while' : 'a provider works again')
    },
  })
  const guards = guardDesk({
    database, limits: limitsFrom(settings),
    opened: ({ guardId, ruleId, source }) => {
      counted.guard('opened')
      logger.pino.error({ guardId, ruleId, source }, 'much more of this news came from this source than is usual: all of it is held until two people agree')
    },
    wake: () => wake('advance-notifications'),
  })
  let turns = 0
  const dispatcher = makeDispatcher({
    atOnce: CALLS_AT_ONCE, hardLimitMs: HARD_LIMIT_MS, clock,
    mayLeave: mayLeave(database, clock, guards.watch),
    record: (answer) => recorders[answer.shard]?.add(answer) ?? Promise.reject(new Error(`no shard ${answer.shard}`)),
    onError: (error, attemptId) => failed('a call', error, { attemptId }),
  })
  const counted = notifierMetrics(metrics, { database, clock, underWay: dispatcher.underWay, desk })
  const receipts = receiptStore(database, () => wake('apply-receipts'))
  const printResults = printResultsSweep({
    clock, providers, receipts,
    notUnderstood: (provider, file, line) => {
      counted.unknownWord('print')
      logger.pino.error({ provider, file, line }, 'a line of the print house says nothing that can be understood')
    },
    failed: (error, provider) => failed('reading what the print house left', error, { provider }),
  })
  const said = async (pass: Promise<number>): Promise<number> => {
    const handled = await pass
    if (handled > 0) relay.poke()
    return handled
  }
  const erasure: ErasureParts = { database, clock, erasureKeys, withdrawLetters: withdrawLetters(database, providers.filter(({ channel }) => channel === 'letter')) }
  const deciding = { settings, calendar, sealing, channels: providers.map(({ channel }) => channel) }
  const [decide, waitsForNeutral] = [decideJourney(deciding), waitsForNeutralWith(deciding)]
  let hashing: Promise<unknown> = Promise.resolve()
  const own: OwnParts = { sealing, calendar, childDirectFrom: settings.CHILD_DIRECT_FROM, channels: [...new Set(providers.map(({ channel }) => channel))] }
  const codes = codeSender({ ...own, database, providers, desk, leaseMs: LEASE_MS, callLimitMs: HARD_LIMIT_MS, onError: (error, attemptId) => failed('a code', error, { attemptId }) })
  const nudging = { database, calendar, settings, providers }
  const nudges = nudgeSender({
    ...nudging, desk, leaseMs: LEASE_MS, callLimitMs: HARD_LIMIT_MS, onError: (error, attemptId) => failed('a nudge', error, { attemptId }),
    refused: (nudgeId, code) => logger.pino.warn({ nudgeId, code }, 'a nudge to an officer was refused: is their address in the directory right?'),
  }, clock.now)
  const people = { database, sealing, childDirectFrom: settings.CHILD_DIRECT_FROM }
  sweeps.register(...notifierSweeps({ database, opensAt: (channel) => desk.opensAt(channel, clock.now()), printResults, nudgePass: () => nextNudgePass(nudging, clock.now()) }, {
    advance: (now) => said(advanceNotifications({
      database, sealing, dispatcher, desk, silentAt: consequences.silentAt, turn: () => (turns += 1), random: Math.random, providers, leaseMs: LEASE_MS, callLimitMs: HARD_LIMIT_MS,
      decide, guards,
      outboundOf: outboundMessage,
      salt: () => randomBytes(16).toString('base64url'),
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      onError: (error, notificationId) => failed('a decision', error, { notificationId }),
    }, now)),
    receipts: (now) => said(applyReceipts({
      database, meaningOf, consequences,
      unknownWord: (provider, receiptId) => {
        counted.unknownWord(provider)
        logger.pino.error({ provider, receiptId }, 'a receipt has a word that is not in the code table: taken as a technical failure')
      },
    }, now)).then((handled) => (handled > 0 ? (wake('advance-notifications'), handled) : handled)),
    reconcile: () => said(reconcileUnknown({ database, clock, consequences, providers, taskAddress, messageOf: messageOfAttempt(database, sealing) })),
    standing: (now) => askStanding({ database, clock, providers, receipts }, now),
    letters: (now) => said(tellLettersArrived(database, now)),
    people: (now) => said(tellPersonFacts(people, now)),
    erasures: () => said(finishErasures(erasure)),
    contacts: (now) => said(askAboutContacts({ database, sealing, calendar }, now)),
    codes: (now) => said(codes.run(now)),
    calls: (now) => said(openWantedCalls(database, now)),
    nudges: async (now) => (await planNudges(nudging, now)) + (await said(nudges.run(now))),
    recalls: (now) => said(followRecalls({ database, calendar, sealing, waitsForNeutral }, now)).then((handled) => (handled > 0 ? (wake('advance-notifications'), handled) : handled)),
  }))
  const behind = (): Promise<number> => readerLag({ eventLog, database, group: GROUP, topics: [OBLIGATIONS_TOPIC] })
  metrics.gauge('records_behind', 'Records on its topic that it has not handled', [], async (gauge) => gauge.set(await lagInTime(behind)))
  return {
    parts, sweeps, relay, transport,
    works: {
      settings, clock, calendar, database, sealing, erasure, own, counted, receipts, providers, wake, decide, lastMoments: lastMomentsOf(deciding), waitsForNeutral, failed,
      foresee: settings.RULES_URL === undefined ? null : foreseeOverHttp(settings.RULES_URL),
    },
    start: ({ sweeps: alsoSweeps = true } = {}) => {
      hashing = makeNameHashes(people).catch((error: unknown) => failed('making the hashes of names', error, {}))
      relay.start()
      if (alsoSweeps) sweeps.start()
    },
    stop: async () => {
      await sweeps.stop()
      await hashing
      await Promise.all([dispatcher.idle(), codes.idle(), nudges.idle()])
      await Promise.all([...recorders.map((recorder) => recorder.idle()), receipts.idle()])
      await relay.stop()
    },
    hurry: () => relay.hurry(),
    lag: async () => (await behind()) + dispatcher.underWay() + codes.underWay() + nudges.underWay() + receipts.size() + ((await relay.idle()) ? 0 : 1),
  }
}
